import type { Computed, Plan, Question, Value, Values } from './plan.ts';

/** How many questions a respondent is asked at least and at most; `exact` is false where these are bounds only. */
export type Length = { readonly least: number; readonly most: number; readonly exact: boolean };

/**
 * How long a question takes to read and answer: 29 questions of a patient survey in 8 minutes.
 * Source: the burden CMS states for HCAHPS, OMB control number 0938-0981 (CMS-10102).
 */
export const SECONDS_A_QUESTION = 480 / 29;

/** A group with more ways through it than this is not walked. */
const MOST_WAYS = 5000;
/** So many ticks have 64 sets. */
const MOST_TICKS = 6;

type Step = Plan['order'][number];

/**
 * The fewest and the most questions that answers can lead through, a row of a matrix being one.
 *
 * Questions whose conditions have nothing to do with each other are walked apart, so the sums are exact; where an
 * answer that decides is written, or the ways are too many, what depends on it counts from none to all.
 */
export function lengthOf(plan: Plan): Length {
  const lengths = groupsOf(plan.order).map(lengthOfGroup);
  return {
    least: lengths.reduce((sum, { least }) => sum + least, 0),
    most: lengths.reduce((sum, { most }) => sum + most, 0),
    exact: lengths.every(({ exact }) => exact),
  };
}

/** Steps that depend on each other, in their order; a step that nothing joins to another stands alone. */
function groupsOf(order: readonly Step[]): Step[][] {
  let groups: Step[][] = [];
  for (const step of order) {
    const joined = groups.filter((group) => group.some((earlier) => isLookedAt(earlier, step)));
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), step]];
  }
  return groups.map((group) => order.filter((step) => group.includes(step)));
}

const isLookedAt = (earlier: Step, step: Step): boolean =>
  step.looksAt.has(earlier.name) || isExplained(earlier, step);

/** Whether a step looks at the words of "other". */
const isExplained = (earlier: Step, { looksAt }: Step): boolean =>
  'comment' in earlier && earlier.comment !== null && looksAt.has(earlier.comment);

function lengthOfGroup(group: readonly Step[]): Length {
  const questions = group.filter(isQuestion);
  const least = questions.filter(({ looksAt }) => looksAt.size === 0).length;
  const bounds = { least, most: questions.length };
  if (least === questions.length) return { ...bounds, exact: true };
  const ways = questions.some((question) => isUnforeseeable(question, group)) ? null : walk(group);
  return ways === null
    ? { ...bounds, exact: false }
    : { least: Math.min(...ways), most: Math.max(...ways), exact: true };
}

const isQuestion = (step: Step): step is Question => !('compute' in step);

/** Whether a later step looks at an answer that cannot be listed: a number, a date, words, or many ticks. */
function isUnforeseeable(question: Question, group: readonly Step[]): boolean {
  const { options, type } = question;
  const listed = options.length > 0 && (type !== 'choices' || options.length <= MOST_TICKS);
  return group.some((step) => isExplained(question, step) || (!listed && step.looksAt.has(question.name)));
}

type Way = { readonly values: Values; readonly asked: number };

/** How many questions each way through a group asks, or null where there are too many ways. */
function walk(group: readonly Step[]): number[] | null {
  let ways: Way[] = [{ values: {}, asked: 0 }];
  for (const step of group) {
    const decides = group.some(({ looksAt }) => looksAt.has(step.name));
    const further: Way[] = [];
    for (const way of ways) {
      further.push(...waysOn(way, step, decides));
      if (further.length > MOST_WAYS) return null;
    }
    ways = further;
  }
  return ways.map(({ asked }) => asked);
}

/** Where a way leads on: one for each answer where the answer decides about what comes later. */
function waysOn({ values, asked }: Way, step: Step, decides: boolean): Way[] {
  if (!step.visible(values)) return [{ values, asked }];
  if (!isQuestion(step)) return [{ values: withValue(values, step, step.compute(values)), asked }];
  const answers = decides ? answersTo(step, values) : [null];
  return answers.map((answer) => ({ values: withValue(values, step, answer), asked: asked + 1 }));
}

const withValue = (values: Values, { name }: Question | Computed, value: Value | null): Values =>
  value === null ? values : { ...values, [name]: value };

/** Every answer a question takes; null for none, unless it needs one. */
function answersTo({ type, options, limits, required }: Question, values: Values): (Value | null)[] {
  const none = required(values) ? [] : [null];
  if (type !== 'choices') return [...none, ...options.map(({ stored }) => stored)];
  const { least = 1, most = options.length } = limits;
  const sets = options.reduce<string[][]>(
    (found, { value }) => found.concat(found.map((set) => set.concat(value))),
    [[]],
  );
  return [...none, ...sets.filter((set) => set.length > 0 && set.length >= least && set.length <= most)];
}
