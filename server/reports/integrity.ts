import { thresholds } from '../../analytics/disclosure.ts';
import { type Grade, type Integrity, integrities } from '../../analytics/integrity/grade.ts';
import { DOUBTS, type IntegrityCounts, integrityCounts } from '../../analytics/integrity/signs.ts';
import type { Month } from '../../analytics/month.ts';
import { ANSWERS, flaggedFor } from '../../analytics/tally.ts';
import type { Programme } from '../../surveys/programme.ts';
import { areaOf } from '../hospitals/areas.ts';
import { type Hospital, hospitalsOf } from '../hospitals/scope.ts';
import { remembered } from '../remembered.ts';
import type { Services } from '../services.ts';
import { flowsOf, talliesForBenchmark } from '../tallies/queries.ts';

/** How far answers can be trusted to be the patients' own: of one hospital, and the grades of many by their id. */
export type Integrities = {
  readonly integrityOf: (hospital: Hospital, programme: Programme, month: Month) => Promise<Integrity>;
  readonly gradesOf: (
    hospitals: readonly Hospital[],
    programme: Programme,
    month: Month,
  ) => Promise<ReadonlyMap<string, Grade | null>>;
};

/** The integrity of each hospital's month, by the hospital's id. */
type ByHospital = ReadonlyMap<string, Integrity>;

const MEASURES = [ANSWERS, ...DOUBTS.map(flaggedFor), 'overall'];
const NONE: Integrity = { grade: null, indicators: [] };
const KEPT_MS = 60_000;
const MOST_KEPT = 200;
const limits = thresholds();

/**
 * Makes the integrity grades of an installation. A hospital is held against the others of its province, whoever asks,
 * so that it has one grade on every page; a province's month is worked out once a minute at most.
 */
export function createIntegrity({ db, now }: Services): Integrities {
  const kept = remembered<ByHospital>(now, { keptMs: KEPT_MS, most: MOST_KEPT });

  async function ofProvince(id: string, programme: Programme, month: Month): Promise<ByHospital> {
    const province = await areaOf(db, id);
    const ids = province ? (await hospitalsOf(db, province, month)).map(({ id }) => id) : [];
    const tallies = await talliesForBenchmark(db, ids, programme.instrument, MEASURES, month);
    const flows = await flowsOf(db, ids, month, programme.id);
    const talliesOf = Map.groupBy(tallies, ({ hospital }) => hospital);
    const flowsIn = Map.groupBy(flows, ({ hospital }) => hospital);
    const counts = ids.map((id): [string, IntegrityCounts] => [
      id,
      integrityCounts(talliesOf.get(id) ?? [], flowsIn.get(id) ?? []),
    ]);
    return integrities(new Map(counts), limits);
  }

  const integrityOf: Integrities['integrityOf'] = async (hospital, programme, month) => {
    if (programme.privacy === 'anonymous') return NONE;
    const province = provinceOf(hospital);
    const told = kept(`${province} ${programme.id} ${month}`, () => ofProvince(province, programme, month));
    return (await told).get(hospital.id) ?? NONE;
  };
  const gradesOf: Integrities['gradesOf'] = async (hospitals, programme, month) => {
    const graded = hospitals.map(async (hospital) => (await integrityOf(hospital, programme, month)).grade);
    const grades = await Promise.all(graded);
    return new Map(hospitals.map(({ id }, at) => [id, grades[at] ?? null]));
  };
  return { integrityOf, gradesOf };
}

/** The area directly below the country that leads to the hospital. */
const provinceOf = ({ area }: Hospital): string => area.path.split('/')[2] || area.id;
