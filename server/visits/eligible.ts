import type { Reason } from '../../analytics/tally.ts';
import type { Programme } from '../../surveys/programme.ts';
import type { VisitRow } from './row.ts';
import { ageOn } from './time.ts';

/** Where a visit stands at intake, why in one word, and the programme that asks about it ('' for none). */
export type Standing = { readonly reason: Reason; readonly detail: string; readonly programme: string };

/** Below this age at the visit consent is the guardian's (PIPL articles 28 and 31), where anybody is asked at all. */
const YOUNGEST = 14;

/** The age band of a patient whose guardian consents. */
export const CHILD = 'under_14';

/**
 * Decides whether a visit will be asked about. `band` is the patient's age band; `guardians`, whether children's
 * guardians are asked. 'ready' means an invitation may go out now; everything else says what stands in its way.
 */
export function standing(
  row: VisitRow,
  { phone, band, guardians }: { readonly phone: string; readonly band: string; readonly guardians: boolean },
  programmes: readonly Programme[],
): Standing {
  const programme = programmes.find(({ classes }) => classes.includes(row.class))?.id ?? '';
  const stand = (reason: Reason, detail: string): Standing => ({ reason, detail, programme });
  if (row.status === 'cancelled') return stand('excluded', 'cancelled');
  if (row.deceased) return stand('excluded', 'deceased');
  if (band === CHILD && !guardians) return stand('excluded', 'child');
  if (programme === '') return stand('not_sampled', 'no_programme');
  if (row.status === 'in_progress') return stand('waiting', 'unfinished');
  if (phone === '') return stand('no_contact', 'no_phone');
  return stand('waiting', 'ready');
}

const SHORTEST_PHONE = 7;
const LONGEST_PHONE = 15; // ITU-T E.164

/**
 * A phone in one form, so that equal phones match; the first of several in one field. '' for what cannot be a
 * phone: too short, too long, all one digit.
 */
export function phoneOf(text: string): string {
  for (const part of text.split(/[,;/|，；、]/)) {
    const digits = part.replaceAll(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
    const fits = digits.length >= SHORTEST_PHONE && digits.length <= LONGEST_PHONE;
    if (fits && !/^(\d)\1*$/.test(digits)) return digits;
  }
  return '';
}

const BANDS = [20, 30, 40, 50, 60, 70, 80] as const;

/**
 * The age band at the visit: 'under_14', 'under_20' (from fourteen on), '20_29' … '80_over', or 'unknown'. `day` is
 * the visit's first in the hospital's zone. The birth date itself is not kept.
 */
export function ageBand(day: string, birthDate: string): string {
  if (birthDate === '') return 'unknown';
  const age = ageOn(day, birthDate);
  if (age < YOUNGEST) return CHILD;
  if (age < BANDS[0]) return 'under_20';
  const from = BANDS.findLast((band) => age >= band) ?? BANDS[0];
  return from === 80 ? '80_over' : `${from}_${from + 9}`;
}
