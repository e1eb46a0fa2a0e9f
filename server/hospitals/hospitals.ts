import type { Month } from '../../analytics/month.ts';
import { monthNumber } from '../../analytics/month.ts';
import type { Text } from '../../surveys/text.ts';
import { tryAgain } from '../db/errors.ts';
import type { Db } from '../db/open.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { hospitalId } from '../ids.ts';
import { markAreas, monthsOf } from '../tallies/area-queue.ts';
import type { Random } from '../vault.ts';
import { firstKnown, type Identifier, identify, takenProblem } from './identifiers.ts';

/** Levels of the national grading, highest first; 'unrated' where nobody said. */
export const LEVELS = [
  'tertiary_a',
  'tertiary_b',
  'tertiary',
  'secondary_a',
  'secondary_b',
  'secondary',
  'primary',
  'unrated',
] as const;
type Level = (typeof LEVELS)[number];

export const KINDS = [
  'general',
  'specialist',
  'chinese_medicine',
  'maternal_child',
  'primary_care',
  'other',
] as const;
export const OWNERSHIPS = ['public', 'private', 'unknown'] as const;

/** What is said of a hospital when it is registered. `area` answers for it from the month `since` on. */
export type NewHospital = {
  readonly name: Text;
  readonly level: Level;
  readonly kind: (typeof KINDS)[number];
  readonly ownership: (typeof OWNERSHIPS)[number];
  readonly timeZone: string;
  readonly area: string;
  readonly since: Month | null;
  readonly identifiers: readonly Identifier[];
};

/** The first month there is, and the month after the last: an area link without an end reaches to it. */
const ALWAYS = 0;
const OPEN_END = 999912;

/** Registers a hospital under a new id and returns the id. */
export async function addHospital(trx: Tx, hospital: NewHospital, random: Random): Promise<string> {
  const { name, level, kind, ownership } = hospital;
  for (;;) {
    const id = hospitalId(random);
    const added = await trx
      .insertInto('hospitals')
      .values({
        hospital_id: id,
        name_zh: name.zh,
        name_en: name.en,
        level,
        kind,
        ownership,
        time_zone: hospital.timeZone,
      })
      .onConflict((on) => on.column('hospital_id').doNothing())
      .returning('hospital_id')
      .executeTakeFirst();
    if (!added) continue;
    await trx
      .insertInto('hospital_areas')
      .values({ hospital_id: id, from_month: ALWAYS, to_month: OPEN_END, area_id: hospital.area })
      .execute();
    const taken = await identify(trx, 'hospital', id, hospital.identifiers);
    if (taken) throw tryAgain('the hospital was registered meanwhile');
    return id;
  }
}

/**
 * The hospital known by one of the identifiers, or a new one under a new id. Two deliveries that name the same
 * hospital at the same moment find the same one.
 */
export function findOrAddHospital(
  db: Db,
  hospital: NewHospital,
  random: Random,
): Promise<{ readonly id: string; readonly added: boolean }> {
  return inTransaction(db, async (trx) => {
    const known = await firstKnown(trx, hospital.identifiers);
    if (known !== undefined) return { id: known, added: false };
    return { id: await addHospital(trx, hospital, random), added: true };
  });
}

/**
 * Changes what is said of a hospital. A new area counts from `since`; the months before keep the old one. An area it
 * is in already counts from `since` where that is earlier than it did; without `since` its months stay as they are.
 * Throws `invalid` when an identifier is another unit's already.
 */
export async function changeHospital(trx: Tx, id: string, hospital: NewHospital): Promise<void> {
  const { name, level, kind, ownership } = hospital;
  await trx
    .updateTable('hospitals')
    .set({ name_zh: name.zh, name_en: name.en, level, kind, ownership, time_zone: hospital.timeZone })
    .where('hospital_id', '=', id)
    .execute();
  const taken = await identify(trx, 'hospital', id, hospital.identifiers);
  if (taken) throw takenProblem(taken);
  await moveHospital(trx, id, hospital);
}

/** Says that the areas the hospital leaves, and the one it comes to, have to be summed anew. */
async function markMove(trx: Tx, hospital: string, since: number): Promise<void> {
  const links = trx.selectFrom('hospital_areas').selectAll().where('hospital_id', '=', hospital);
  const left = await links.where('to_month', '>', since).execute();
  const months = await monthsOf(trx, hospital, since);
  const marks = months.flatMap((month) =>
    ['', ...left.map(({ area_id }) => area_id)].map((area) => ({ month, area })),
  );
  await markAreas(
    trx,
    marks.map((mark) => ({ hospital, ...mark })),
  );
}

async function moveHospital(
  trx: Tx,
  id: string,
  { area, since: month }: Pick<NewHospital, 'area' | 'since'>,
): Promise<void> {
  const since = month ? monthNumber(month) : ALWAYS;
  const last = await trx
    .selectFrom('hospital_areas')
    .selectAll()
    .where('hospital_id', '=', id)
    .where('to_month', '=', OPEN_END)
    .executeTakeFirst();
  if (last?.area_id === area && (month === null || since >= last.from_month)) return;
  await markMove(trx, id, since);
  await trx
    .deleteFrom('hospital_areas')
    .where('hospital_id', '=', id)
    .where('from_month', '>=', since)
    .execute();
  await trx
    .updateTable('hospital_areas')
    .set({ to_month: since })
    .where('hospital_id', '=', id)
    .where('to_month', '>', since)
    .execute();
  await trx
    .insertInto('hospital_areas')
    .values({ hospital_id: id, from_month: since, to_month: OPEN_END, area_id: area })
    .execute();
}
