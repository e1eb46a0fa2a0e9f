import { beforeAll, expect, it } from 'vitest';
import { openLink } from '../../server/answers/invitation.ts';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  inviteAll,
  ORIGIN,
  postVisits,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { postForm, type Send } from '../support/patient.ts';

onEachDatabase('a link that cannot be answered', (db, engine) => {
  let here: TestInstallation;
  let link: string;
  const send: Send = (url, init) => here.app.request(url, init);

  beforeAll(async () => {
    here = await createInstallation(db());
    const hospital = await registerHospital(here.services);
    await postVisits(here, [visit(hospital)]);
    [link = ''] = await inviteAll(here, hospital);
  });

  it.each([
    [
      'unknown, of a hospital there is',
      (known: string) => known.slice(0, -1) + (known.endsWith('a') ? 'b' : 'a'),
      404,
    ],
    ['unknown, of no hospital', () => 'zzzzAAAAAAAAAAAA', 404],
    ['malformed', () => 'not-a-token', 400],
    ['too long', (known: string) => `${known}x`, 400],
  ])('is %s', async (_what, forge, status) => {
    const url = `${ORIGIN}/s/${forge(link.split('/').at(-1) ?? '')}`;
    for (const reply of [await send(url), await postForm(send, url, new Map([['_page', '0']]))]) {
      expect(reply.status).toBe(status);
      expect(await reply.text()).not.toContain('<form');
    }
  });

  it.each([
    ...['/s', '/s/', '/s//', '/s//evil.test', '/s/TOKEN/foo', '/s/TOKEN/answers/foo'].map((path) => [
      path,
      '链接不完整',
      '短信',
    ]),
    ['/w/TOKEN/foo', '这个领取链接打不开', '联系人'],
  ])('is no link of ours at all, and never the way to sign in: %s', async (path, heading, source) => {
    const url = ORIGIN + path.replace('TOKEN', link.split('/').at(-1) ?? '');
    for (const reply of [await send(url), await postForm(send, url, new Map())]) {
      expect(reply.status).toBe(400);
      const page = await reply.text();
      expect(page).toContain(`<h1>${heading}</h1>`);
      expect(page.match(/短信|联系人/)?.[0]).toBe(source);
      expect(page).not.toContain('心声');
    }
  });

  it('loses the slash that something put behind it', async () => {
    const path = new URL(link).pathname;
    for (const whole of [path, `${path}/answers`, `/w${path.slice(2)}`, '/w']) {
      for (const [asked, next] of [
        [`${whole}/`, whole],
        [`${whole}//?lang=en`, `${whole}?lang=en`],
      ]) {
        const reply = await send(ORIGIN + asked);
        expect([reply.status, reply.headers.get('Location')]).toEqual([303, next]);
      }
    }
    expect((await send(`${ORIGIN}/s///evil.test/`)).headers.get('Location')).toBe('/s///evil.test');
  });

  it('is expired, to read and to post', async () => {
    here.setNow('2026-12-20T00:00:00Z');
    expect((await send(link)).status).toBe(410);
    expect((await postForm(send, link, new Map([['_page', '0']]))).status).toBe(410);
    here.setNow('2026-10-20T02:00:00Z');
    expect((await send(link)).status).toBe(200);
  });

  // On SQLite the same statement goes past Kysely, which is what counts here.
  if (engine === 'PostgreSQL')
    it('costs one look-up and the same statement whatever is unknown about it', async () => {
      const asked: number[] = [];
      const { services } = here;
      const watched = services.db.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          asked.push(result.rows.length);
          return result;
        },
      });
      for (const token of [
        `${link.split('/').at(-1)?.slice(0, 4)}AAAAAAAAAAAA`,
        'zzzzAAAAAAAAAAAA',
        'nonsense',
      ]) {
        asked.length = 0;
        await openLink(watched, token, services.now());
        expect(asked, token).toEqual([0]);
      }
    });
});
