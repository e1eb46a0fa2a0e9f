import { beforeAll, beforeEach, expect, it } from 'vitest';
import { countAnswers } from '../../server/tallies/count.ts';
import { storedTallies } from '../../server/tallies/derive.ts';
import { rebuildTallies, verifyTallies } from '../../server/tallies/rebuild.ts';
import { onEachDatabase } from '../support/databases.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { type Manner, people } from '../support/manner.ts';
import { chooseFirst, postForm } from '../support/patient.ts';

const quiet = () => undefined;
const PRAISE = '服务周到，非常满意，衷心感谢医院领导和全体医护人员的关心与照顾！';
const copied: Manner = { comment: PRAISE };
const again: Manner = { comment: `${PRAISE.replaceAll('，', ' ')}\n`, choose: chooseFirst };
const own: Manner = { comment: '候诊的椅子坏了两把，老人只好站着等，希望尽快修一修。', choose: chooseFirst };

onEachDatabase('the same text in several answers', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const answers = () =>
    db()
      .selectFrom('answers')
      .select(['quality', 'flags', 'text_hash'])
      .where('hospital_id', '=', hospital)
      .orderBy('answer_id')
      .execute();
  // Answers of the same moment stand in no order.
  const flags = async () => (await answers()).map((row) => row.flags ?? '').sort();
  const differences = async () => (await verifyTallies(db(), quiet)).differences;
  const composites = async () =>
    Object.fromEntries(
      (await storedTallies(db(), hospital)).measures
        .filter(({ measure }) => measure === 'composite')
        .map(({ quality, n, sum }) => [quality, [n, sum]]),
    );
  const come = async (manners: readonly Manner[], to = hospital) => {
    const links = await people(here).come(to, manners);
    await countAnswers(db());
    return links;
  };

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    hospital = await registerHospital(here.services);
  });

  it('is left alone twice; with the third all are flagged, those counted before as well', async () => {
    await come([copied, own, again]);
    expect(await flags()).toEqual(['', '', '']);
    expect(await composites()).toEqual({ valid: [3, 10_000] });
    await come([copied, own]);
    expect(await flags()).toEqual(['', '', 'same_text', 'same_text', 'same_text']);
    expect(await composites()).toEqual({ valid: [2, 0], flagged: [3, 20_000] });
    await come([again]);
    expect(await composites()).toEqual({ valid: [2, 0], flagged: [4, 20_000] });
    expect(await differences()).toEqual([]);
    const now = await storedTallies(db(), hospital);
    await rebuildTallies(db(), quiet);
    expect(await storedTallies(db(), hospital)).toEqual(now);
  });

  it('is found among answers counted at one time, and by whoever counts first', async () => {
    await people(here).come(hospital, [copied, copied, own, copied]);
    await Promise.all([countAnswers(db()), countAnswers(db())]);
    expect(await flags()).toEqual(['', 'same_text', 'same_text', 'same_text']);
    expect(await composites()).toEqual({ valid: [1, 0], flagged: [3, 30_000] });
    expect(await differences()).toEqual([]);
  });

  it('is another hospital’s affair, and is kept as a hash that nobody without the key can make', async () => {
    const other = await registerHospital(here.services);
    await come([copied, copied]);
    await come([copied, copied], other);
    expect(await flags()).toEqual(['', '']);
    const [one, two] = await answers();
    expect(one?.text_hash).toBe(two?.text_hash);
    const elsewhere = await createInstallation(db());
    expect(elsewhere.services.vault.textHash(PRAISE)).not.toBe(here.services.vault.textHash(PRAISE));
  });

  it('adds to a reason there is already, and a withdrawn answer leaves the tallies as it was flagged', async () => {
    const [first = ''] = await come([{ ...copied, secondsAPage: 6 }, copied, copied]);
    expect(await flags()).toEqual(['fast same_text', 'same_text', 'same_text']);
    await postForm((url, init) => here.app.request(url, init), `${first}/withdraw`, new Map());
    expect(await composites()).toEqual({ flagged: [2, 20_000] });
    expect(await differences()).toEqual([]);
  });
});
