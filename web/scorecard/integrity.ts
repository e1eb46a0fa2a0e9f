import { html } from 'hono/html';
import { foundBy, type Integrity } from '../../analytics/integrity/grade.ts';
import type { Indicator } from '../../analytics/integrity/indicators.ts';
import type { AnswerQuality } from '../../analytics/quality.ts';
import type { Locale } from '../../surveys/text.ts';
import { figureCell } from '../desk/cells.ts';
import { type Print, percent, points } from '../format.ts';
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
  return html`<tr><th scope="row">${title}<small>${means}</small></th>${figureCell(figure, locale, PRINTS[kind])}<td class="num">${PRINTS[kind](thresholds[0])}</td><td class="num wrap ${CLASSES[level]}">${text.levels[level]}</td></tr>
`;
}

const PRINTS: Readonly<Record<Indicator['kind'], Print>> = { share: percent, difference: percent, points };
