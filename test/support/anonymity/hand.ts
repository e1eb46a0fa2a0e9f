import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { type Db, isPostgres } from '../../../server/db/open.ts';
import { hashOf } from '../../../server/invitations/token.ts';
import type { Facts } from './matcher.ts';
import type { Played, Way } from './round.ts';

/** What is in hand after a round, for each member: the member's own rows, what lies between, and the answer. */
export type Hand = {
  /** The roster, the member's page, and its row. */
  readonly members: readonly Facts[];
  /** When each member's token was redeemed, and pages saved or sent under it. */
  readonly moments: readonly Facts[];
  /** Invitation, seat and, where there is one, the draft: what the database alone tells of a token. */
  readonly seats: readonly Facts[];
  /** Invitation and seat, with all that anybody who watched the network could know of whoever came through. */
  readonly between: readonly Facts[];
  readonly answers: readonly Facts[];
};

type Known = Omit<Facts, 'key'>;
type Row = Readonly<Record<string, unknown>>;
type Found = { readonly row: Row; readonly facts: Known };

/** Takes the whole database in hand: every row, where it lies, when it was written, and what the file holds. */
export async function takeInHand(db: Db, url: string, { hospital, ways }: Played): Promise<Hand> {
  const file = fileOf(url);
  const trees = await treesOf(db, file);
  const read = async (table: string, id: string): Promise<Found[]> =>
    (await rowsOf(db, table, hospital)).map((row, at) => ({
      row,
      facts: together('', [factsOf(table, row, at), placesOf(table, String(row[id]), file, trees)]),
    }));
  const members = await read('wave_members', 'link_hash');
  const invitations = await read('invitations', 'invitation_id');
  const seats = await read('visits', 'visit_id');
  const answers = await read('answers', 'answer_id');
  const held = await read('held_answers', 'answer_id');
  const drafts = await read('drafts', 'invitation_id');
  // In the order in which the database gives them, which must not be the roster's.
  const taken = invitations.map(({ row, facts }) => {
    const way = ways.find((one) => hashOf(tokenOf(one)) === row['token_hash']);
    if (!way) throw new Error('an invitation is nobody’s');
    const draft = drafts.find((one) => one.row['invitation_id'] === row['invitation_id']);
    const end = draft ? [draft.facts, placesOf('the end of drafts', endOf(draft), file, trees)] : [];
    return { way, known: [facts, the(seats, 'visit_id', row['visit_id']).facts, ...end] };
  });
  return {
    moments: ways.map(({ secret, times }) => ({ key: secret, order: times, texts: [] })),
    seats: taken.map(({ way, known }) => together(way.secret, known)),
    members: ways.map((way, at) => {
      const own = the(members, 'link_hash', hashOf(way.link.split('/w/')[1] ?? ''));
      return together(way.secret, [{ order: { roster: at }, texts: [way.number, way.link] }, own.facts]);
    }),
    between: taken.map(({ way, known }) =>
      together(way.secret, [{ order: way.times, texts: [tokenOf(way)] }, ...known]),
    ),
    answers: answers.map(({ row, facts }) => {
      const way = ways.find(({ secret }) => String(row['content']).includes(secret));
      return together(way?.secret ?? 'nobody', [facts, the(held, 'answer_id', row['answer_id']).facts]);
    }),
  };
}

/** The last of a sealed draft: it lies on another page than the first, and may so tell more. */
const endOf = ({ row }: Found): string => String(row['sealed']).slice(-40);

const tokenOf = (way: Way): string => way.survey.split('/s/')[1] ?? '';

function the(found: readonly Found[], column: string, value: unknown): Found {
  const one = found.find(({ row }) => row[column] === value);
  if (!one) throw new Error(`no row has ${column} ${String(value)}`);
  return one;
}

/** A table as somebody with the whole database finds it; PostgreSQL says when and where it wrote each row. */
async function rowsOf(db: Db, table: string, hospital: string): Promise<readonly Row[]> {
  const long = table === 'drafts' ? ', pg_column_toast_chunk_id(sealed)::bigint as "chunk"' : '';
  const written = sql.raw(
    isPostgres(db)
      ? `, xmin::text::bigint as "written", cmin::text::bigint as "command", ctid::text as "place"${long}`
      : '',
  );
  const all = sql<Row>`select t.* ${written} from ${sql.table(table)} as t where hospital_id = ${hospital}`;
  return (await all.execute(db)).rows;
}

/** The bytes of an SQLite database, its log behind it; nothing on PostgreSQL. */
function fileOf(url: string): Buffer {
  const path = url.replace('sqlite:', '');
  return path === url ? Buffer.alloc(0) : Buffer.concat([readFileSync(path), readFileSync(`${path}-wal`)]);
}

/** The pages of each table and index of an SQLite database, one after another; nothing on PostgreSQL. */
async function treesOf(db: Db, file: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  if (file.length === 0) return new Map();
  const pages = sql<{ name: string; page: number; size: number }>`
    select name, pageno as page, pgsize as size from dbstat order by name, pageno`;
  const trees = Map.groupBy((await pages.execute(db)).rows, ({ name }) => name);
  const bytesOf = ({ page, size }: { page: number; size: number }) =>
    file.subarray((page - 1) * size, page * size);
  return new Map([...trees].map(([name, own]) => [name, Buffer.concat(own.map(bytesOf))]));
}

/** Where an id stands in the file, and in each table and index. */
function placesOf(table: string, id: string, file: Buffer, trees: ReadonlyMap<string, Buffer>): Known {
  const places = [...trees].map(([name, bytes]) => [`${table} in ${name}`, bytes.indexOf(id)] as const);
  const order: Record<string, number> = Object.fromEntries(places.filter(([, at]) => at >= 0));
  if (file.length > 0) {
    order[`${table} first in the file`] = file.indexOf(id);
    order[`${table} last in the file`] = file.lastIndexOf(id);
    order[`${table} times in the file`] = file.toString('latin1').split(id).length;
  }
  return { order, texts: [] };
}

function factsOf(table: string, row: Row, at: number): Known {
  const order: Record<string, number | string | null> = { [`${table} as found`]: at };
  for (const [column, value] of Object.entries(row)) order[`${table}.${column}`] = sortable(column, value);
  const { place: _, ...said } = row;
  return { order, texts: Object.values(said).filter((value) => typeof value === 'string') };
}

function sortable(column: string, value: unknown): number | string | null {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (column !== 'place') return typeof value === 'number' || typeof value === 'string' ? value : null;
  const [page = 0, line = 0] = String(value).slice(1, -1).split(',').map(Number);
  return page * 10_000 + line;
}

const together = (key: string, parts: readonly Known[]): Facts => ({
  key,
  order: Object.assign({}, ...parts.map(({ order }) => order)) as Facts['order'],
  texts: parts.flatMap(({ texts }) => texts),
});
