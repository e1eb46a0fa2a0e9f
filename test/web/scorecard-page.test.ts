import { describe, expect, it } from 'vitest';
import { later } from '../../analytics/month.ts';
import { benchmarkPage } from '../../web/benchmark.ts';
import { changeInterval, monthText } from '../../web/format.ts';
import { scorecardPage } from '../../web/scorecard.ts';
import { words } from '../../web/words.ts';
import { book, card, held, october, quality, shown } from './sample-figures.ts';
import { benchmarkView, scorecardView, textOf } from './samples.ts';

const svg = '<svg viewBox="0 0 1 1"></svg>';

describe.each(['zh', 'en'] as const)('the scorecard in %s', (locale) => {
  const text = words(locale);
  const cardPage = (more = {}) =>
    textOf(
      scorecardPage({
        ...scorecardView(locale),
        charts: { trend: svg, control: svg, dimensions: svg },
        ...more,
      }),
    );
  const boardPage = () =>
    textOf(benchmarkPage({ ...benchmarkView(locale), charts: { funnel: svg, intervals: svg } }));

  it('puts the score first, with its interval, its people and how it moved', async () => {
    const page = await cardPage();
    expect(page).toContain('86.5<small>');
    expect(page).toContain('85.5–87.5');
    expect(page).toContain('+1.3');
    expect(page).toContain('34.2%');
    expect(page.indexOf('86.5<small>')).toBeLessThan(page.indexOf('<table'));
  });

  it('calls a change a change only when its interval leaves out zero', async () => {
    const moved = (low: number, high: number) => ({
      card: {
        ...card,
        lines: [],
        headline: { ...card.headline, change: { ...shown((low + high) / 2), low, high } },
      },
    });
    expect(await cardPage(moved(-1, 2))).toContain(text.report.verdicts.same);
    expect(await cardPage(moved(0.1, 2))).toContain('▲ +1.1');
    expect(await cardPage(moved(-2, -0.1))).toContain('▼ −1.1');
  });

  it('says which months are more than chance, by how many months that is judged, or that it cannot be', async () => {
    const { signals, rules, tooFew, trial, none } = text.control;
    const page = await cardPage();
    expect(page).toContain(`<b class="up">${signals.improvement}</b>`);
    expect(page).toContain(rules.shift.high);
    expect(page).not.toContain(trial);
    const { control } = card;
    const young = control && { ...control, parts: control.parts.map((one) => ({ ...one, trial: true })) };
    expect(await cardPage({ card: { ...card, control: young } })).toContain(trial);
    const calm = control && { ...control, signals: [] };
    expect(await cardPage({ card: { ...card, control: calm } })).toContain(none);
    const charts = { trend: svg, control: null, dimensions: svg };
    expect(await cardPage({ card: { ...card, control: null }, charts })).toContain(tooFew);
  });

  it('asks when something was changed, among months that can be tested, and says what came of it', async () => {
    const { test } = text.control;
    const estimate = (value: number) => ({ value, low: value - 2, high: value + 2, n: 400 });
    const tested = (verdict: 'better' | 'worse' | 'no_evidence' | 'too_few', value: number) => ({
      ...{ changed: later(october, -6), verdict, difference: null },
      ...{ before: { months: 15, n: 300 }, after: { months: 7, n: 100 } },
      segments:
        verdict === 'too_few'
          ? null
          : {
              ...{ effect: estimate(value), level: estimate(value), slope: estimate(0) },
              autocorrelation: 0,
              excess: 1,
            },
    });
    const said = (verdict: 'better' | 'worse' | 'no_evidence' | 'too_few', value: number) =>
      cardPage({ card: { ...card, tested: tested(verdict, value) } });
    const page = await cardPage();
    expect(page.match(/<option value="20/g)).toHaveLength(23 - 6 - 2);
    expect(page).not.toContain(test.chance);
    expect(await said('better', 5.1)).toContain(
      `<b class="up">${test.better(monthText(later(october, -6), locale), '5.1')}</b>`,
    );
    expect(await said('worse', -4.2)).toContain(
      `<b class="down">${test.worse(monthText(later(october, -6), locale), '4.2')}</b>`,
    );
    expect(await said('worse', -4.2)).toContain(test.interval(changeInterval(-6.2, -2.2, locale)));
    expect(await said('no_evidence', 0.5)).toContain(test.between(changeInterval(-1.5, 2.5, locale)));
    expect(await said('too_few', 0)).toContain(test.too_few);
    expect(await said('better', 5.1)).toContain('selected');
    const young = card.control && { ...card.control, points: card.control.points.slice(0, 8) };
    expect(await cardPage({ card: { ...card, control: young } })).not.toContain(test.title);
  });

  it('lists each question once, under its dimension', async () => {
    const view = scorecardView(locale);
    const page = await cardPage();
    const folds = page.slice(page.indexOf('class="folds"'));
    for (const measure of view.dimensionOf.keys()) {
      expect(folds.split(`<th scope="row">${view.measureNames.get(measure)?.[locale]}</th>`)).toHaveLength(2);
    }
  });

  it('says why a figure is withheld, and prints no number for it', async () => {
    const page = await cardPage({
      card: { ...card, headline: { ...card.headline, mean: held('too_few', null) } },
    });
    expect(page).toContain(`<p class="big held">${text.report.withheld.too_few}</p>`);
    expect(page).toContain(text.report.withheld.protects_another);
    expect(await boardPage()).toContain(text.report.nobodyInvited);
  });

  it('accounts for every visit', async () => {
    const page = await cardPage();
    const table = page.slice(page.indexOf('class="groups"'));
    const rows = [
      ...table.matchAll(
        /<tr(?: class="nil")?><th scope="row">[^<]+<small>.*?<td class="num">([\d,]+)<\/td>/gs,
      ),
    ];
    const counts = rows.map(([, count = '']) => Number(count.replace(',', '')));
    expect(counts).toHaveLength(13);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(book.visits);
    expect(table).toContain('9,788');
  });

  it('says of flagged answers what was found, what is too small to tell and what nobody could find', async () => {
    const page = await cardPage();
    const { flags, notHere, title, none } = text.quality;
    const others = notHere(flags.straight_line.name);
    expect(page).toContain(others);
    const section = page.slice(page.indexOf(title), page.indexOf(others));
    for (const { name } of [flags.fast, flags.contradiction, flags.same_text, flags.burst])
      expect(section).toContain(`<th scope="row">${name}<small>`);
    expect(section).toContain(`<td class="num held">${text.report.aFew}</td><td class="num held `);
    expect(section).toContain('98.2');
    expect(
      await cardPage({ quality: { ...quality, valid: { answers: 0, share: held('nobody_answered', 0) } } }),
    ).toContain(none);
  });

  it('has no shares when there were no visits', async () => {
    const reasons = { ...book.reasons };
    for (const reason of Object.keys(book.reasons)) Object.assign(reasons, { [reason]: 0 });
    expect(await cardPage({ ledger: { visits: 0, invited: 0, reasons } })).toContain(text.ledger.none);
  });
});
