import { beforeAll, expect, it } from 'vitest';
import { openLink } from '../../server/answers/invitation.ts';
import { isOneOf, type Key, keyParameters } from '../../server/db/keys.ts';
import { preparedList } from '../../server/db/prepared.ts';
import { inTransaction } from '../../server/db/transaction.ts';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  inviteAll,
  postVisits,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';

const VISITS = 11;

onEachDatabase('what is asked together', (db) => {
  let here: TestInstallation;
  const hospitals: string[] = [];
  const keys: Key[] = [];

  beforeAll(async () => {
    here = await createInstallation(db());
    for (let index = 0; index < 2; index++) {
      const hospital = await registerHospital(here.services);
      hospitals.push(hospital);
      await postVisits(
        here,
        Array.from({ length: VISITS }, () => visit(hospital)),
      );
    }
    const rows = await db().selectFrom('visits').select(['hospital_id', 'visit_id']).execute();
    keys.push(...rows.map((row) => ({ hospital: row.hospital_id, id: row.visit_id })));
  });

  it('finds the rows of a list of any length, of one hospital or of several', async () => {
    const ofOne = keys.filter(({ hospital }) => hospital === hospitals[0]);
    for (const list of [keys, ofOne]) {
      for (let length = 0; length <= list.length; length++) {
        const asked = list.slice(0, length);
        const found = await find(db(), asked);
        expect(found.map(({ id }) => id).sort()).toEqual(asked.map(({ id }) => id).sort());
      }
    }
  });

  it('finds no row twice where a list is filled up, however long it is', async () => {
    const strangers = Array.from({ length: 130 }, (_, at) => ({ hospital: 'zzzz', id: String(at) }));
    for (const list of [keys, [...strangers, ...keys], [...keys, ...strangers]]) {
      const found = await findFilled(db(), list);
      expect(found.map(({ id }) => id).sort()).toEqual(keys.map(({ id }) => id).sort());
    }
    for (let length = 0; length <= 9; length++) {
      expect(await findFilled(db(), keys.slice(0, length))).toHaveLength(length);
    }
  });

  it('refuses parameters that are not those of the query', async () => {
    const crossed = preparedList(select, (db, list) => keyParameters(db, list).toReversed());
    await expect(crossed(db(), keys)).rejects.toThrow(RangeError);
  });

  it('sees nothing of what another has not committed', async () => {
    const [key] = keys;
    let found: Promise<{ detail: string }[]> | undefined;
    const takenBack = inTransaction(db(), async (trx) => {
      await trx.updateTable('visits').set({ detail: 'changed' }).execute();
      found = find(db(), key ? [key] : []);
      throw new Error('taken back');
    });
    await expect(takenBack).rejects.toThrow('taken back');
    expect(await found).toMatchObject([{ detail: 'ready' }]);
  });

  it('opens each link as its own, whoever else opens one at the same moment', async () => {
    const links = (await Promise.all(hospitals.map((hospital) => inviteAll(here, hospital)))).flat();
    const tokens = links.map((link) => link.split('/').at(-1) ?? '');
    const asked = [...tokens, 'zzzzAAAAAAAAAAAA', tokens[0] ?? ''];
    const opened = await Promise.all(asked.map((token) => openLink(db(), token, here.services.now())));
    expect(opened.map(({ kind }) => kind)).toEqual(
      asked.map((_, at) => (at === 2 * VISITS ? 'unknown' : 'open')),
    );
    const found = opened.map((one) => ('invitation' in one ? one.invitation : undefined));
    expect(found.map((one) => one?.hospital)).toEqual(
      asked.map((token, at) => (at === 2 * VISITS ? undefined : token.slice(0, 4))),
    );
    expect(new Set(found.map((one) => one?.visit)).size).toBe(2 * VISITS + 1);
    expect(found.at(-1)?.visit).toBe(found[0]?.visit);
  });
});

const select = (
  ...[db, keys]: Parameters<Parameters<typeof preparedList<Key, { id: string; detail: string }>>[0]>
) =>
  db
    .selectFrom('visits')
    .select(['visit_id as id', 'detail'])
    .where(isOneOf(db, 'visit_id', keys));

const find = preparedList(select, keyParameters);
const findFilled = preparedList(select, keyParameters, { mayRepeat: true });
