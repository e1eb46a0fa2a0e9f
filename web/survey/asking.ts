import { html } from 'hono/html';
import type { Plan, Question, Values } from '../../surveys/plan.ts';
import type { ProblemCode } from '../../surveys/problems.ts';
import type { Rough } from '../../surveys/rough.ts';
import type { Locale, Text } from '../../surveys/text.ts';
import { type Facts, wordingOf } from '../../surveys/wording.ts';
import type { Html } from '../html.ts';
import { spokenIn, unspoken } from '../languages.ts';
import { words } from '../words.ts';

/** Something to put right: the question's name and what is wrong with its answer. */
export type QuestionProblem = {
  readonly question: string;
  readonly code: ProblemCode;
  readonly text?: Text;
};

/**
 * What is needed to put questions into words.
 *
 * Shape: `language` is the questionnaire's, `locale` that of everything around it; `values` hold what is computed
 *        too; `rough` is what stands in fields and is no answer yet.
 */
export type Asking = {
  readonly plan: Plan;
  readonly locale: Locale;
  readonly language: string;
  readonly facts: Facts;
  readonly values: Values;
  readonly rough: Rough;
  readonly problems: readonly QuestionProblem[];
};

/** A text of the questionnaire in the respondent's language, with the answers and facts it quotes. */
export const say = ({ plan, language, values, facts }: Asking, text: Text): string =>
  wordingOf(plan, text, language, values, facts);

/** The attributes of what the platform says on this page, where the questionnaire is in another language. */
export const ours = ({ locale, language }: Pick<Asking, 'locale' | 'language'>): Html | null =>
  spokenIn(locale, language);

/** The attributes of a text of the questionnaire that its language lacks. */
export const theirs = ({ language }: Asking, text: Text): Html | null => unspoken(text, language);

/** Words within others, in an element of their own where they are in another language. */
export const within = (attributes: Html | null, text: string): Html | string =>
  attributes === null ? text : html`<bdi${attributes}>${text}</bdi>`;

/** The id of a question on its page, for links from the summary of problems. */
export const anchor = (question: string): string => `q-${question}`;

/** What is wrong with an answer, in words: the instrument's own where it has some. */
export function problemText(asking: Asking, question: Question, { code, text }: QuestionProblem): string {
  return text ? say(asking, text) : words(asking.locale).survey.problems[code](question.limits);
}

/** The attributes of those words. */
export const problemIn = (asking: Asking, { text }: QuestionProblem): Html | null =>
  text ? theirs(asking, text) : ours(asking);

/** The problem of one question, if it has one. */
export const problemOf = ({ problems }: Asking, { name }: Question): QuestionProblem | undefined =>
  problems.find(({ question }) => question === name);

/** What stands in a written field: what is no answer yet, else the answer. */
export const writtenIn = ({ rough, values }: Asking, field: string): string =>
  rough[field] ?? String(values[field] ?? '');
