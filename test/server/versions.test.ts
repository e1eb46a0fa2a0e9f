import { beforeAll, expect, it } from 'vitest';
import { publishDraft, saveDraft } from '../../server/instruments/life.ts';
import { countAnswers } from '../../server/tallies/count.ts';
import { type Given, meanByHand, patient } from '../support/by-hand.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits, HANGZHOU } from '../support/district.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { type Figures, figuresOf, lineOf } from '../support/mid-month.ts';
import { answerSurvey } from '../support/patient.ts';
import { second } from '../support/versions.ts';

const EARLY = { start: '2026-09-20T09:00:00+08:00', end: '2026-09-20T10:00:00+08:00' };
const LATER = { start: '2026-11-02T09:00:00+08:00', end: '2026-11-02T10:00:00+08:00' };
const PATIENTS = 12;
const numbers = Array.from({ length: PATIENTS }, (_, number) => number);

onEachDatabase('version 2, published in mid-month', (db) => {
  let here: TestInstallation;
  let hospital: string;
  let figures: Figures;
  let waiting: string[];
  let ofFirst: string[];
  let ofOctober: string[];
  const given = { before: [] as Given[], after: [] as Given[] };

  /** Patients of these numbers answer about visits of October, or whatever the facts say. */
  async function answer(who: readonly number[], to: Given[], facts = {}): Promise<void> {
    const patients = who.map(patient);
    await answerVisits(
      here,
      hospital,
      patients.map(({ choose }) => choose),
      facts,
    );
    to.push(...patients.map((one) => one.given));
  }

  beforeAll(async () => {
    here = await createInstallation(db());
    hospital = await registerHospital(here.services);
    figures = figuresOf(here, hospital);
    await answer(numbers, [], EARLY);
    await answer(numbers, given.before);
    waiting = await answerVisits(here, hospital, [null, null]);
    [ofFirst, ofOctober] = [await figures.ofFirst(), await figures.ofOctober()];
    await saveDraft(here.services, 'outpatient', 2, JSON.stringify(second, null, 2));
    await publishDraft(here.services, 'outpatient', 2);
  });

  it('changes no byte of what is said before it is answered', async () => {
    expect(ofFirst.every((said) => said.startsWith('200 '))).toBe(true);
    expect(ofFirst[0]).toContain('"shown":true');
    expect(await figures.ofFirst()).toEqual(ofFirst);
    expect(await figures.ofOctober()).toEqual(ofOctober);
    expect((await figures.card('2026-10')).versions).toMatchObject({ read: 1, counted: [1] });
  });

  it('leaves invitations already sent what they were, and is asked in new ones', async () => {
    const [link = ''] = waiting;
    const send = (url: string, init?: RequestInit) => here.app.request(url, init);
    const one = patient(20);
    await answerSurvey(send, link, one.choose);
    await countAnswers(db());
    given.before.push(one.given);
    expect([...one.given.keys()]).toContain('reg_easy');
    [ofFirst, ofOctober] = [await figures.ofFirst(), await figures.ofOctober()];
    await answer([1, 2, 3], given.after);
    const answers = await db().selectFrom('answers').select('instrument_version as version').execute();
    expect(answers.filter(({ version }) => version === 2)).toHaveLength(3);
    expect([...(given.after[0]?.keys() ?? [])]).toContain('reg_simple');
  });

  it('waits to be added until enough have answered it, and says so', async () => {
    expect(await figures.ofFirst()).toEqual(ofFirst);
    const { versions, headline } = await figures.card('2026-10');
    expect(versions).toEqual({ read: 1, counted: [1], waiting: [2], apart: [], begun: {} });
    expect(headline.mean.n).toBe(PATIENTS + 1);
  });

  it('is then added to what it continues, under the new names, and not to what begins anew', async () => {
    await answer([4, 5, 6, 7, 8, 9, 10, 11], given.after);
    const merged = await figures.card('2026-10');
    expect(merged.versions).toEqual({
      ...{ read: 2, counted: [1, 2], waiting: [], apart: [] },
      begun: { resp_help: 2 },
    });
    const both = [...given.before, ...given.after];
    expect(both).toHaveLength(24);
    expect(merged.headline.mean.value).toBeCloseTo(meanByHand(both, 'composite').value, 9);
    const named = given.before.map((one) => new Map(one).set('reg_simple', one.get('reg_easy') ?? null));
    expect(lineOf(merged.lines, 'reg_simple')?.mean).toMatchObject({ n: 24 });
    expect(lineOf(merged.lines, 'reg_simple')?.mean.value).toBeCloseTo(
      meanByHand([...named, ...given.after], 'reg_simple').value,
      9,
    );
    expect(lineOf(merged.lines, 'resp_help')).toMatchObject({
      mean: { n: 11 },
      change: { because: 'other_version' },
    });
    expect(merged.lines.map(({ measure }) => measure)).not.toContain('env_toilet');
    expect(await figures.board('2026-10')).toContain(JSON.stringify(merged.headline.mean));
  });

  it('still changes no byte of what was said of version 1', async () => {
    expect(await figures.ofFirst()).toEqual(ofFirst);
    expect(await figures.ofOctober()).not.toEqual(ofOctober);
    expect(await figures.card('2026-10', '?version=2')).toMatchObject({
      versions: { alone: 2 },
      headline: { mean: { n: 11 } },
    });
    expect((await figures.board('2026-10', '?version=2')).match(/"mean":\{"shown":true/g)).toHaveLength(1);
  });

  it('carries the trend on into the month after, across the map', async () => {
    here.setNow('2026-11-10T02:00:00Z');
    await answer(numbers, [], LATER);
    const { trend, headline, versions, lines } = await figures.card('2026-11');
    expect(trend.slice(-4).map(({ mean }) => mean.n)).toEqual([0, PATIENTS, 24, PATIENTS]);
    expect(headline.change).toMatchObject({ shown: true, n: PATIENTS });
    expect(lineOf(lines, 'reg_simple')?.change.shown).toBe(true);
    expect(versions).toMatchObject({ read: 2, counted: [2] });
    expect(await figures.ofFirst()).toEqual(ofFirst);
  });

  it.each(['3', '0', '01', '1.0', 'x', ''])('does not know a version %j', async (version) => {
    for (const path of [`hospitals/${hospital}/scorecards`, `areas/${HANGZHOU}/benchmarks`])
      expect(await figures.get(`/api/v1/${path}/2026-10?version=${version}`)).toMatch(/^404 .*not_found/);
  });
});
