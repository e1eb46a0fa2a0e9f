import type { Programme } from '../../surveys/programme.ts';
import type { Principal } from '../access/principal.ts';
import { inTransaction } from '../db/transaction.ts';
import { programmes } from '../invitations/programmes.ts';
import type { Services } from '../services.ts';
import { createPlaces, type Places } from './places.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { ReadRow, Refusal } from './row.ts';
import { numberKey, storeVisits } from './store.ts';

/** The reply to a delivery of visits: every row is counted once; refusals are spelled out while there are few. */
export type IntakeReport = {
  received: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  refusals: Refusal[];
};

/** One delivery under way: what it may reach and what became of its rows so far. */
export type Intake = {
  readonly services: Services;
  readonly asked: readonly Programme[];
  readonly places: Places;
  readonly report: IntakeReport;
  /** How many refusals the report spells out. */
  readonly spelledOut: number;
};

/** How many rows readers hand over at a time: enough to share a flush to disk, few enough to hold in memory. */
const PORTION = 5000;
const SPELLED_OUT = 1000;

/** Opens a delivery for what a principal may bring: hospitals outside its scope are unknown to it. */
export async function openIntake(
  services: Services,
  principal: Principal,
  spelledOut: number = SPELLED_OUT,
): Promise<Intake> {
  return {
    services,
    asked: await programmes(services.db),
    places: createPlaces(services, principal),
    report: { received: 0, added: 0, changed: 0, unchanged: 0, refused: 0, refusals: [] },
    spelledOut,
  };
}

/** Takes a portion: refuses what cannot be read or placed, stores the rest, one transaction a hospital. */
export async function takeRows(intake: Intake, rows: readonly ReadRow[]): Promise<void> {
  const { services, report } = intake;
  report.received += rows.length;
  const hospitals = new Map<string, Map<string, Prepared>>();
  for (const read of rows) {
    const ready = await readyRow(intake, read);
    if (!ready) continue;
    const visits = hospitals.get(ready.visit.hospital_id) ?? new Map<string, Prepared>();
    hospitals.set(ready.visit.hospital_id, visits);
    // Told twice in one portion: the later word counts.
    if (visits.has(numberKey(ready.visit))) report.unchanged++;
    visits.set(numberKey(ready.visit), ready);
  }
  for (const [hospital, visits] of hospitals) {
    const stored = await inTransaction(services.db, (trx) =>
      storeVisits(trx, hospital, [...visits.values()]),
    );
    report.added += stored.added;
    report.changed += stored.changed;
    report.unchanged += stored.unchanged;
  }
}

async function readyRow(intake: Intake, read: ReadRow): Promise<Prepared | null> {
  const { services, asked, places } = intake;
  if (!('row' in read)) return refuse(intake, read);
  const place = await places(read.row);
  if (place) return prepare(services, read.row, place, asked);
  const reason = `no hospital here is known as '${read.row.hospital}'; register it first`;
  return refuse(intake, { line: read.line, field: 'hospital', reason });
}

/** Counts a row that is not taken, and spells it out while there are few. */
function refuse({ report, spelledOut }: Intake, refusal: Refusal): null {
  report.refused++;
  if (report.refusals.length < spelledOut) report.refusals.push(refusal);
  return null;
}

/** Takes rows as they come, in portions, so that memory does not grow with their number. */
export async function takeStream(
  intake: Intake,
  rows: AsyncIterable<ReadRow> | Iterable<ReadRow>,
): Promise<void> {
  let portion: ReadRow[] = [];
  for await (const row of rows) {
    portion.push(row);
    if (portion.length < PORTION) continue;
    await takeRows(intake, portion);
    portion = [];
  }
  await takeRows(intake, portion);
}
