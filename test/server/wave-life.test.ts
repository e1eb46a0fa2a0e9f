import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { expireInvitations } from '../../server/invitations/expire.ts';
import { endWaves } from '../../server/waves/end.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerSurvey, type Send } from '../support/patient.ts';
import {
  askWave,
  codeOf,
  openWave,
  redeem,
  roster,
  STAFF,
  sign,
  staffWave,
  surveyLink,
  takeRight,
} from '../support/staff-wave.ts';

onEachDatabase('a wave', (db, engine) => {
  const { here, hospital, wave, send, linkOf, rows, differences } = staffWave(db);
  const reasons = async () =>
    (await rows('visits')).map(({ reason, department_id }) => `${department_id} ${reason}`).sort();

  /** How many transactions wrote the rows of a table as they stand. */
  const writers = async (table: string) => {
    const numbers = sql<{
      xmin: string;
    }>`select distinct xmin::text from ${sql.table(table)} where hospital_id = ${hospital()}`;
    return (await numbers.execute(db())).rows.length;
  };

  it('opens with a link for each member, a key for each unit, and a seat in the ledger for each', async () => {
    expect(wave().members.map(({ number }) => number)).toEqual(STAFF.map(({ number }) => number));
    expect(wave().units).toMatchObject([
      { department: '', departments: ['N2', 'N3'], members: 13 },
      { department: 'N1', departments: ['N1'], members: 11 },
    ]);
    expect(new Set(wave().units.map(({ check }) => check)).size).toBe(2);
    expect(wave().closes).toBe('2026-11-03T02:00:00.000Z');
    expect(await reasons()).toEqual([...Array(13).fill(' delivered'), ...Array(11).fill('N1 delivered')]);
    const stored = JSON.stringify([await rows('wave_members'), await rows('visits')]);
    for (const { number, link } of wave().members) {
      expect(stored).not.toContain(number);
      expect(stored).not.toContain(link.slice(-12));
    }
    expect(await differences()).toEqual([]);
  });

  it('tells members who stands together with them, and how many all are, but not how many of each', async () => {
    const unitOf = async (link: string, lang: string) => {
      const [, unit] =
        /<p class="small">(.*?)<\/p>/.exec(await (await send(`${link}?lang=${lang}`)).text()) ?? [];
      return unit;
    };
    expect(await unitOf(linkOf('N1-0'), 'zh')).toBe('您所在的单元：N1科，共11人。');
    const together = '您所在的单元：由几个人数较少的科室合成，共13人。';
    for (const member of ['N2-0', 'N3-6'])
      expect(await unitOf(linkOf(member), 'zh')).toBe(`${together}这些科室是：N2科、N3科。`);
    const english = 'Your unit: several small departments together, 13 people. ';
    expect(await unitOf(linkOf('N2-0'), 'en')).toBe(
      `${english}The departments are: Department N2, Department N3.`,
    );

    const some = [...roster('N1', 10), ...roster('', 6), ...roster('N3', 7)];
    const [link = ''] = (await openWave(here(), hospital(), some, '2026-11')).members
      .slice(-1)
      .map((one) => one.link);
    expect(await unitOf(link, 'zh')).toBe(`${together}这些科室是：未注明科室的职工、N3科。`);
    await db().updateTable('wave_units').set({ departments: null }).execute(); // as before it was kept
    expect(await unitOf(link, 'zh')).toBe(together);
  });

  it('ends for everybody at once, and what could sign or say who was served is deleted', async () => {
    const [kept, redeemed] = [await takeRight(send, linkOf('N1-4')), await takeRight(send, linkOf('N1-5'))];
    const open = await surveyLink(send, redeemed);
    here().setNow('2026-11-03T02:00:00Z');
    expect(await codeOf(redeem(send, kept))).toBe('410 wave_over');
    expect((await send(linkOf('N1-6'))).status).toBe(410);
    expect(await codeOf(sign(send, linkOf('N1-6'), { blinded: 'AAAA' }))).toBe('410 wave_over');
    expect((await send(open)).status).toBe(410);
    expect(await endWaves(here().services)).toBeGreaterThan(0);
    await expireInvitations(here().services);
    expect(await reasons()).toEqual([...Array(13).fill(' expired'), ...Array(11).fill('N1 expired')]);
    expect(await rows('wave_members')).toEqual([]);
    const units = await rows('wave_units');
    expect(units.map(({ sealed_key }) => sealed_key)).toEqual(['', '']);
    expect(await codeOf(redeem(send, kept))).toBe('410 wave_over');
    expect((await send(linkOf('N1-6'))).status).toBe(404);
    expect(await differences()).toEqual([]);
    expect(await endWaves(here().services)).toBe(0);
  });

  it('loses nothing when its members open, save and send at the same moment, on two machines', async () => {
    const rights = await Promise.all(roster('N1', 11).map(({ number }) => takeRight(send, linkOf(number))));
    const other = createApp(here().services);
    const ended = setInterval(() => void expireInvitations(here().services), 5);
    const pages = await Promise.all(
      rights.map(async (right, at) => {
        const by: Send = at % 2 === 0 ? send : (url, init) => other.request(url, init);
        return (await answerSurvey(by, await surveyLink(by, right))).page;
      }),
    ).finally(() => clearInterval(ended));
    expect(pages.filter((page) => page.includes('谢谢'))).toHaveLength(11);
    expect(await rows('answers')).toHaveLength(11);
    if (engine === 'PostgreSQL')
      for (const table of ['answers', 'held_answers', 'invitations']) expect(await writers(table)).toBe(1);
    expect(await rows('drafts')).toEqual([]);
    expect(await reasons()).toEqual([...Array(13).fill(' delivered'), ...Array(11).fill('N1 answered')]);
    expect(await differences()).toEqual([]);
  }, 60_000);

  it('may be opened anew until somebody has begun', async () => {
    const again = await openWave(here(), hospital(), roster('N1', 10));
    expect((await send(linkOf('N1-0'))).status).toBe(404);
    expect(await reasons()).toEqual(Array(10).fill('N1 delivered'));
    expect(await differences()).toEqual([]);
    await takeRight(send, again.members[0]?.link ?? '');
    expect(await codeOf(askWave(here(), hospital(), { month: '2026-10', members: roster('N1', 10) }))).toBe(
      '409 wave_begun',
    );
  });

  it.each([
    ['nine members', { month: '2026-12', members: roster('N1', 9) }, '400 invalid'],
    [
      'a member named twice',
      { month: '2026-12', members: [...roster('N1', 10), ...roster('N1', 1)] },
      '400 invalid',
    ],
    ['no month', { members: roster('N1', 10) }, '400 invalid'],
    ['an unknown department', { month: '2026-12', members: roster('N9', 10) }, '404 not_found'],
  ])('does not open for %s', async (_what, body, refusal) => {
    expect(await codeOf(askWave(here(), hospital(), body))).toBe(refusal);
  });
});
