import type { Rest } from '../../analytics/area-board.ts';
import { type Month, monthNumber } from '../../analytics/month.ts';
import type { FlowTally, MeasureTally } from '../../analytics/tally.ts';
import type { Db } from '../db/open.ts';
import { toFlow, toTally } from './queries.ts';

/** What is kept of areas: sums of measures and flows in which the area stands as the hospital, and rests. */
export type AreaTallies = {
  readonly tallies: readonly MeasureTally[];
  readonly flows: readonly FlowTally[];
  /** By area, measure and version. */
  readonly rests: readonly (Rest & Pick<MeasureTally, 'measure' | 'version'> & { readonly area: string })[];
};

/** Some measures of one programme's month over areas, from the sums kept of them. */
export async function areaTallies(
  db: Db,
  areas: readonly string[],
  { instrument, programme }: { readonly instrument: string; readonly programme: string },
  measures: readonly string[],
  month: Month,
): Promise<AreaTallies> {
  if (areas.length === 0 || measures.length === 0) return { tallies: [], flows: [], rests: [] };
  const tallies = await db
    .selectFrom('area_tallies')
    .selectAll()
    .where('area_id', 'in', [...areas])
    .where('month', '=', monthNumber(month))
    .where('instrument_id', '=', instrument)
    .where('measure', 'in', [...measures])
    .execute();
  const rests = await db
    .selectFrom('area_rests')
    .selectAll()
    .where('area_id', 'in', [...areas])
    .where('month', '=', monthNumber(month))
    .where('instrument_id', '=', instrument)
    .where('measure', 'in', [...measures])
    .execute();
  const flows = await db
    .selectFrom('area_flows')
    .selectAll()
    .where('area_id', 'in', [...areas])
    .where('month', '=', monthNumber(month))
    .where('programme_id', '=', programme)
    .execute();
  return {
    tallies: tallies.map(({ area_id, ...row }) =>
      toTally({ ...row, hospital_id: area_id, department_id: '' }),
    ),
    flows: flows.map(({ area_id, ...row }) => toFlow({ ...row, hospital_id: area_id, department_id: '' })),
    rests: rests.map(({ area_id, measure, instrument_version, hospitals, n, sum, sum_squares }) => ({
      ...{ area: area_id, measure, version: instrument_version },
      ...{ hospitals, n, sum, sumSquares: sum_squares },
    })),
  };
}
