import { html } from 'hono/html';
import { FEWEST } from '../../analytics/before-and-after/before-and-after.ts';
import type { Control, TestedChange } from '../../analytics/trend.ts';
import type { Locale } from '../../surveys/text.ts';
import { hospitalHref } from '../desk/steer.ts';
import { changeInterval, monthText, points } from '../format.ts';
import type { Html } from '../html.ts';
import type { ScorecardView } from '../scorecard.ts';
import { words } from '../words.ts';

/** Asks from which month on something was changed, and says whether it moved the score; nothing where it is too early. */
export function testSection(
  view: Pick<ScorecardView, 'card' | 'locale' | 'hospital' | 'month' | 'programme'>,
): Html | null {
  const { card, locale, hospital, month, programme } = view;
  const { test } = words(locale).control;
  const months = card.control ? testable(card.control) : [];
  if (months.length === 0 && card.tested === null) return null;
  const chosen = card.tested?.changed ?? months.at(-1);
  return html`<h3 id="tested">${test.title}</h3>
${
  months.length > 0 &&
  html`<form class="choose" action="${hospitalHref(hospital.id, month)}#tested"><input type="hidden" name="programme" value="${programme}">
<label for="changed">${test.label}</label> <select id="changed" name="changed">${months.map(
    (one) =>
      html`<option value="${one}"${one === chosen && html` selected`}>${monthText(one, locale)}</option>`,
  )}</select> <button>${test.button}</button></form>`
}
${card.tested && html`<p role="status">${verdict(card.tested, locale)}</p><p class="soft">${test.chance}</p>`}`;
}

/** The months that have enough shown months before and after them. */
const testable = ({ points: all }: Control) => {
  const shown = all.filter(({ value }) => value !== null).map(({ month }) => month);
  return shown.slice(FEWEST.monthsBefore, Math.max(0, shown.length - FEWEST.monthsAfter + 1));
};

function verdict({ changed, verdict: found, segments }: TestedChange, locale: Locale): Html {
  const { test } = words(locale).control;
  const since = monthText(changed, locale);
  if (found === 'too_few' || !segments) return html`${test.too_few}`;
  const { value, low, high } = segments.effect;
  const interval = changeInterval(low, high, locale);
  if (found === 'no_evidence') return html`${test.no_evidence(since)}${test.between(interval)}`;
  const kind = found === 'better' ? 'up' : 'down';
  return html`<b class="${kind}">${test[found](since, points(Math.abs(value)))}</b>${test.interval(interval)}`;
}
