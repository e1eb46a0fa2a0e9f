import { mixColumns } from '../../analytics/mix-coding.ts';
import type { MixTally } from '../../analytics/mix-tally.ts';
import type { Month } from '../../analytics/month.ts';
import type { Db } from '../db/open.ts';
import { mixTallies } from '../tallies/joint-queries.ts';
import { namesIn, type ProgrammeVersions, planOfVersion } from './versions.ts';

/** Which mix tallies: of one measure as the version `read` calls it. */
type Asked = {
  readonly hospitals: readonly string[];
  readonly month: Month;
  readonly instrument: string;
  readonly read: number;
  readonly measure: string;
};

/**
 * How a measure goes with who answered, hospital by hospital, in all versions that are read together and tell
 * patients apart by the same adjusters. Nothing where there are none.
 */
export async function mixesRead(db: Db, versions: ProgrammeVersions, asked: Asked): Promise<MixTally[]> {
  const { read, measure, month, ...where } = asked;
  const names = namesIn(versions, read).get(measure) ?? new Map<number, string>();
  const columnsOf = (version: number) => mixColumns(planOfVersion(versions, version).adjusters).join();
  const alike = [...names.keys()].filter((version) => columnsOf(version) === columnsOf(read));
  const tallies = await mixTallies(
    db,
    { ...where, months: [month], versions: alike },
    [...new Set(names.values())],
    (_, version) => planOfVersion(versions, version),
  );
  return tallies
    .filter((tally) => names.get(tally.version) === tally.measure)
    .map((tally) => ({ ...tally, measure }));
}
