import { beforeEach, expect, it } from 'vitest';
import { expireInvitations } from '../../server/invitations/expire.ts';
import { countAnswers } from '../../server/tallies/count.ts';
import { rebuildTallies } from '../../server/tallies/rebuild.ts';
import { endWaves } from '../../server/waves/end.ts';
import { onEachDatabase } from '../support/databases.ts';
import { deliver } from '../support/intake.ts';
import { answerSurvey, chooseFirst, chooseLast } from '../support/patient.ts';
import { roster, staffWave, surveyLink, takeRight } from '../support/staff-wave.ts';

const quiet = () => undefined;

type Card = {
  readonly n: number | null;
  readonly headline: { readonly mean: object };
  readonly responseRate: { readonly shown: boolean };
};

onEachDatabase('the figures of an anonymous survey', (db) => {
  const { here, hospital, send, linkOf, rows, differences } = staffWave(db);
  let late: string[] = [];
  const joint = () =>
    db().selectFrom('joint_tallies').select('measure').where('hospital_id', '=', hospital()).execute();

  beforeEach(async () => {
    late = await paperLinks(2);
  });

  async function paperLinks(count: number, month = '2026-10'): Promise<string[]> {
    const wave = JSON.stringify({ month, department: 'N1', count });
    const reply = await deliver(here(), `/api/v1/hospitals/${hospital()}/staff-links`, wave);
    return ((await reply.json()) as { links: string[] }).links;
  }
  async function card(month = '2026-10'): Promise<Card> {
    await countAnswers(db());
    const headers = await here().bearer('administrator');
    const path = `/api/v1/hospitals/${hospital()}/scorecards/${month}?programme=staff`;
    return (await here().call(path, { headers })).json() as Promise<Card>;
  }
  /** One member after another answers, the first ones the worst and the last ones the best. */
  async function answer(from: number, to: number): Promise<void> {
    for (let at = from; at < to; at++) {
      const link = await surveyLink(send, await takeRight(send, linkOf(`N1-${at}`)));
      await answerSurvey(send, link, at < 5 ? chooseFirst : chooseLast);
    }
  }
  async function end(): Promise<void> {
    here().setNow('2026-11-03T02:00:00Z');
    await expireInvitations(here().services);
    await endWaves(here().services);
  }

  it('do not say how many answers were flagged while anybody can answer, nor that there are none', async () => {
    await answer(0, 1);
    await countAnswers(db());
    const headers = await here().bearer('administrator');
    const read = (path: string) => here().call(`${path}/2026-10?programme=staff&lang=en`, { headers });
    const told = JSON.parse(await (await read(`/api/v1/hospitals/${hospital()}/quality`)).text());
    const held = { answers: null, share: { shown: false, because: 'still_open', n: null } };
    expect(told).toMatchObject({ answers: null, valid: held, flagged: held, reasons: [held] });
    expect(told.means).toEqual({ valid: held.share, flagged: held.share });
    const page = await (await read(`/hospitals/${hospital()}`)).text();
    expect(page).toContain('<h2>Quality of answers</h2><p class="soft">Survey still open</p>');
  });

  it('stay as they were while anybody can answer, rebuilt or not, and do not say that nobody answered', async () => {
    await answer(0, 1);
    const { responseRate, ...first } = await card();
    const held = { shown: false, because: 'still_open', n: null };
    expect(first).toMatchObject({ n: null, headline: { mean: held } });
    expect(responseRate.shown).toBe(false);
    for (let at = 1; at < 11; at++) {
      await answer(at, at + 1);
      const { responseRate: rate, ...now } = await card();
      expect([now, rate.shown]).toEqual([first, false]);
    }
    await rebuildTallies(db(), quiet);
    expect(await card()).toMatchObject(first);
    expect(await differences()).toEqual([]);
    expect(await rows('held_answers')).toHaveLength(11);
    expect(await joint()).toEqual([]);
  });

  it('come out together when the month is over, and are those of all answers', async () => {
    await answer(0, 11);
    await answerSurvey(send, late[0] ?? '');
    await end();
    expect(await card()).toMatchObject({ n: 12, headline: { mean: { shown: true, n: 12 } } });
    expect(await rows('held_answers')).toEqual([]);
    expect(await joint()).toMatchObject([{ measure: '#cross' }]);
    expect(await differences()).toEqual([]);
  });

  it('do not wait for the last day once everybody has answered', async () => {
    await end();
    here().setNow('2026-10-20T02:00:00Z');
    for (const link of await paperLinks(10)) await answerSurvey(send, link);
    expect(await card()).toMatchObject({ n: 10 });
  });

  it('never change when they are out: nobody is let in any more, by slip or by wave', async () => {
    await answer(0, 11);
    await end();
    here().setNow('2026-10-20T02:00:00Z');
    expect((await card()).n).toBe(11);
    const slips = JSON.stringify({ month: '2026-10', department: '', count: 10 });
    const wave = JSON.stringify({ month: '2026-10', members: roster('N1', 12) });
    for (const [path, body] of [
      ['staff-links', slips],
      ['waves', wave],
    ]) {
      const refused = await deliver(here(), `/api/v1/hospitals/${hospital()}/${path}`, body ?? '');
      expect(refused.status).toBe(409);
      expect(await refused.json()).toMatchObject({ code: 'figures_out' });
    }
    expect(await paperLinks(1, '2026-11')).toHaveLength(1);
    await rebuildTallies(db(), quiet);
    expect((await card()).n).toBe(11);
    expect(await differences()).toEqual([]);
  });

  it('are held for a hospital and a month apart', async () => {
    await answer(0, 1);
    await end();
    expect((await card()).headline.mean).toEqual({ shown: false, because: 'too_few', n: null });
    expect((await card('2026-09')).headline.mean).toMatchObject({ because: 'nobody_answered' });
  });
});
