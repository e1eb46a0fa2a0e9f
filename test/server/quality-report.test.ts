import { beforeAll, expect, it } from 'vitest';
import { countAnswers } from '../../server/tallies/count.ts';
import { onEachDatabase } from '../support/databases.ts';
import { signInAs } from '../support/district.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { type Manner, people } from '../support/manner.ts';
import { chooseFirst } from '../support/patient.ts';

const SLOW: Manner = { secondsAPage: 40, choose: chooseFirst };
const COPIED: Manner = {
  secondsAPage: 6,
  comment: '服务周到，非常满意，衷心感谢医院领导和全体医护人员的关心照顾！',
};

onEachDatabase('the report on the quality of answers', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const read = async (what: string, query = '') => {
    const headers = await here.bearer('leader', hospital);
    const reply = await here.call(`/api/v1/hospitals/${hospital}/${what}/2026-10${query}`, { headers });
    return JSON.parse(await reply.text());
  };

  beforeAll(async () => {
    here = await createInstallation(db());
    hospital = await registerHospital(here.services);
    await people(here).come(hospital, [...Array(12).fill(SLOW), ...Array(11).fill(COPIED)]);
    await countAnswers(db());
  });

  it('says how many were flagged of all, and why, and what they would score', async () => {
    const { answers, valid, flagged, reasons, means } = await read('quality');
    expect([answers, valid.answers, flagged.answers]).toEqual([23, 12, 11]);
    expect(flagged.share).toMatchObject({ shown: true, n: 23 });
    expect(flagged.share.value).toBeCloseTo(11 / 23, 12);
    expect(reasons.map((row: { reason: string; answers: number }) => [row.reason, row.answers])).toEqual([
      ['fast', 11],
      ['contradiction', 0],
      ['same_text', 11],
      ['burst', 0],
    ]);
    expect(means).toMatchObject({ valid: { value: 0, n: 12 }, flagged: { value: 100, n: 11 } });
    const card = await read('scorecards');
    expect(card).toMatchObject({ n: 12, headline: { mean: means.valid } });
    expect(card.beside).toEqual({ flagged: 11, open: 0, flaggedMean: means.flagged });
  });

  it('names only reasons that can be found: of staff no time and no network', async () => {
    const { answers, reasons } = await read('quality', '?programme=staff');
    expect(answers).toBe(0);
    expect(reasons.map(({ reason }: { reason: string }) => reason)).toEqual(['contradiction']);
  });

  it.each([
    ['zh', '作答过快', '存疑答卷'],
    ['en', 'Too fast', 'Flagged'],
  ])('stands on the scorecard in %s', async (lang, reason, flagged) => {
    const headers = await signInAs(here, 'leader', hospital);
    const page = await (await here.call(`/hospitals/${hospital}/2026-10?lang=${lang}`, { headers })).text();
    const row = (name: string) =>
      new RegExp(`<tr><th scope="row">${name}<small>[^<]+</small></th>(.*?)</tr>`).exec(page)?.[1];
    expect(row(reason)).toContain('<td class="num">11</td>');
    expect(row(flagged)).toContain('<b>47.8%</b>');
    expect(row(flagged)).toContain('<b>100.0</b>');
  });
});
