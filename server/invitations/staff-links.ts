import { type Month, monthNumber } from '../../analytics/month.ts';
import type { Programme } from '../../surveys/programme.ts';
import { newToken } from '../../surveys/token.ts';
import { insertInOrder } from '../db/in-order.ts';
import type { Db } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { blindId } from '../ids.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { countFlow, type FlowKey } from '../tallies/flow.ts';
import { holdStaffMonth } from '../tallies/held.ts';
import { openProgrammes } from './programmes.ts';
import { hashOf } from './token.ts';

/** How many links to make, for which department ('' for the whole hospital) and month. */
export type StaffWave = { readonly month: Month; readonly department: string; readonly count: number };

export const MOST_LINKS = 2000;
const SOURCE = 'staff-wave';
const CHANNEL = 'handout';
const DAY_MS = 86_400_000;

/**
 * Makes one-time links for staff, to be handed out unread, as slips from a box: they belong to nobody, so no
 * name or phone is stored, and the answer that a link gives is not joined to it. Where the month has a wave, they
 * are of its units. Throws the problem `figures_out` for a month that is counted.
 */
export async function makeStaffLinks(
  services: Services,
  hospital: string,
  wave: StaffWave,
): Promise<string[]> {
  const { db, vault, now, origin } = services;
  const programme = await staffProgramme(db);
  const expires = now().getTime() + programme.linkDays * DAY_MS;
  const tokens = Array.from({ length: wave.count }, () => newToken(hospital, vault.random));
  await inTransaction(db, async (trx) => {
    await holdStaffMonth(trx, hospital, wave.month);
    const department = await unitOf(trx, hospital, wave);
    const place = staffPlace(hospital, wave.month, department, programme.id);
    const seats = tokens.map((token) => {
      const visit = seatRow(place, blindId(vault.random));
      return { visit, invitation: invitationRow(programme, visit, blindId(vault.random), token, expires) };
    });
    const [visits, invitations] = [
      seats.map(({ visit }) => visit),
      seats.map(({ invitation }) => invitation),
    ];
    await insertInOrder(trx, 'visits', 'visit_id', visits);
    await insertInOrder(trx, 'invitations', 'invitation_id', invitations); // not in that of the slips
    await countFlow(trx, [{ ...place, reason: 'delivered', by: seats.length }]);
  });
  return tokens.map((token) => `${origin}/s/${token}`);
}

/** The unit of the month's wave that a department belongs to, or the department itself where there is no wave. */
async function unitOf(trx: Tx, hospital: string, { month, department }: StaffWave): Promise<string> {
  const rows = await trx
    .selectFrom('wave_units')
    .select('department_id as department')
    .where('hospital_id', '=', hospital)
    .where('month', '=', monthNumber(month))
    .execute();
  const units = rows.map((row) => row.department);
  // Small departments stand together, under no name; where none had to, whoever is left has the whole hospital.
  return units.length === 0 || units.includes(department) ? department : '';
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
