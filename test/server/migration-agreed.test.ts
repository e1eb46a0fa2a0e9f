import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../server/db/migrate.ts';
import type { Db } from '../../server/db/open.ts';
import { hashOf } from '../../server/invitations/token.ts';
import { onEachDatabase } from '../support/databases.ts';
import { openBefore } from '../support/earlier.ts';

const AGREE = '我同意';

onEachDatabase('consents from before the sentence was recorded', (db, _engine, url) => {
  let old: Db;
  beforeEach(async () => {
    old = await openBefore('0011-agreed', db(), url());
    await sql`insert into hospitals values ('h1', '', '', '', '', '', '')`.execute(old);
    for (const [hash, agree] of [
      ['asked', AGREE],
      ['told', null],
    ])
      await sql`insert into notices values (${hash}, 1, 'confidential', 'zh', ${JSON.stringify({ agree })}, 0)`.execute(
        old,
      );
    for (const [id, hash, basis] of [
      ['i1', 'asked', 'consent'],
      ['i2', 'told', 'duty'],
      ['i3', 'asked', 'duty'],
    ]) {
      await sql`insert into visits values ('h1', ${id}, '', ${id}, 'outpatient', '', 202610, '', '', '', '', 'answered', '', '', 0)`.execute(
        old,
      );
      await sql`insert into invitations values ('h1', ${id}, ${id}, ${id}, 'outpatient', 1, 'confidential', 'link', 0, 'answered')`.execute(
        old,
      );
      await sql`insert into consents values ('h1', ${id}, ${hash}, ${basis}, 'self', 'zh', 'link', 0)`.execute(
        old,
      );
    }
  });
  afterEach(() => old.destroy());

  it('name the sentence that was ticked, and none where nothing was', async () => {
    await migrate(old);
    const rows = await old
      .selectFrom('consents')
      .select(['invitation_id as id', 'agreed_hash as agreed'])
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { id: 'i1', agreed: hashOf(AGREE) },
      { id: 'i2', agreed: null },
      { id: 'i3', agreed: null },
    ]);
  });
});
