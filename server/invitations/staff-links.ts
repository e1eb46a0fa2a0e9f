import { type Month, monthNumber } from '../../analytics/month.ts';
import type { Programme } from '../../surveys/programme.ts';
import { newToken } from '../../surveys/token.ts';
import type { Db } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import { inTransaction } from '../db/transaction.ts';
import { blindId } from '../ids.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { countFlow, type FlowKey } from '../tallies/flow.ts';
import { openProgrammes } from './programmes.ts';
import { hashOf } from './token.ts';

/** How many links to make, for which department ('' for the whole hospital) and month. */
export type StaffWave = { readonly month: Month; readonly department: string; readonly count: number };

export const MOST_LINKS = 2000;
const SOURCE = 'staff-wave';
const CHANNEL = 'handout';
const CHUNK = 500;
const DAY_MS = 86_400_000;

/**
 * Makes one-time links for staff, to be handed out unread, as slips from a box: they belong to nobody, so no
 * name or phone is stored, and the answer that a link gives is not joined to it.
 */
export async function makeStaffLinks(
  services: Services,
  hospital: string,
  wave: StaffWave,
): Promise<string[]> {
  const { db, vault, now, origin } = services;
  const programme = await staffProgramme(db);
  const place = staffPlace(hospital, wave.month, wave.department, programme.id);
  const expires = now().getTime() + programme.linkDays * DAY_MS;
  const seats = Array.from({ length: wave.count }, () => {
    const token = newToken(hospital, vault.random);
    const visit = seatRow(place, blindId(vault.random));
    return {
      token,
      visit,
      invitation: invitationRow(programme, visit, blindId(vault.random), token, expires),
    };
  });
  await inTransaction(db, async (trx) => {
    for (let at = 0; at < seats.length; at += CHUNK) {
      const some = seats.slice(at, at + CHUNK);
      await trx
        .insertInto('visits')
        .values(some.map(({ visit }) => visit))
        .execute();
      await trx
        .insertInto('invitations')
        .values(some.map(({ invitation }) => invitation))
        .execute();
    }
    await countFlow(trx, [{ ...place, reason: 'delivered', by: seats.length }]);
  });
  return seats.map(({ token }) => `${origin}/s/${token}`);
}

/** The programme that asks staff. Throws the problem `retired` where its questionnaire is. */
export async function staffProgramme(db: Db): Promise<Programme> {
  const programme = (await openProgrammes(db)).find(({ classes }) => classes.includes('staff'));
  if (!programme) throw problems.retired('staff');
  return programme;
}

/** Where seats of staff stand in the ledger. */
export const staffPlace = (
  hospital: string,
  month: Month,
  department: string,
  programme: string,
): FlowKey => ({
  hospital_id: hospital,
  month: monthNumber(month),
  programme_id: programme,
  department_id: department,
  channel: CHANNEL,
});

/** A seat at the table: it stands in the ledger like a visit, and says nothing of who takes it or when. */
export const seatRow = (place: FlowKey, id: string): Database['visits'] => ({
  ...place,
  visit_id: id,
  source: SOURCE,
  number: id,
  class: 'staff',
  sex: 'unknown',
  age_band: 'unknown',
  reason: 'delivered',
  detail: '',
  fingerprint: '',
  received_at: 0, // no time: it would order the seats
});

/** The right to answer from a seat, for whoever shows the token. Staff’s links all end at the same time. */
export const invitationRow = (
  programme: Pick<Programme, 'instrument' | 'version' | 'privacy'>,
  seat: Database['visits'],
  id: string,
  token: string,
  expires: number,
): Database['invitations'] => ({
  hospital_id: seat.hospital_id,
  invitation_id: id,
  visit_id: seat.visit_id,
  token_hash: hashOf(token),
  instrument_id: programme.instrument,
  instrument_version: programme.version,
  privacy: programme.privacy,
  mode: 'code',
  expires_at: expires,
  state: 'open',
});
