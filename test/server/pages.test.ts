import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from '../../server/db/migrate.ts';
import { open } from '../../server/db/open.ts';
import { createInstallation, inviteOne } from '../support/installation.ts';
import { answerSurvey, chooseFirst, fillIn, postForm } from '../support/patient.ts';

// What is too long for SQLite's pages costs a page of its own, read and written with every row.

const file = join(tmpdir(), `xinsheng-pages-${randomBytes(4).toString('hex')}.db`);
afterAll(() => {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
});

beforeAll(async () => {
  const db = open(`sqlite:${file}`);
  await migrate(db);
  const here = await createInstallation(db);
  const send = (url: string, init?: RequestInit) => here.app.request(url, init);
  const inpatient = { class: 'inpatient' };
  await answerSurvey(send, (await inviteOne(here, inpatient)).link, chooseFirst);
  const { link } = await inviteOne(here, inpatient);
  for (const page of [1, 2]) {
    const shown = await (await send(`${link}?p=${page}`)).text();
    await postForm(send, link, fillIn(shown, chooseFirst));
  }
  await db.destroy();
});

it.each(['answers', 'drafts'])('the longest questionnaire fits into the pages of %s', (table) => {
  const db = new Sqlite(file, { readonly: true });
  const found = db
    .prepare(
      `select sum(ncell) as rows, sum(pagetype = 'overflow') as overflowing from dbstat where name = ?`,
    )
    .get(table);
  db.close();
  expect(found).toEqual({ rows: 1, overflowing: 0 });
});
