import { html } from 'hono/html';
import type { Changes } from '../../surveys/changes.ts';
import type { Option } from '../../surveys/plan.ts';
import { LOCALES, type Locale, type Text } from '../../surveys/text.ts';
import { points } from '../format.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

/** Questions whose words, options or points differ, as they were beside as they are. */
export function reworded(
  questions: Changes['reworded'],
  nameOf: (measure: string) => string,
  locale: Locale,
): Html {
  const text = words(locale).publish;
  return html`<section><h2>${text.reworded(questions.length)}</h2>${questions.map(
    ({ measure, title, options }) =>
      html`<div class="reworded"><h3>${nameOf(measure)}</h3>${title && beside(titleIn(title.was), titleIn(title.is), locale)}${
        options && beside(optionsIn(options.was, locale), optionsIn(options.is, locale), locale)
      }</div>`,
  )}</section>
`;
}

const titleIn = (title: Text): Html =>
  html`${LOCALES.map((one) => html`<p lang="${words(one).lang}">${title[one]}</p>`)}`;

function optionsIn(options: readonly Option[], locale: Locale): Html {
  const { score: said, noScore } = words(locale).publish;
  return html`<ul>${options.map(
    ({ text, score }) => html`<li>${text[locale]}${score === null ? noScore : said(points(score))}</li>`,
  )}</ul>`;
}

function beside(was: Html, is: Html, locale: Locale): Html {
  const { before, after } = words(locale).publish;
  return html`<div class="two"><div><h4 class="soft">${before}</h4>${was}</div><div><h4 class="soft">${after}</h4>${is}</div></div>`;
}
