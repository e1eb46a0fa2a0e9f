import { html } from 'hono/html';
import type { Locale, Text } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

/** What was filled in to begin a questionnaire, and why it did not begin. */
export type Begun = {
  readonly from: 'blank' | 'fhir' | 'surveyjs';
  readonly id: string;
  readonly population: string | undefined;
  readonly text: string;
  readonly problem: 'name' | 'noName' | 'tooLarge' | 'tooLargeDraft' | Misread;
};

/** What is wrong with a text that was brought, and where; the path is null where it is no JSON. */
type Misread = {
  readonly path: string | null;
  readonly line: number;
  readonly column: number;
  readonly said: Text;
};

const POPULATIONS = ['outpatient', 'inpatient', 'staff'] as const;

/** The two ways to begin: from nothing, and with somebody else's questionnaire. */
export function beginning(begun: Begun | null, locale: Locale): Html {
  const text = words(locale).instruments.begin;
  const blank = begun?.from === 'blank' ? begun : null;
  const brought = begun !== null && begun.from !== 'blank' ? begun : null;
  return html`<section id="new"><h2>${text.title}</h2>
<div class="halves"><form class="fields" method="post" action="/instruments#new"><h3>${text.blank}</h3><p class="soft">${text.blankMeans}</p>${problemSaid(blank, locale)}
<input type="hidden" name="from" value="blank">${idField('blank-id', blank, locale)}${populationField('blank-population', blank, locale)}
<button>${text.make}</button></form>
<form class="fields" method="post" action="/instruments#new"><h3>${text.take}</h3><p class="soft">${text.takeMeans}</p>${problemSaid(brought, locale)}
<fieldset><legend>${text.format}</legend>${format('fhir', brought?.from !== 'surveyjs', text.fhir)}${format('surveyjs', brought?.from === 'surveyjs', text.surveyjs)}</fieldset>
${idField('brought-id', brought, locale, text.idFree)}${populationField('brought-population', brought, locale, text.populationSaid)}
<label for="brought-text">${text.text}</label><textarea id="brought-text" name="text" rows="10" required wrap="off" spellcheck="false" autocapitalize="none">
${brought?.text}</textarea>
<button>${text.bring}</button></form></div></section>`;
}

function problemSaid(begun: Begun | null, locale: Locale): Html | null {
  if (begun === null) return null;
  const text = words(locale).instruments.begin;
  const { problem } = begun;
  if (typeof problem === 'string') return html`<p class="alarm" role="alert">${text.problems[problem]}</p>`;
  const { path, line, column, said } = problem;
  return html`<p class="alarm" role="alert">${text.at(line, column)} — ${said[locale]}${path && html`<br><span class="hash">${path}</span>`}</p>`;
}

function idField(id: string, begun: Begun | null, locale: Locale, more?: string): Html {
  const text = words(locale).instruments.begin;
  return html`<label for="${id}">${text.id}</label><small id="${id}-means">${text.idMeans}${more && html`<br>${more}`}</small>
<input id="${id}" name="id" value="${begun?.id}" maxlength="40" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="${id}-means"${more === undefined && html` required`}>`;
}

function populationField(id: string, begun: Begun | null, locale: Locale, asSaid?: string): Html {
  const { begin, populations } = words(locale).instruments;
  return html`<label for="${id}">${begin.population}</label><select id="${id}" name="population">${asSaid && html`<option value="">${asSaid}</option>`}${POPULATIONS.map(
    (one) =>
      html`<option value="${one}"${begun?.population === one && html` selected`}>${populations[one]}</option>`,
  )}</select>`;
}

const format = (value: string, chosen: boolean, name: string): Html =>
  html`<label class="tick"><input type="radio" name="from" value="${value}"${chosen && html` checked`}>${name}</label>`;
