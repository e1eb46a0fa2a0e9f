import type { Plan, Question, Values } from '../../surveys/plan.ts';
import type { ProblemCode } from '../../surveys/problems.ts';
import type { Rough } from '../../surveys/rough.ts';
import type { Locale, Text } from '../../surveys/text.ts';
import { type Facts, wordingOf } from '../../surveys/wording.ts';
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

/** The id of a question on its page, for links from the summary of problems. */
export const anchor = (question: string): string => `q-${question}`;

/** What is wrong with an answer, in words: the instrument's own where it has some. */
export function problemText(asking: Asking, question: Question, { code, text }: QuestionProblem): string {
  return text ? say(asking, text) : words(asking.locale).survey.problems[code](question.limits);
}

/** The problem of one question, if it has one. */
export const problemOf = ({ problems }: Asking, { name }: Question): QuestionProblem | undefined =>
  problems.find(({ question }) => question === name);

/** What stands in a written field: what is no answer yet, else the answer. */
export const writtenIn = ({ rough, values }: Asking, field: string): string =>
  rough[field] ?? String(values[field] ?? '');
