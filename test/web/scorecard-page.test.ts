import { describe, expect, it } from 'vitest';
import { benchmarkPage } from '../../web/benchmark.ts';
import { words } from '../../web/words.ts';
import { book, card, held, quality, shown } from './sample-figures.ts';
import { benchmarkView, cardPage as sampleCard, scorecardView, svg, textOf } from './samples.ts';

describe.each(['zh', 'en'] as const)('the scorecard in %s', (locale) => {
  const text = words(locale);
  const cardPage = (more = {}) => sampleCard(locale, more);
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
