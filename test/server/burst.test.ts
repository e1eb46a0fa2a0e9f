import { beforeAll, beforeEach, expect, it } from 'vitest';
import { countAnswers } from '../../server/tallies/count.ts';
import { storedTallies } from '../../server/tallies/derive.ts';
import { verifyTallies } from '../../server/tallies/rebuild.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits } from '../support/district.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { wholeDatabase } from '../support/intake.ts';
import { type Manner, people } from '../support/manner.ts';
import { postForm } from '../support/patient.ts';

const quiet = () => undefined;
const MOST = 20;
const from = (address: string, count = 1): Manner[] => Array(count).fill({ from: address });

onEachDatabase('a burst of answers from one network', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const flags = async () => {
    const rows = db().selectFrom('answers').select('flags').where('hospital_id', '=', hospital);
    return (await rows.orderBy('answer_id').execute()).map((row) => row.flags);
  };
  const burst = async () => (await flags()).filter((one) => one === 'burst').length;
  const differences = async () => (await verifyTallies(db(), quiet)).differences;

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    hospital = await registerHospital(here.services);
  });

  it('flags all of them when there is one too many, those counted before as well', async () => {
    const { come } = people(here);
    await come(hospital, from('203.0.113.7', MOST / 2));
    await countAnswers(db());
    await come(hospital, [...from('203.0.113.7', MOST / 2), ...from('203.0.113.8', 2)]);
    expect(await burst()).toBe(0);
    await come(hospital, from('::ffff:203.0.113.7'));
    expect(await burst()).toBe(MOST + 1);
    await countAnswers(db());
    const composites = (await storedTallies(db(), hospital)).measures.filter(
      ({ measure }) => measure === 'composite',
    );
    expect(composites.map(({ quality, n }) => [quality, n])).toEqual([
      ['flagged', MOST + 1],
      ['valid', 2],
    ]);
    expect(await differences()).toEqual([]);
    expect(here.logged.join()).not.toContain('burst');
  });

  it('is one household’s or phone’s half of an IPv6 address, whoever spells it how', async () => {
    const { come } = people(here);
    await come(hospital, from('2001:db8:0:7::1', MOST));
    await come(hospital, from('2001:db8:0:8::1', 2));
    expect(await burst()).toBe(0);
    await come(hospital, from('2001:0DB8::7:0:aa:bb:cc'));
    expect(await burst()).toBe(MOST + 1);
  });

  it.each(['127.0.0.1', '10.1.2.3', '192.168.0.9', '::1', 'fe80::1%eth0', 'unknown', '203.0.113.300'])(
    'is none where the address tells no network: %s',
    async (address) => {
      await people(here).come(hospital, from(address, MOST + 2));
      expect(await burst()).toBe(0);
    },
  );

  it('is none over more than an hour, nor of two hospitals, and an address in front of the proxy’s own is nothing', async () => {
    const { come, pass } = people(here);
    await come(hospital, from('203.0.113.9', MOST));
    await come(await registerHospital(here.services), from('203.0.113.9', MOST));
    pass(3550);
    await come(hospital, from('203.0.113.99'));
    pass(50);
    await come(hospital, from('203.0.113.9', MOST));
    expect(await burst()).toBe(0);
    await come(hospital, from('203.0.113.9, 198.51.100.4', MOST));
    expect(await burst()).toBe(0);
    await come(hospital, from('198.51.100.5, 203.0.113.9'));
    expect(await burst()).toBe(MOST + 1);
  });

  it('leaves no address in the database', async () => {
    await people(here).come(hospital, from('198.51.100.77', MOST + 1));
    expect(await burst()).toBe(MOST + 1);
    expect(await wholeDatabase(db())).not.toContain('198.51.100.77');
  });

  it('moves each answer once while others count and withdraw', async () => {
    const { answer } = people(here);
    const links = await answerVisits(here, hospital, Array(MOST + 6).fill(null));
    for (const link of links.slice(0, MOST)) await answer(link, { from: '203.0.113.20' });
    const send = (url: string, init?: RequestInit) => here.app.request(url, init);
    await Promise.all([
      ...links.slice(MOST).map((link) => answer(link, { from: '203.0.113.20' })),
      countAnswers(db()),
      ...links.slice(0, 3).map((link) => postForm(send, `${link}/withdraw`, new Map())),
      countAnswers(db()),
    ]);
    await countAnswers(db());
    expect(await flags()).toEqual(Array(MOST + 3).fill('burst'));
    expect(await differences()).toEqual([]);
  });
});
