import { monthNumber, monthOfInstant } from '../../analytics/month.ts';
import type { Programme } from '../../surveys/programme.ts';
import type { Database } from '../db/schema.ts';
import { timedId } from '../ids.ts';
import type { Services } from '../services.ts';
import { ageBand, phoneOf, standing } from './eligible.ts';
import type { VisitRow } from './row.ts';
import { dayOf, instantOf } from './time.ts';

/** A visit ready to be stored, with the contact of a person who may be asked, or null. */
export type Prepared = { readonly visit: Database['visits']; readonly contact: Database['contacts'] | null };

type Place = { readonly id: string; readonly timeZone: string; readonly department: string };

/**
 * Turns a feed's row into what is stored: month of care and ages fixed in the hospital's zone, identity sealed,
 * and kept only of people who may be asked.
 */
export function prepare(
  { vault, now, privacy }: Services,
  row: VisitRow,
  place: Place,
  programmes: readonly Programme[],
): Prepared {
  const zone = place.timeZone;
  const start = instantOf(row.start || row.end, zone) ?? 0;
  const end = instantOf(row.end || row.start, zone) ?? 0;
  const day = dayOf(start, zone);
  const phone = phoneOf(row.phone);
  const band = ageBand(day, row.birthDate);
  const { guardians } = privacy;
  const { reason, detail, programme } = standing(row, { phone, band, guardians }, programmes);
  const id = timedId(now(), vault.random);
  return {
    visit: {
      hospital_id: place.id,
      visit_id: id,
      source: row.source,
      number: row.number,
      class: row.class,
      department_id: place.department,
      month: monthNumber(monthOfInstant(end, zone)),
      sex: row.sex,
      age_band: band,
      programme_id: programme,
      channel: '',
      reason,
      detail,
      fingerprint: vault.fingerprint(JSON.stringify(row)),
      received_at: now().getTime(),
    },
    contact:
      reason === 'waiting' && phone !== ''
        ? {
            hospital_id: place.id,
            visit_id: id,
            phone_hash: vault.phoneHash(phone),
            sealed: vault.seal(JSON.stringify({ name: row.name, phone })),
          }
        : null,
  };
}
