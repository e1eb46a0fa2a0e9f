import { type Figure, withheld } from '../../analytics/figure.ts';
import { type Month, monthOfNumber } from '../../analytics/month.ts';
import type { Programme } from '../../surveys/programme.ts';
import type { Db } from '../db/open.ts';

/** Whether a hospital's month holds answers back because somebody can answer still. */
export type StillOpen = (hospital: string, month: Month) => boolean;

/** Finds the months that hold answers of a programme back; there are none but in an anonymous one. */
export async function createStillOpen(
  db: Db,
  hospitals: readonly string[],
  { privacy }: Programme,
): Promise<StillOpen> {
  if (privacy !== 'anonymous' || hospitals.length === 0) return () => false;
  const rows = await db
    .selectFrom('held_answers')
    .select(['hospital_id', 'month'])
    .distinct()
    .where('hospital_id', 'in', [...hospitals])
    .execute();
  const open = new Set(rows.map(({ hospital_id, month }) => `${hospital_id} ${monthOfNumber(month)}`));
  return (hospital, month) => open.has(`${hospital} ${month}`);
}

/** A figure as it reads while answers are held back: that nobody answered would not be true. */
export const whileOpen = (figure: Figure, isOpen: boolean): Figure =>
  isOpen && !figure.shown && figure.because === 'nobody_answered' ? withheld('still_open') : figure;
