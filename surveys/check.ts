import { type Asked, asked, type Draft, noValues } from './asked.ts';
import type { Plan, Question, Values } from './plan.ts';
import { type AnswerProblem, lacking, reported, settle } from './problems.ts';
import { readField, readStored } from './read-answer.ts';

/** The answers after a check, what was wrong with those sent, and which questions they open. */
export type Checked = {
  readonly values: Values;
  readonly problems: readonly AnswerProblem[];
  readonly open: Asked;
};

/** A page's answers; `opened` says that they brought a question into sight which the page did not show. */
export type CheckedPage = Checked & { readonly opened: boolean };

/**
 * Checks one page as the browser sent it and adds it to the answers given so far.
 *
 * Shape: `form` holds every field of the page with all its values; names beginning with '_' are the form's own,
 *        of which '_seen' lists the questions the page showed, apart by commas. A field left empty or out takes
 *        its earlier answer away, a field with a problem leaves it. Answers to questions of this page that these
 *        very answers hide are cut without complaint; other pages pass untouched. `screen` names the questions
 *        that were on the screen when that was not the whole page.
 * Throws: RangeError when there is no such page.
 */
export function checkPage(
  plan: Plan,
  pageIndex: number,
  form: ReadonlyMap<string, readonly unknown[]>,
  already: Values,
  screen?: ReadonlySet<string>,
): CheckedPage {
  const page = plan.pages[pageIndex];
  if (!page) throw new RangeError(`there is no page ${pageIndex}, the instrument has ${plan.pages.length}`);
  const questions = screen ? page.questions.filter(({ name }) => screen.has(name)) : page.questions;
  const values = copyOf(plan, already);
  const found = takeFields(values, questions, form);
  const now = asked(plan, values);
  // Where nothing looks at an answer of its own page, the page shows the same as before.
  const seen = seenIn(form) ?? (page.dynamic.size === 0 ? now : asked(plan, already)).names;
  const shown = questions.filter(({ name }) => now.names.has(name));
  for (const question of questions) if (!now.names.has(question.name)) settle(values, question, {});
  return {
    values,
    problems: [
      ...strayFields(form, questions),
      ...found.filter(({ question }) => now.names.has(question)),
      ...shown.filter(({ name }) => seen.has(name)).flatMap((one) => lacking(one, now.values, found)),
    ],
    open: now,
    opened: shown.some(({ name }) => !seen.has(name)),
  };
}

/** Puts what a form says into the values; returns what is wrong with it. */
function takeFields(
  values: Draft,
  questions: readonly Question[],
  form: ReadonlyMap<string, readonly unknown[]>,
): AnswerProblem[] {
  const found: AnswerProblem[] = [];
  for (const question of questions) {
    const { comment, name } = question;
    const reading = readField(question, form.get(name) ?? [], comment === null ? [] : form.get(comment));
    found.push(...settle(values, question, reading));
  }
  return found;
}

function seenIn(form: ReadonlyMap<string, readonly unknown[]>): ReadonlySet<string> | null {
  const fields = form.get('_seen');
  return fields ? new Set(fields.flatMap((field) => String(field).split(','))) : null;
}

const strayFields = (form: ReadonlyMap<string, unknown>, questions: readonly Question[]): AnswerProblem[] =>
  [...form.keys()]
    .filter((field) => !field.startsWith('_'))
    .filter((field) => !questions.some(({ name, comment }) => name === field || comment === field))
    .map((question) => ({ question, code: 'unknown_question' }));

/** The pages with something to ask, given these answers. Shape: indexes of plan.pages, ascending. */
export function visiblePages(plan: Plan, values: Values): number[] {
  const visible = asked(plan, values).names;
  return plan.pages.flatMap(({ questions }, index) =>
    questions.some(({ name }) => visible.has(name)) ? [index] : [],
  );
}

/**
 * Checks a whole answer before it is accepted, wherever it came from: nothing is taken on trust.
 *
 * Shape: `values` are the answers to questions that were asked, hidden ones cut, computed ones worked out anew.
 *        Where the overall question is asked, one scored answer is needed, or there is nothing to count: that is
 *        'required' on it, unless it was answered with an option that says nothing.
 */
export function finish(plan: Plan, given: Values): Checked {
  const sound = noValues();
  const found: AnswerProblem[] = [];
  for (const question of plan.questions.values()) {
    const { comment, name } = question;
    const words = comment === null ? undefined : given[comment];
    found.push(...settle(sound, question, readStored(question, given[name], words)));
  }
  const open = asked(plan, sound);
  const { names, values } = open;
  const problems = [...strayAnswers(plan, given), ...found.filter(({ question }) => names.has(question))];
  for (const question of plan.questions.values()) {
    if (names.has(question.name)) problems.push(...lacking(question, values, found));
  }
  const { overall } = plan.instrument.key;
  const isOpen = overall !== undefined && names.has(overall) && values[overall] === undefined;
  if (isOpen && !hasScore(plan, values) && !reported(problems, overall)) {
    problems.push({ question: overall, code: 'required' });
  }
  return { values, problems, open };
}

const strayAnswers = (plan: Plan, given: Values): AnswerProblem[] =>
  Object.keys(given)
    .filter((name) => !plan.fields.has(name))
    .map((question) => ({ question, code: 'unknown_question' }));

function hasScore(plan: Plan, values: Values): boolean {
  for (const { name, options } of plan.questions.values()) {
    const value = values[name];
    if (options.some(({ stored, score }) => stored === value && score !== null)) return true;
  }
  return false;
}

function copyOf(plan: Plan, already: Values): Draft {
  const copy = noValues();
  for (const { name, comment } of plan.questions.values()) {
    if (already[name] !== undefined) copy[name] = already[name];
    if (comment !== null && already[comment] !== undefined) copy[comment] = already[comment];
  }
  return copy;
}
