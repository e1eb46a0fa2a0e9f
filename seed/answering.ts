import type { Plan, Question } from '../surveys/plan.ts';
import { ABSENT, ABSENT_TOGETHER, COMMENTED, OPENERS, SKIPPED, TOGETHER, UNSAID } from './answer-truth.ts';
import { remark } from './comments.ts';
import { offsetsOf } from './dimensions.ts';
import { reference } from './expected.ts';
import { type Chance, drawn } from './random.ts';
import { createLocate, cutsOf, type Locate, optionAt } from './scale.ts';
import { FRAUD, type ProgrammeId } from './truth.ts';

/** The forms of one answer, page by page, as a browser sends them. */
export type Forms = readonly ReadonlyMap<string, readonly string[]>[];

/** Someone who answers: what it adds to the latent scale, and what the questions about the person are answered with. */
type Respondent = { readonly effect: number; readonly about: Readonly<Record<string, string>> };

/** Fills in a questionnaire about one department in one month. */
export type FillIn = (luck: Chance, respondent: Respondent) => Forms;

type Scale = { readonly cuts: readonly number[]; readonly location: number };

/**
 * Makes people who answer an instrument. Given the true composite of a department's month, the scale of every
 * question is put where its mean over the reference patients is the true one.
 */
export function createAnswering(plan: Plan, programme: ProgrammeId): (composite: number) => FillIn {
  const people = reference(programme);
  const offsets = offsetsOf(plan, programme);
  const locates = new Map<number, Locate>();
  const scaleOf = (question: Question, composite: number): Scale => {
    const cuts = cutsOf(scoredOptions(question).length);
    const locate = locates.get(cuts.length) ?? createLocate(cuts, people);
    locates.set(cuts.length, locate);
    return { cuts, location: locate(composite + (offsets.get(question.name) ?? 0)) };
  };
  return (composite) => {
    const scored = [...plan.questions.values()].filter((question) => scoredOptions(question).length > 0);
    const scales = new Map(scored.map((question) => [question.name, scaleOf(question, composite)]));
    return (luck, respondent) => fillIn(plan, programme, scales, luck, respondent);
  };
}

const scoredOptions = ({ options }: Question) => options.filter(({ score }) => score !== null);

function fillIn(
  plan: Plan,
  programme: ProgrammeId,
  scales: ReadonlyMap<string, Scale>,
  luck: Chance,
  { effect, about }: Respondent,
): Forms {
  const share = TOGETHER[programme];
  const person = effect + Math.sqrt(share) * luck.normal();
  const latent = () => person + Math.sqrt(1 - share) * luck.normal();
  const absent = new Set(
    Object.keys(ABSENT_TOGETHER).filter((code) => luck.unit() < (ABSENT_TOGETHER[code] ?? 0)),
  );
  return walk(plan, (question, values) => {
    const scale = scales.get(question.name);
    if (scale) return scoredAnswer(luck, question, scale, absent.has(question.dimension ?? ''), latent);
    if (question.type !== 'comment') return factualAnswer(luck, question.name, about);
    return luck.unit() < COMMENTED ? remark(luck, programme, Number(values['overall'])) : null;
  });
}

/** The questions that open others are always answered: whether the others are asked must not depend on manners. */
function factualAnswer(luck: Chance, name: string, about: Respondent['about']): string | null {
  const opener = OPENERS[name];
  if (opener) return drawn(luck, Object.keys(opener), Object.values(opener));
  return luck.unit() < UNSAID ? null : (about[name] ?? null);
}

function scoredAnswer(
  luck: Chance,
  question: Question,
  { cuts, location }: Scale,
  absent: boolean,
  latent: () => number,
): string | null {
  const excluded = question.options.find(({ score }) => score === null);
  if (excluded && (absent || luck.unit() < (ABSENT[question.name] ?? 0))) return excluded.value;
  if (!question.required({}) && luck.unit() < SKIPPED) return null;
  return scoredOptions(question)[optionAt(location + latent(), cuts)]?.value ?? null;
}

/** What someone sends who only wants the best marks: the top of everything, the same comment, nothing personal. */
export function madeUp(plan: Plan): Forms {
  return walk(plan, (question) => {
    if (question.type === 'comment') return FRAUD.comment;
    const best = scoredOptions(question).at(-1);
    if (best) return best.value;
    return question.name in OPENERS ? (question.options[0]?.value ?? null) : null;
  });
}

/** Goes through the pages and answers what is asked, given the answers so far; null leaves a question out. */
function walk(
  plan: Plan,
  answer: (question: Question, values: Readonly<Record<string, string>>) => string | null,
): Forms {
  const values: Record<string, string> = {};
  return plan.pages.map(({ questions }) => {
    const form = new Map<string, readonly string[]>();
    for (const question of questions) {
      if (!question.visible(values)) continue;
      const value = answer(question, values);
      if (value === null) continue;
      values[question.name] = value;
      form.set(question.name, [value]);
    }
    return form;
  });
}
