import { html } from 'hono/html';
import type { Fault } from '../../surveys/draft.ts';
import type { Locale } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

const AROUND = 2;
const LONGEST = 200;

/** What is wrong with a draft, at its line, or that nothing is; `kept` is false where it kept it from being saved. */
export function findings(fault: Fault | null, text: string, kept: boolean, locale: Locale): Html {
  const said = words(locale).editor;
  if (fault === null) return html`<p class="done" role="status">${said.sound}</p>`;
  return html`<div class="alarm" role="alert"><h2>${kept ? said.fault : said.notKept}</h2>
<p>${lineLink(fault, locale)} — ${fault.said[locale]}</p>${fault.path !== '' && html`<p class="hash">${fault.path}</p>`}</div>
${excerpt(text, fault.line)}`;
}

/** A place in the text; with the script, a press on it puts the cursor there. */
export const lineLink = ({ line, column }: { line: number; column: number }, locale: Locale): Html =>
  html`<a href="#text" data-line="${line}" data-column="${column}">${words(locale).editor.at(line, column)}</a>`;

/** The lines around a place, for those who have no line numbers beside the text. */
function excerpt(text: string, line: number): Html {
  const lines = text.split('\n');
  const first = Math.max(0, line - 1 - AROUND);
  const shown = lines.slice(first, line + AROUND).map((words, index) => {
    const number = first + index + 1;
    const written = `${String(number).padStart(5)}  ${words.slice(0, LONGEST)}`;
    return number === line ? html`<mark>${written}</mark>\n` : html`${written}\n`;
  });
  return html`<pre class="excerpt" tabindex="0">${shown}</pre>`;
}
