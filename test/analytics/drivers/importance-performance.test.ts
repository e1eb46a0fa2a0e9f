import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importancePerformance } from '../../../analytics/drivers/importance-performance.ts';

describe('importance by performance', () => {
  const placed = (performance: number, importance: number) => ({ measure: 'a', performance, importance });
  const quadrants = (...drivers: [number, number][]) =>
    importancePerformance(drivers.map(([x, y]) => placed(x, y)))?.drivers.map(({ quadrant }) => quadrant);

  it('has four quadrants about the means; the lines belong to the upper side', () => {
    expect(quadrants([60, 40], [80, 40], [60, 10], [80, 10], [70, 25])).toEqual([
      'concentrate_here',
      'keep_up_good_work',
      'low_priority',
      'possible_overkill',
      'keep_up_good_work',
    ]);
  });

  it('has no lines without drivers, and the same quadrants on another scale', () => {
    expect(importancePerformance([])).toBeNull();
    const value = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1 }), (drivers) => {
        expect(quadrants(...drivers.map(([x, y]): [number, number] => [4 * x, 2 * y]))).toEqual(
          quadrants(...drivers),
        );
      }),
    );
  });
});
