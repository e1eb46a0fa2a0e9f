import { describe, expect, it } from 'vitest';
import { later } from '../../analytics/month.ts';
import { changeInterval, monthText } from '../../web/format.ts';
import { words } from '../../web/words.ts';
import { card, october } from './sample-figures.ts';
import { cardPage as sampleCard, svg } from './samples.ts';

describe.each(['zh', 'en'] as const)('what a scorecard says of change and chance in %s', (locale) => {
  const text = words(locale);
  const cardPage = (more = {}) => sampleCard(locale, more);

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
    const charts = { trend: svg, control: null, dimensions: svg };
    const asked = await cardPage({ card: { ...card, control: null, tested: tested('too_few', 0) }, charts });
    expect(asked).toContain(test.too_few);
    expect(asked).not.toContain('<select');
    const young = card.control && { ...card.control, points: card.control.points.slice(0, 8) };
    expect(await cardPage({ card: { ...card, control: young } })).not.toContain(test.title);
  });
});
