import { html } from 'hono/html';
import type { Figure } from '../../analytics/figure.ts';
import { foundBy, type Integrity } from '../../analytics/integrity/grade.ts';
import type { AnswerQuality } from '../../analytics/quality.ts';
import type { Locale } from '../../surveys/text.ts';
import { figureCell } from '../desk/cells.ts';
import { changeInterval, figureText, percent, signed } from '../format.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

/** What the integrity grade rests on: each indicator with its interval, its limit, and whether it is raised. */
export function integrityTable(
  view: { readonly integrity: Integrity; readonly quality: AnswerQuality },
  locale: Locale,
): Html {
  const { grade, indicators } = foundBy(
    view.integrity,
    view.quality.reasons.map(({ reason }) => reason),
  );
  const text = words(locale).integrity;
  return html`<section class="ledger"><h2>${text.title}${grade && html` · ${grade}`}</h2><p class="soft">${grade ? text.lead : text.none}</p>${
    indicators.length > 0 &&
    html`
<table><thead><tr><th scope="col">${text.indicator}</th><th scope="col" class="num">${text.found}</th><th scope="col" class="num">${text.limit}</th><th scope="col" class="num">${text.level}</th></tr></thead>
<tbody>${indicators.map((one) => row(one, locale))}</tbody></table>`
  }</section>`;
}

const CLASSES = ['soft', '', 'down'] as const;

function row(
  { name, kind, figure, thresholds, level }: Integrity['indicators'][number],
  locale: Locale,
): Html {
  const text = words(locale).integrity;
  const { name: title, means } = text.names[name];
  const scale = kind === 'difference' ? 100 : 1;
  const isShare = kind === 'share';
  const cell = isShare ? figureCell(figure, locale, percent) : differenceCell(figure, locale, scale);
  const limit = isShare ? percent(thresholds[0]) : signed(scale * thresholds[0]);
  return html`<tr><th scope="row">${title}<small>${means}</small></th>${cell}<td class="num">${limit}</td><td class="num wrap ${CLASSES[level]}">${text.levels[level]}</td></tr>
`;
}

/** A difference with its sign, its interval spelt out because the ends carry signs as well. */
const differenceCell = (figure: Figure, locale: Locale, scale: number): Html =>
  figure.shown
    ? html`<td class="num"><b>${signed(scale * figure.value)}</b><small>${changeInterval(scale * figure.low, scale * figure.high, locale)}</small></td>`
    : html`<td class="num held">${figureText(figure, locale)}</td>`;
