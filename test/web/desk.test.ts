import { describe, expect, it } from 'vitest';
import { benchmarkPage } from '../../web/benchmark.ts';
import { homePage } from '../../web/home.ts';
import { messagePage, outboxPage } from '../../web/outbox.ts';
import { problemPage } from '../../web/problem-page.ts';
import { signInPage } from '../../web/sign-in.ts';
import { deskCss } from '../../web/styles/desk.ts';
import { words } from '../../web/words.ts';
import { board, october } from './sample-figures.ts';
import { administrator, benchmarkView, nasty, cardPage as sampleCard, svg, textOf } from './samples.ts';

const message = {
  hospital: 'h1',
  hospitalName: nasty,
  message: 'm/1',
  to: '138****0011',
  text: '【仁和】请点 https://x.example/s/abc <script>',
  link: 'https://x.example/s/abc',
  at: '2026-10-05T01:30:00Z',
  state: 'sent',
};

describe.each(['zh', 'en'] as const)('the desk in %s', (locale) => {
  const text = words(locale);
  const frame = { locale, otherLocaleHref: '?lang=en', user: administrator };
  const cardPage = (more = {}) => sampleCard(locale, more);
  const boardPage = (more = {}) =>
    textOf(benchmarkPage({ ...benchmarkView(locale), charts: { funnel: svg, intervals: svg }, ...more }));

  it('has no script, no attribute style and nothing from elsewhere on any page', async () => {
    const pages = await Promise.all([
      cardPage(),
      boardPage(),
      textOf(signInPage({ ...frame, problem: 'locked', next: '/"><script>' })),
      textOf(outboxPage({ ...frame, messages: [message], older: '/outbox?before=1' })),
      textOf(messagePage({ ...frame, message })),
      ...([400, 403, 404, 500] as const).map((status) => textOf(problemPage({ ...frame, status }))),
      textOf(
        homePage({
          ...frame,
          month: october,
          areas: [{ id: 'a', name: nasty, hospitals: 2 }],
          hospitals: [],
        }),
      ),
    ]);
    for (const page of pages) {
      expect(page).not.toMatch(/<script|style=|\son[a-z]+=|NaN|undefined|\[object/);
      expect(page).toContain(`<html lang="${text.lang}">`);
      expect(page).toContain(`<style>${deskCss}</style>`);
      expect(page.match(/<h1>/g)).toHaveLength(1);
    }
  });

  it('links a regulator down to hospitals and areas, but a leader not up to the area', async () => {
    const page = await boardPage();
    expect(page).toContain('href="/hospitals/h1/2026-10?programme=outpatient"');
    expect(page).toContain('href="/areas/a1/2026-10?programme=outpatient&amp;measure=composite"');
    expect(await cardPage()).not.toContain('href="/areas/');
    expect(await cardPage({ user: administrator })).toContain(
      'href="/areas/a1/2026-10?programme=outpatient"',
    );
  });

  it('ranks nobody who rests on too few', async () => {
    const page = await boardPage();
    expect(page).toContain(text.report.standings.above);
    expect(page).toContain(text.report.unranked);
    const nobody = { ...board, hospitals: [] };
    expect(await boardPage({ board: { ...nobody, areas: [] } })).toContain(text.report.noHospitals);
    expect(await boardPage({ board: nobody })).toContain(text.report.tooManyHospitals);
  });

  it('makes only the invitation’s own link tappable', async () => {
    const page = await textOf(messagePage({ ...frame, message }));
    expect(page).toContain('<a href="https://x.example/s/abc">https://x.example/s/abc</a>');
    const odd = { ...message, text: 'javascript:alert(1)', link: 'javascript:alert(1)' };
    expect(await textOf(messagePage({ ...frame, message: odd }))).not.toContain('href="javascript');
    expect(await textOf(outboxPage({ ...frame, messages: [message], older: null }))).toContain(
      '/outbox/h1/m%2F1',
    );
  });
});
