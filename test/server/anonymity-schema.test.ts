import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { placements } from '../../server/db/placements.ts';
import { type Played, playRound } from '../support/anonymity/round.ts';
import { onEachDatabase } from '../support/databases.ts';
import { createInstallation, type TestInstallation } from '../support/installation.ts';

const MEMBER_SIDE = ['wave_members'];
const ANSWER_SIDE = [
  'invitations',
  'visits',
  'drafts',
  'answers',
  'tally_queue',
  'held_answers',
  'consents',
  'outbox',
  'contacts',
];

type Row = Readonly<Record<string, unknown>>;

onEachDatabase('the tables of an anonymous survey', (db, engine) => {
  let here: TestInstallation;
  let played: Played;
  const tables = new Map<string, readonly Row[]>();
  const rows = async (table: string) => {
    const all = sql<Row>`select * from ${sql.table(table)} where hospital_id = ${played.hospital}`;
    return (await all.execute(db())).rows;
  };

  beforeAll(async () => {
    here = await createInstallation(db());
    played = await playRound(here, db());
    for (const table of placements.hospital) tables.set(table, await rows(table));
  }, 120_000);

  /** The columns of some tables that tell rows apart, with the values they have. */
  const telling = (names: readonly string[]) =>
    names.flatMap((table) => {
      const all = tables.get(table) ?? [];
      return Object.keys(all[0] ?? {}).flatMap((column) => {
        const values = new Set(all.map((row) => String(row[column])));
        return values.size > 1 ? [{ column: `${table}.${column}`, values }] : [];
      });
    });

  it('have no column on the member’s side with a value of the answer’s side, but what is all members’', () => {
    const [members, answers] = [telling(MEMBER_SIDE), telling(ANSWER_SIDE)];
    expect(members.map(({ column }) => column)).toEqual(['wave_members.link_hash', 'wave_members.served']);
    expect(answers.map(({ column }) => column)).toContain('invitations.token_hash');
    for (const one of members)
      for (const other of answers)
        expect([one.column, other.column, [...one.values.intersection(other.values)]]).toEqual([
          one.column,
          other.column,
          [],
        ]);
  });

  it('have no column of answers with a value of invitations or seats, but what is the whole unit’s', () => {
    const told = telling(['answers']).map(({ column }) => column);
    expect(told).toEqual(['answers.answer_id', 'answers.content']);
    const between = telling(['invitations', 'visits', 'wave_members']);
    for (const { values } of telling(['answers']))
      for (const other of between)
        expect([other.column, ...values.intersection(other.values)]).toEqual([other.column]);
  });

  it('tell seats and invitations apart by nothing but ids made at random', () => {
    expect(telling(['visits', 'invitations']).map(({ column }) => column)).toEqual([
      'visits.visit_id',
      'visits.number',
      'invitations.invitation_id',
      'invitations.visit_id',
      'invitations.token_hash',
    ]);
    const ids = [
      ...(tables.get('visits') ?? []).map((row) => row['visit_id']),
      ...(tables.get('answers') ?? []).map((row) => row['answer_id']),
    ];
    for (const id of ids) expect(String(id)[14]).toBe('4'); // a UUID of version 4 holds no time
  });

  it('keep neither the language somebody read in, nor a time, nor anything about an answer that was counted', () => {
    for (const answer of tables.get('answers') ?? [])
      expect(answer).toMatchObject({
        visit_id: null,
        answered_at: null,
        locale: 'und',
        elder: null,
        mode: 'code',
        quality: 'valid',
      });
    for (const table of ['drafts', 'tally_queue', 'held_answers', 'outbox', 'contacts', 'consents'])
      expect([table, tables.get(table)]).toEqual([table, []]);
  });

  it('refer from neither side to the other', async () => {
    const referring = engine === 'SQLite' ? await sqliteKeys() : await postgresKeys();
    expect(referring.filter((key) => /wave/.test(key)).sort()).toEqual([
      'wave_members to waves',
      'wave_units to waves',
      'waves to hospitals',
    ]);
  });

  async function postgresKeys(): Promise<string[]> {
    const { rows: keys } = await sql<{ key: string }>`
      select conrelid::regclass::text || ' to ' || confrelid::regclass::text as key
      from pg_constraint where contype = 'f'`.execute(db());
    return keys.map(({ key }) => key);
  }

  async function sqliteKeys(): Promise<string[]> {
    const { rows: keys } = await sql<{ key: string }>`
      select t.name || ' to ' || f."table" as key
      from pragma_table_list as t, pragma_foreign_key_list(t.name) as f`.execute(db());
    return [...new Set(keys.map(({ key }) => key))];
  }
});
