import { sql } from 'kysely';
import type { Role } from '../../server/access/principal.ts';
import { type Db, isPostgres } from '../../server/db/open.ts';
import { placements } from '../../server/db/placements.ts';
import type { IntakeReport } from '../../server/visits/intake.ts';
import type { TestInstallation } from './installation.ts';

/** What a delivery was answered with. */
export type Delivered = { readonly status: number; readonly report: IntakeReport };

/** Who brings a delivery; an administrator unless said. */
export type Bringer = { readonly role: Role; readonly unit?: string };

/** Posts a body as it stands to one of the addresses where visits come in. */
export async function deliver(
  { call, bearer }: TestInstallation,
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  { role, unit = '' }: Bringer = { role: 'administrator' },
): Promise<Response> {
  return call(path, { method: 'POST', headers: await bearer(role, unit), body });
}

/** Posts visits as JSON and reads the report. */
export async function deliverVisits(
  here: TestInstallation,
  visits: readonly unknown[],
  by?: Bringer,
): Promise<Delivered> {
  const reply = await deliver(here, '/api/v1/visits', JSON.stringify(visits), by);
  return { status: reply.status, report: (await reply.json()) as IntakeReport };
}

/** The stored visits of a hospital, by their number in the feed. */
export function storedVisits(db: Db, hospital: string) {
  return db
    .selectFrom('visits')
    .selectAll()
    .where('hospital_id', '=', hospital)
    .orderBy('source')
    .orderBy('number')
    .execute();
}

/** The ledger of a hospital's month, asked for through HTTP. */
export async function ledger(
  { call, bearer }: TestInstallation,
  hospital: string,
  month: string,
): Promise<{ visits: number; reasons: Record<string, number> }> {
  const reply = await call(`/api/v1/hospitals/${hospital}/ledger/${month}`, {
    headers: await bearer('administrator'),
  });
  return (await reply.json()) as { visits: number; reasons: Record<string, number> };
}

/** Every table this application has made, whatever the engine, without the migrator's own two. */
export async function tableNames(db: Db): Promise<string[]> {
  const query = isPostgres(db)
    ? sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`
    : sql<{ name: string }>`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`;
  const { rows } = await query.execute(db);
  return rows
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('kysely_'))
    .sort();
}

/** Everything the database holds of hospitals and people, as one text to search in. */
export async function wholeDatabase(db: Db): Promise<string> {
  const parts: string[] = [];
  for (const table of [...placements.hospital, ...placements.system, 'unit_identifiers'] as const) {
    parts.push(table, JSON.stringify(await db.selectFrom(table).selectAll().execute()));
  }
  return parts.join('\n');
}
