import { asked, type Draft, noValues } from './asked.ts';
import type { Plan, Question, Values } from './plan.ts';
import { type Reading, readField, readStored } from './read-answer.ts';

/** What can be wrong with an answer. */
export type ProblemCode =
  | 'required'
  | 'unknown_option'
  | 'too_long'
  | 'one_only'
  | 'unknown_question'
  | 'malformed';

/** One thing to put right; `question` is the name as it was sent, so escape it. */
export type AnswerProblem = { readonly question: string; readonly code: ProblemCode };

/** The answers after a check, and what was wrong with those sent. */
export type Checked = { readonly values: Values; readonly problems: readonly AnswerProblem[] };

/**
 * Checks one page as the browser sent it and adds it to the answers given so far.
 *
 * Shape: `form` holds every field of the page with all its values; names beginning with '_' are the form's own and are ignored. A
 *        field left empty or out takes its earlier answer away, a field with a problem leaves it. Answers to
 *        questions of this page that were not asked are cut without complaint; other pages pass untouched.
 * Throws: RangeError when there is no such page.
 */
export function checkPage(
  plan: Plan,
  pageIndex: number,
  form: ReadonlyMap<string, readonly unknown[]>,
  already: Values,
): Checked {
  const page = plan.pages[pageIndex];
  if (!page) throw new RangeError(`there is no page ${pageIndex}, the instrument has ${plan.pages.length}`);
  const names = new Set(page.questions.map(({ name }) => name));
  const problems: AnswerProblem[] = [...form.keys()]
    .filter((name) => !names.has(name) && !name.startsWith('_'))
    .map((question) => ({ question, code: 'unknown_question' }));

  const visible = asked(plan, already).names;
  const values = copyOf(plan, already);
  for (const question of page.questions) {
    const shown = visible.has(question.name);
    const reading = shown ? readField(question, form.get(question.name) ?? []) : null;
    problems.push(...settle(values, question, reading));
    if (shown && reading === null && question.required) {
      problems.push({ question: question.name, code: 'required' });
    }
  }
  return { values, problems };
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
 * Shape: `values` are the answers to questions that were asked, hidden ones cut. Without a single scored answer
 *        there is nothing to count: that is 'required' on the overall question.
 */
export function finish(plan: Plan, given: Values): Checked {
  const sound = noValues();
  const found = Object.keys(given).flatMap((name) => {
    const question = plan.questions.get(name);
    if (!question) return [{ question: name, code: 'unknown_question' as const }];
    return settle(sound, question, readStored(question, given[name]));
  });
  const { names, values } = asked(plan, sound);
  const problems = found.filter(({ question }) => names.has(question) || !plan.questions.has(question));
  for (const { name, required } of plan.questions.values()) {
    const missing = required && names.has(name) && !(name in values);
    if (missing && !reported(problems, name)) problems.push({ question: name, code: 'required' });
  }
  const { overall } = plan.instrument.key;
  if (!hasScore(plan, values) && !reported(problems, overall)) {
    problems.push({ question: overall, code: 'required' });
  }
  return { values, problems };
}

function reported(problems: readonly AnswerProblem[], name: string): boolean {
  return problems.some(({ question }) => question === name);
}

function hasScore(plan: Plan, values: Values): boolean {
  return Object.entries(values).some(([name, value]) =>
    plan.questions.get(name)?.options.some(({ stored, score }) => stored === value && score !== null),
  );
}

function settle(values: Draft, { name }: Question, reading: Reading): AnswerProblem[] {
  if (reading === null) delete values[name];
  else if ('code' in reading) return [{ question: name, code: reading.code }];
  else values[name] = reading.value;
  return [];
}

function copyOf(plan: Plan, already: Values): Draft {
  const copy = noValues();
  for (const [name, value] of Object.entries(already)) if (plan.questions.has(name)) copy[name] = value;
  return copy;
}
