import { thresholds } from '../analytics/disclosure.ts';
import { later, type Month, monthNumber, monthOfNumber } from '../analytics/month.ts';
import { inviteReady } from '../server/invitations/invite.ts';
import { outboxPage, sendMessages } from '../server/invitations/outbox.ts';
import { makeStaffLinks } from '../server/invitations/staff-links.ts';
import { thisMonth } from '../server/reports/month-param.ts';
import type { Services } from '../server/services.ts';
import { SOURCE } from './city.ts';
import { bring } from './deliver.ts';
import type { Registered } from './register.ts';
import { FRONT_LOADED, type PatientProgramme, type ProgrammeId } from './truth.ts';

const HOUR_MS = 3_600_000;
const MESSAGES = 200;

/** The hospital whose scores the links move, as it is called in the feed. */
export const FRESH_HOSPITAL = FRONT_LOADED.hospital;

/**
 * Makes three links that nobody has opened, one for each questionnaire, about one hospital. Those of patients
 * belong to the newest month of which the hospital shows a score, so that an answer moves it: the current month, but
 * for its first days after the last load. That of staff is of the month after: this one's figures may be out, and take no more answers.
 */
export async function freshLinks(
  services: Services,
  hospital: Registered['id'],
): Promise<Readonly<Record<ProgrammeId, string>>> {
  const place = (programme: PatientProgramme) => shownPlace(services, hospital, programme);
  const slip = { month: later(thisMonth(services.now()), 1), department: '', count: 1 };
  const [staff] = await makeStaffLinks(services, hospital, slip);
  if (staff === undefined) throw new Error('no link was made for staff');
  return {
    outpatient: await patientLink(services, hospital, 'outpatient', await place('outpatient')),
    inpatient: await patientLink(services, hospital, 'inpatient', await place('inpatient')),
    staff,
  };
}

type Place = { readonly month: Month; readonly department: string };

/** The newest month with enough answers to be shown, and the department with the most of them. */
async function shownPlace(
  { db, now }: Services,
  hospital: string,
  programme: PatientProgramme,
): Promise<Place> {
  const rows = await db
    .selectFrom('measure_tallies')
    .select(['month', 'department_id as department', 'n'])
    .where('hospital_id', '=', hospital)
    .where('instrument_id', '=', programme)
    .where('measure', '=', 'composite')
    .orderBy('month', 'desc')
    .orderBy('n', 'desc')
    .execute();
  const months = Map.groupBy(rows, ({ month }) => month);
  const shown = [...months.values()].find(
    (month) => month.reduce((sum, { n }) => sum + n, 0) >= thresholds().score,
  );
  const [most] = shown ?? [];
  return most
    ? { month: monthOfNumber(most.month), department: most.department }
    : { month: thisMonth(now()), department: '' };
}

async function patientLink(
  services: Services,
  hospital: string,
  programme: PatientProgramme,
  place: Place,
): Promise<string> {
  const random = Buffer.from(services.vault.random(6)).readUIntBE(0, 6);
  // No mobile number begins with 10, so a message sent by mistake reaches nobody.
  const phone = `1099${String(random % 1e7).padStart(7, '0')}`;
  const end = endOfVisit(place.month, services.now());
  const stay = programme === 'inpatient' ? 72 : 1;
  const record = {
    source: SOURCE,
    visitNumber: `${FRESH_HOSPITAL}-NEW-${random.toString(36)}`,
    hospital: FRESH_HOSPITAL,
    department: place.department,
    class: programme,
    start: new Date(end - stay * HOUR_MS).toISOString(),
    end: new Date(end).toISOString(),
    name: '示范患者',
    phone,
    sex: 'female',
    birthDate: '1958-05-06',
  };
  await bring(services, [{ record }]);
  await inviteReady(services);
  await sendMessages(services);
  const messages = await outboxPage(services, { limit: MESSAGES, before: undefined, hospital });
  const message = messages.find(({ to }) => to === phone);
  if (!message) throw new Error('the invitation of the demonstration visit was not found in the outbox');
  return message.link;
}

/** An hour ago, or the last working hour of a month that is over; in epoch milliseconds. */
function endOfVisit(month: Month, now: Date): number {
  if (monthNumber(month) === monthNumber(thisMonth(now))) return now.getTime() - HOUR_MS;
  return Date.parse(`${later(month, 1)}-01T00:00:00+08:00`) - 8 * HOUR_MS;
}
