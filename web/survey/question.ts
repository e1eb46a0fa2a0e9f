import { html, raw } from 'hono/html';
import type { Question, Values } from '../../surveys/plan.ts';
import type { Locale, Text } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import type { Words } from '../words/zh.ts';
import { words } from '../words.ts';

/** Something to put right: the question's name and what is wrong with its answer. */
export type QuestionProblem = {
  readonly question: string;
  readonly code: ProblemCode;
  readonly text?: Text;
};

type ProblemCode = keyof Words['survey']['problems'];

/** The id of a question on its page, for links from the summary of problems. */
export const anchor = (question: string): string => `q-${question}`;

/** What is wrong with an answer, in words: the instrument's own where it has some. */
export const problemText = (question: Question, { code, text }: QuestionProblem, locale: Locale): string =>
  text?.[locale] ?? words(locale).survey.problems[code](question.limits);

/** One question as native form controls: radio buttons in a fieldset, or a text area. */
export function questionField(
  question: Question,
  locale: Locale,
  values: Values,
  problem: QuestionProblem | undefined,
): Html {
  const parts = {
    question,
    locale,
    values,
    must: question.required(values),
    notes: notes(question, locale, problem),
  };
  return question.type === 'comment' ? textField(parts) : optionField(parts);
}

/** What is said beside a question: its problem in words and the ids of everything that describes it. */
type Notes = { readonly error: string | null; readonly describedBy: Html };

type Parts = {
  readonly question: Question;
  readonly locale: Locale;
  readonly values: Values;
  readonly must: boolean;
  readonly notes: Notes;
};

function notes(question: Question, locale: Locale, problem: QuestionProblem | undefined): Notes {
  const hasHint = question.hint !== null || question.ends !== null || question.type === 'comment';
  const ids = [
    ...(hasHint ? [`${anchor(question.name)}-hint`] : []),
    ...(problem ? [`${anchor(question.name)}-error`] : []),
  ];
  return {
    error: problem ? problemText(question, problem, locale) : null,
    describedBy: ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : html``,
  };
}

function optionField({ question, locale, values, must, notes }: Parts): Html {
  const rating = question.type === 'rating';
  return html`<fieldset id="${anchor(question.name)}" role="radiogroup"${invalid(notes)}${must ? raw(' aria-required="true"') : ''}${notes.describedBy}>
<legend>${title(question, locale, must)}</legend>${rating ? ends(question, locale) : hint(question, locale)}${error(question, notes)}
<div class="${rating ? 'scale' : 'options'}">${question.options.map((option) => choice(question, option, locale, values))}</div></fieldset>
`;
}

const choice = (question: Question, option: Question['options'][number], locale: Locale, values: Values) =>
  html`<label><input type="radio" name="${question.name}" value="${option.value}"${values[question.name] === option.stored ? raw(' checked') : ''}><span>${option.text[locale]}</span></label>`;

function textField({ question, locale, values, must, notes }: Parts): Html {
  const id = anchor(question.name);
  const value = String(values[question.name] ?? '');
  // HTML drops one newline right after the opening tag, so an answer that starts with one needs two.
  return html`<div class="text${notes.error && ' wrong'}"><label for="${id}">${title(question, locale, must)}</label>
<p class="hint" id="${id}-hint">${question.hint && `${question.hint[locale]}${words(locale).gap}`}${words(locale).survey.comment(question.limits.maxLength)}</p>${error(question, notes)}
<textarea id="${id}" name="${question.name}" rows="5"${notes.error ? raw(' aria-invalid="true"') : ''}${notes.describedBy}>
${value}</textarea></div>
`;
}

const title = (question: Question, locale: Locale, must: boolean) =>
  html`${question.title[locale]}${must && html` <span class="must">${words(locale).survey.required}</span>`}`;

const hint = (question: Question, locale: Locale) =>
  question.hint && html`<p class="hint" id="${anchor(question.name)}-hint">${question.hint[locale]}</p>`;

function ends(question: Question, locale: Locale) {
  if (question.ends === null) return hint(question, locale);
  const first = question.options.at(0)?.text[locale];
  const last = question.options.at(-1)?.text[locale];
  return html`<div id="${anchor(question.name)}-hint">${question.hint && html`<p class="hint">${question.hint[locale]}</p>`}<p class="ends"><span>${first} ${question.ends.low[locale]}</span><span>${last} ${question.ends.high[locale]}</span></p></div>`;
}

const error = (question: Question, notes: Notes) =>
  notes.error && html`<p class="error" id="${anchor(question.name)}-error">${notes.error}</p>`;

const invalid = (notes: Notes) => (notes.error ? raw(' class="wrong" aria-invalid="true"') : '');
