import { expect, it } from 'vitest';
import { hashOf } from '../../server/invitations/token.ts';
import { countAnswers } from '../../server/tallies/count.ts';
import { onEachDatabase } from '../support/databases.ts';
import { ORIGIN } from '../support/installation.ts';
import { answerSurvey, type Choose, chooseFirst, fillIn, postForm } from '../support/patient.ts';
import {
  codeOf,
  openWave,
  redeem,
  roster,
  sealFor,
  sign,
  staffWave,
  surveyLink,
  takeRight,
} from '../support/staff-wave.ts';

onEachDatabase('an anonymous survey of staff', (db) => {
  const { here, hospital, wave, send, linkOf, rows, differences } = staffWave(db);
  it('is answered with a token nobody saw, from a seat that is nobody’s', async () => {
    const right = await takeRight(send, linkOf('N1-3'));
    const link = await surveyLink(send, right);
    expect(link.endsWith(`/s/${right.token}`)).toBe(true);
    expect((await answerSurvey(send, link)).page).toContain('谢谢');
    await countAnswers(db());
    const answers = await rows('answers');
    expect(answers).toMatchObject([
      { visit_id: null, answered_at: null, department_id: 'N1', month: 202610, locale: 'und', mode: 'code' },
    ]);
    expect(
      (await rows('visits'))
        .map(({ reason }) => reason)
        .sort()
        .slice(0, 2),
    ).toEqual(['answered', 'delivered']);
    expect(await differences()).toEqual([]);
  });

  it('gives the same signature for the same envelope, and none for another', async () => {
    const link = linkOf('N1-0');
    const { sealed } = await sealFor(send, link);
    const first = await (await sign(send, link, sealed)).json();
    expect(await (await sign(send, link, sealed)).json()).toEqual(first);
    const other = await sealFor(send, link);
    expect(other.page).toContain('data-served="yes"');
    expect(await codeOf(sign(send, link, other.sealed))).toBe('409 already_served');
    expect(await (await sign(send, link, sealed)).json()).toEqual(first);
  });

  it('serves a member once, however many ask at the same moment', async () => {
    const link = linkOf('N2-0');
    const asked = await Promise.all(Array.from({ length: 8 }, () => sealFor(send, link)));
    const replies = await Promise.all(asked.map(({ sealed }) => sign(send, link, sealed)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
  });

  it('serves and seats a whole unit at the same moment', async () => {
    const rights = await Promise.all(roster('N1', 11).map(({ number }) => takeRight(send, linkOf(number))));
    await Promise.all(rights.map((right) => surveyLink(send, right)));
    const taken = await rows('invitations');
    expect(new Set(taken.map(({ visit_id }) => visit_id)).size).toBe(11);
    expect(taken.map(({ token_hash }) => token_hash).sort()).toEqual(
      rights.map(({ token }) => hashOf(token)).sort(),
    );
  });

  it('takes a token once', async () => {
    const right = await takeRight(send, linkOf('N1-1'));
    const replies = await Promise.all(Array.from({ length: 5 }, () => redeem(send, right)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    await answerSurvey(send, `${new URL(linkOf('N1-1')).origin}/s/${right.token}`);
    expect(await codeOf(redeem(send, right))).toBe('409 token_spent');
  });

  it('takes no token of another wave, another unit or another hand', async () => {
    const right = await takeRight(send, linkOf('N1-2'));
    const next = await openWave(here(), hospital(), roster('N1', 12), '2026-11');
    const later = next.units[0]?.check ?? '';
    const together = wave().units[0]?.check ?? '';
    for (const key of [later, together, '0'.repeat(32)])
      expect(await codeOf(redeem(send, { ...right, key }))).toBe('403 token_refused');
    const changed = {
      ...right,
      signature: right.signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
    };
    expect(await codeOf(redeem(send, changed))).toBe('403 token_refused');
    expect(await codeOf(redeem(send, { ...right, token: `${hospital()}AAAAAAAAAAAA` }))).toBe(
      '403 token_refused',
    );
    expect(await codeOf(redeem(send, { ...right, token: 'x' }))).toBe('403 token_refused');
    expect((await redeem(send, right)).status).toBe(201);
  });

  it('keeps unfinished pages so that their length does not tell what is in them', async () => {
    const choices: [Choose, string][] = [
      [() => null, ''],
      [chooseFirst, '食堂的菜比去年好。'.repeat(30)],
    ];
    for (const [at, [choose, comment]] of choices.entries()) {
      const link = await surveyLink(send, await takeRight(send, linkOf(`N1-${at}`)));
      for (let page = 0; page < 2; page++)
        await postForm(send, link, fillIn(await (await send(link)).text(), choose, comment));
    }
    const lengths = (await rows('drafts')).map(({ sealed }) => sealed.length);
    expect(lengths).toHaveLength(2);
    expect(new Set(lengths).size).toBe(1);
  });

  it('lets its pages run one script of our own, and everything else nothing', async () => {
    const pages = [linkOf('N1-0'), `${ORIGIN}/w`];
    for (const path of pages) {
      const reply = await send(path);
      const [, script = ''] = /<script src="([^"]+)"><\/script>/.exec(await reply.text()) ?? [];
      expect(script).toMatch(/^\/assets\/wave-[0-9a-f]{16}\.js$/);
      const policy = reply.headers.get('Content-Security-Policy') ?? '';
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy.split('; ').slice(-2)).toEqual([`script-src ${ORIGIN}${script}`, "connect-src 'self'"]);
      expect((await send(ORIGIN + script)).headers.get('Content-Type')).toContain('javascript');
    }
    const unknown = await send(`${ORIGIN}/w/zzzzAAAAAAAAAAAA`);
    expect(unknown.headers.get('Content-Security-Policy')).not.toContain('script-src');
  });

  it('writes nothing when its pages are opened, and knows no link but its own', async () => {
    const before = JSON.stringify([await rows('wave_members'), await rows('visits')]);
    for (const link of [linkOf('N1-0'), `${new URL(linkOf('N1-0')).origin}/w`])
      for (let time = 0; time < 3; time++) expect((await send(link)).status).toBe(200);
    expect(JSON.stringify([await rows('wave_members'), await rows('visits')])).toBe(before);
    const nobody = linkOf('N1-0').replace(/.{12}$/, 'AAAAAAAAAAAA');
    expect((await send(nobody)).status).toBe(404);
    expect((await send(linkOf('N1-0').slice(0, -1))).status).toBe(404);
    expect(await codeOf(sign(send, nobody, { blinded: 'AAAA' }))).toBe('404 not_found');
    expect(await codeOf(sign(send, linkOf('N1-0'), { blinded: 'AAAA' }))).toBe('400 invalid');
    expect(await codeOf(sign(send, linkOf('N1-0'), { blinded: '{}' }))).toBe('400 invalid');
  });
});
