import { asked, type Draft, noValues } from './asked.ts';
import type { Plan, Question, Values } from './plan.ts';
import { type AnswerProblem, lacking, reported, settle } from './problems.ts';
import { readField, readStored } from './read-answer.ts';

/** The answers after a check, and what was wrong with those sent. */
export type Checked = { readonly values: Values; readonly problems: readonly AnswerProblem[] };

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
  const found = questions.flatMap((question) => {
    const { comment, name } = question;
    const reading = readField(question, form.get(name) ?? [], comment === null ? [] : form.get(comment));
    return settle(values, question, reading);
  });
  const now = asked(plan, values);
  const seen = seenIn(form) ?? asked(plan, already).names;
  const shown = questions.filter(({ name }) => now.names.has(name));
  for (const question of questions) if (!now.names.has(question.name)) settle(values, question, {});
  return {
    values,
    problems: [
      ...strayFields(form, questions),
      ...found.filter(({ question }) => now.names.has(question)),
      ...shown.filter(({ name }) => seen.has(name)).flatMap((one) => lacking(one, now.values, found)),
    ],
    opened: shown.some(({ name }) => !seen.has(name)),
  };
}

function seenIn(form: ReadonlyMap<string, readonly unknown[]>): ReadonlySet<string> | null {
  const fields = form.get('_seen');
  return fields ? new Set(fields.flatMap((field) => String(field).split(','))) : null;
}

function strayFields(form: ReadonlyMap<string, unknown>, questions: readonly Question[]): AnswerProblem[] {
  const known = new Set<string | null>(questions.flatMap(({ name, comment }) => [name, comment]));
  return [...form.keys()]
    .filter((name) => !known.has(name) && !name.startsWith('_'))
    .map((question) => ({ question, code: 'unknown_question' }));
}

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
 *        An instrument with scores needs one scored answer, or there is nothing to count: that is 'required' on
 *        the overall question.
 */
export function finish(plan: Plan, given: Values): Checked {
  const sound = noValues();
  const found = [...plan.questions.values()].flatMap((question) => {
    const { comment, name } = question;
    return settle(
      sound,
      question,
      readStored(question, given[name], comment === null ? undefined : given[comment]),
    );
  });
  const { names, values } = asked(plan, sound);
  const problems = [
    ...strayAnswers(plan, given),
    ...found.filter(({ question }) => names.has(question)),
    ...[...plan.questions.values()]
      .filter(({ name }) => names.has(name))
      .flatMap((question) => lacking(question, values, found)),
  ];
  const { overall } = plan.instrument.key;
  if (overall !== undefined && !hasScore(plan, values) && !reported(problems, overall)) {
    problems.push({ question: overall, code: 'required' });
  }
  return { values, problems };
}

function strayAnswers(plan: Plan, given: Values): AnswerProblem[] {
  const known = new Set<string | null>(plan.order.map(({ name }) => name));
  for (const { comment } of plan.questions.values()) known.add(comment);
  return Object.keys(given)
    .filter((name) => !known.has(name))
    .map((question) => ({ question, code: 'unknown_question' }));
}

function hasScore(plan: Plan, values: Values): boolean {
  return Object.entries(values).some(([name, value]) =>
    plan.questions.get(name)?.options.some(({ stored, score }) => stored === value && score !== null),
  );
}

function copyOf(plan: Plan, already: Values): Draft {
  const copy = noValues();
  for (const { name, comment } of plan.questions.values()) {
    if (already[name] !== undefined) copy[name] = already[name];
    if (comment !== null && already[comment] !== undefined) copy[comment] = already[comment];
  }
  return copy;
}
