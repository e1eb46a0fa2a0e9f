import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { outboxPage } from '../../server/invitations/outbox.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits, signInAs, WEST_LAKE } from '../support/district.ts';
import {
  createInstallation,
  ORIGIN,
  registerHospital,
  type TestInstallation,
} from '../support/installation.ts';
import { chooseFirst, chooseLast } from '../support/patient.ts';

const CHOICES = [...Array(12).fill(chooseFirst), ...Array(12).fill(chooseLast), null];

onEachDatabase('every reply', (db) => {
  let here: TestInstallation;
  let hospital: string;
  let places: ReadonlyMap<string, [path: string, init?: RequestInit]>;

  beforeAll(async () => {
    here = await createInstallation(db());
    hospital = await registerHospital(here.services, { name: { zh: '<b>仁济</b>医院', en: 'Ren"ji' } });
    const links = await answerVisits(here, hospital, CHOICES);
    const paths = links.map((link) => new URL(link).pathname);
    const [message] = await outboxPage(here.services, { limit: 1, before: undefined, hospital });
    const headers = { ...(await signInAs(here, 'administrator')), Accept: 'text/html' };
    const leader = { ...(await signInAs(here, 'leader', hospital)), Accept: 'text/html' };
    const wrong = new URLSearchParams({ login: 'x', password: '"><b>', next: '"><script>alert(1)</script>' });
    const problems = new URLSearchParams({ _page: '0', _do: 'next', reg_easy: '"><script>' });
    places = new Map<string, [string, RequestInit?]>([
      ['survey', [paths.at(-1) ?? '']],
      ['survey with problems', [paths.at(-1) ?? '', { method: 'POST', body: problems }]],
      ['thanks', [paths[0] ?? '']],
      ['unknown link', ['/s/zzzzAAAAAAAAAAAA']],
      ['malformed link', ['/s/%3Cscript%3E']],
      ['sign-in', ['/sign-in?next=%22%3E%3Cscript%3E']],
      ['refused sign-in', ['/sign-in', { method: 'POST', body: wrong }]],
      ['home', ['/', { headers }]],
      ['scorecard', [`/hospitals/${hospital}/2026-10`, { headers }]],
      ['benchmark', [`/areas/${WEST_LAKE}/2026-10?lang=en`, { headers }]],
      ['outbox', ['/outbox', { headers }]],
      ['message', [`/outbox/${hospital}/${message?.id}`, { headers }]],
      ['no such page', ['//evil.test/x', { headers }]],
      ['not allowed', ['/outbox', { headers: leader }]],
    ]);
  });

  const KINDS = [
    'survey',
    'survey with problems',
    'thanks',
    'unknown link',
    'malformed link',
    'sign-in',
    'refused sign-in',
  ];
  const DESK = ['home', 'scorecard', 'benchmark', 'outbox', 'message', 'no such page', 'not allowed'];
  it.each([...KINDS, ...DESK])(
    'that is a page is closed to everything but its own style and script: %s',
    async (kind) => {
      const [path, init] = places.get(kind) ?? [''];
      const reply = await here.app.request(ORIGIN + path, init);
      const whole = await reply.text();
      const scripts = [...whole.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, source = '']) => source);
      const page = scripts.reduce((text, source) => text.replace(`<script>${source}</script>`, ''), whole);
      expect(scripts.length).toBe(/^survey/.test(kind) ? 1 : 0);
      expect(reply.headers.get('Content-Type')).toMatch(/^text\/html/);
      const policy = reply.headers.get('Content-Security-Policy') ?? '';
      const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
      expect(styles).toHaveLength(1);
      const hashes = styles.map((css) => createHash('sha256').update(css).digest('base64'));
      expect(policy).toContain(`'sha256-${hashes[0]}'`);
      expect(policy.replaceAll(/'sha256-[\w+/=]{44}'/g, 'HASH')).toBe(
        "default-src 'none'; style-src HASH HASH; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'" +
          (scripts.length > 0 ? "; script-src HASH; connect-src 'self'" : ''),
      );
      for (const source of scripts)
        expect(policy).toContain(
          `script-src 'sha256-${createHash('sha256').update(source).digest('base64')}'`,
        );
      expect(page).not.toMatch(/<script|<iframe|<object|<link rel="stylesheet|<img|<b>仁济|url\(|@import/i);
      expect(page).not.toMatch(/<[^>]* (style|on\w+)=/i);
      const elsewhere = [...page.matchAll(/(?:href|src|action)="([^"]*)"/g)].filter(
        ([, to = '']) => !/^(\/(?!\/)|\?|#|data:,$|http:\/\/survey\.test\/s\/)/.test(to),
      );
      expect(elsewhere).toEqual([]);
    },
  );

  it.each([...KINDS, ...DESK, 'json', 'problem', 'health'])(
    'is kept by nobody and told to nobody: %s',
    async (kind) => {
      const others = new Map([
        ['json', '/api/v1/hospitals'],
        ['problem', '/api/v1/nothing'],
        ['health', '/healthz'],
      ]);
      const [path, init] = places.get(kind) ?? [
        others.get(kind),
        { headers: await here.bearer('administrator') },
      ];
      const { headers } = await here.app.request(ORIGIN + path, init);
      // The first page of an empty survey says nothing of anybody, and is found again on the way back.
      expect(headers.get('Cache-Control')).toBe(kind === 'survey' ? 'private, no-cache' : 'no-store');
      expect(Object.fromEntries(headers)).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      for (const name of ['X-Powered-By', 'Server', 'Access-Control-Allow-Origin'])
        expect(headers.get(name)).toBeNull();
    },
  );
});
