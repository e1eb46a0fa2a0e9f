import { mean } from 'simple-statistics';

/** A driver with how well it is rated and how much it goes along with the outcome. */
export type Placed = { readonly measure: string; readonly performance: number; readonly importance: number };

/** What to do about a driver: important or not, rated well or not, against the mean of all drivers. */
type Quadrant = 'concentrate_here' | 'keep_up_good_work' | 'low_priority' | 'possible_overkill';

/** The plot of importance by performance: the lines that part it, and where each driver lies. */
export type ImportancePerformance = {
  readonly performance: number;
  readonly importance: number;
  readonly drivers: readonly (Placed & { readonly quadrant: Quadrant })[];
};

/**
 * Drivers in four quadrants about their mean importance and mean performance; on a line counts as above it.
 *
 * Shape:  drivers in any order in, the same order out; null for none.
 * Units:  any, the same for all drivers.
 * Source: Martilla & James (1977) Journal of Marketing 41:77–79.
 */
export function importancePerformance(drivers: readonly Placed[]): ImportancePerformance | null {
  if (drivers.length === 0) return null;
  const performance = mean(drivers.map((driver) => driver.performance));
  const importance = mean(drivers.map((driver) => driver.importance));
  const quadrantOf = (driver: Placed): Quadrant => {
    const isWell = driver.performance >= performance;
    if (driver.importance >= importance) return isWell ? 'keep_up_good_work' : 'concentrate_here';
    return isWell ? 'possible_overkill' : 'low_priority';
  };
  return {
    performance,
    importance,
    drivers: drivers.map((driver) => ({ ...driver, quadrant: quadrantOf(driver) })),
  };
}
