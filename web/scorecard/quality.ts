import { html } from 'hono/html';
import type { Figure } from '../../analytics/figure.ts';
import type { AnswerQuality, Part } from '../../analytics/quality.ts';
import type { Scorecard } from '../../analytics/scorecard.ts';
import { FLAGS, type Flag } from '../../surveys/quality.ts';
import type { Locale } from '../../surveys/text.ts';
import { figureCell } from '../desk/cells.ts';
import { count, percent } from '../format.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

/** What a hospital's month has of answers: the sound ones, and beside them the flagged ones with the reasons. */
export function qualityTable(view: {
  readonly quality: AnswerQuality;
  readonly card: Pick<Scorecard, 'headline' | 'beside'>;
  readonly locale: Locale;
}): Html {
  const { quality, card, locale } = view;
  const { report, quality: text } = words(locale);
  const { share } = quality.valid;
  const isEmpty = !share.shown && (share.because === 'nobody_answered' || share.because === 'still_open');
  const lead = isEmpty && share.because === 'still_open' ? report.withheld.still_open : text.none;
  return html`<section class="ledger"><h2>${text.title}</h2><p class="soft">${isEmpty ? lead : text.lead}</p>${
    !isEmpty &&
    html`
<table><thead><tr><th scope="col">${text.answer}</th><th scope="col" class="num">${text.count}</th><th scope="col" class="num">${text.share}</th><th scope="col" class="num">${report.score}</th></tr></thead>
<tbody>${row(text.valid, quality.valid, locale, card.headline.mean)}${row(text.flagged, quality.flagged, locale, card.beside.flaggedMean)}</tbody>
<tbody><tr><th class="group" scope="rowgroup" colspan="4"><b>${text.reasons}</b></th></tr>
${quality.reasons.map((part) => row(text.flags[part.reason as Flag], part, locale))}</tbody></table>${others(quality, locale)}`
  }</section>`;
}

/** What would not be noticed here, so that its absence is not taken for a good sign. */
function others({ reasons }: AnswerQuality, locale: Locale): Html | null {
  const { flags, notHere, comma } = words(locale).quality;
  const looked = new Set(reasons.map(({ reason }) => reason));
  const names = FLAGS.filter((flag) => !looked.has(flag)).map((flag) => flags[flag].name);
  return names.length === 0 ? null : html`<p class="soft more">${notHere(names.join(comma))}</p>`;
}

type Name = { readonly name: string; readonly means: string };

const row = ({ name, means }: Name, { answers, share }: Part, locale: Locale, score?: Figure) =>
  html`<tr><th scope="row">${name}<small>${means}</small></th><td class="num${answers === null && ' held'}">${answers === null ? words(locale).report.aFew : count(answers)}</td>${figureCell(share, locale, percent)}${score ? figureCell(score, locale) : html`<td></td>`}</tr>
`;
