import { expect, it } from 'vitest';
import { migrate } from '../../server/db/migrate.ts';
import { onEachDatabase } from '../support/databases.ts';
import { openBefore } from '../support/earlier.ts';

const MINE = '0012-quality';

const answer = (answer_id: string, department_id: string) => ({
  ...{ hospital_id: 'h1', answer_id, department_id, visit_id: null, answered_at: null },
  ...{ instrument_id: 'staff', instrument_version: 1, month: 202609, mode: 'code' as const },
  ...{ quality: 'valid' as const, locale: 'zh', content: '{}', scores: new Uint8Array() },
});

onEachDatabase('answers from before there were flags', (db, _engine, url) => {
  it('are counted, but for those that still wait, and stand as sound', async () => {
    const old = await openBefore(MINE, db(), url());
    const rows = [answer('a1', 'D1'), answer('a2', 'D1'), answer('a3', ''), answer('a4', 'D1')];
    await old
      .insertInto('answers')
      .values(rows as never[])
      .execute();
    await old.insertInto('tally_queue').values({ hospital_id: 'h1', answer_id: 'a4' }).execute();
    await migrate(old);
    const found = await old.selectFrom('measure_tallies').selectAll().orderBy('department_id').execute();
    expect(found).toMatchObject([
      { measure: '#answers', department_id: '', n: 1, sum: 0, sum_squares: 0, c10: 0, quality: 'valid' },
      { measure: '#answers', department_id: 'D1', n: 2, month: 202609, instrument_version: 1 },
    ]);
    const kept = await old.selectFrom('answers').select(['flags', 'text_hash']).execute();
    expect(kept).toEqual(Array(4).fill({ flags: null, text_hash: null }));
    await old.destroy();
  });
});
