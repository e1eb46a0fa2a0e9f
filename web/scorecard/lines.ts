import { html } from 'hono/html';
import type { Line, Scorecard } from '../../analytics/scorecard.ts';
import type { Locale, Text } from '../../surveys/text.ts';
import { changeCell, figureCell, peopleCell } from '../desk/cells.ts';
import { percent } from '../format.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

type Names = ReadonlyMap<string, Text>;

/** A table of measures, each with score, top scores, change and how many people answered. */
export function lineTable(what: string, lines: readonly Line[], names: Names, locale: Locale): Html {
  const text = words(locale).report;
  return html`<table><thead><tr><th scope="col">${what}</th><th scope="col" class="num">${text.score}</th><th scope="col" class="num wide-only">${text.topBox}</th><th scope="col" class="num">${text.change}</th><th scope="col" class="num">${text.answers}</th></tr></thead>
<tbody>${lines.map((line) => row(line, names, locale))}</tbody></table>`;
}

const row = ({ measure, mean, topBox, change }: Line, names: Names, locale: Locale) =>
  html`<tr><th scope="row">${names.get(measure)?.[locale] ?? measure}</th>${figureCell(mean, locale)}${figureCell(topBox, locale, percent, 'wide-only')}${changeCell(change, locale)}${peopleCell(mean, locale)}</tr>
`;

/** The questions behind the dimensions, folded away dimension by dimension, then those that stand alone. */
export function questionTables(view: {
  readonly card: Scorecard;
  readonly measureNames: Names;
  readonly dimensionOf: ReadonlyMap<string, string>;
  readonly locale: Locale;
}): Html {
  const { card, measureNames: names, dimensionOf, locale } = view;
  const text = words(locale).report;
  const questions = card.lines.filter(({ kind }) => kind === 'question');
  const dimensions = card.lines.filter(({ kind }) => kind === 'dimension');
  const of = (dimension: string | undefined) =>
    questions.filter(({ measure }) => dimensionOf.get(measure) === dimension);
  const folds = [
    ...dimensions.map(({ measure }) =>
      fold(names.get(measure)?.[locale] ?? measure, of(measure), names, locale),
    ),
    fold(text.otherQuestions, of(undefined), names, locale),
  ];
  return questions.length === 0 ? html`` : html`<div class="folds"><h3>${text.questions}</h3>${folds}</div>`;
}

function fold(title: string, lines: readonly Line[], names: Names, locale: Locale): Html | null {
  if (lines.length === 0) return null;
  const text = words(locale).report;
  return html`<details><summary>${title} <small>${text.questionCount(lines.length)}</small></summary>
${lineTable(text.question, lines, names, locale)}</details>`;
}
