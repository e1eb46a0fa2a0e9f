import { allShown } from '../../surveys/all-shown.ts';
import { finish } from '../../surveys/check.ts';
import type { Plan, Values } from '../../surveys/plan.ts';
import { type Rough, writtenFields } from '../../surveys/rough.ts';
import { comparePlaces, type Place, screenAt, screensOf } from '../../surveys/screens.ts';
import type { QuestionProblem } from '../../web/survey/asking.ts';
import { paceOf } from '../answers/course.ts';
import { type Draft, NOTHING_YET } from '../answers/draft.ts';
import type { Form } from '../answers/form.ts';
import { moveOf, type Posted, placeOf } from '../answers/posted.ts';
import { turn } from '../answers/turn.ts';

/** What is asked to be seen of a form: `all` without its conditions; `answers` are those given in the preview so far. */
export type Wanted = {
  readonly language: string;
  readonly elder: boolean;
  readonly all: boolean;
  readonly place: Place;
  readonly answers: unknown;
};

/** One screen of a form as somebody who tries it meets it; nothing of it is kept. `ended` is after the last one. */
export type Rehearsal = Omit<Wanted, 'answers'> & {
  readonly plan: Plan;
  readonly values: Values;
  readonly rough: Rough;
  readonly problems: readonly QuestionProblem[];
  readonly opened: boolean;
  readonly ended: boolean;
};

export const START: Place = { page: 0, from: 0 };

/** The screen that is wanted, or the nearest one before it. */
export function rehearse(whole: Plan, { answers, ...wanted }: Wanted): Rehearsal {
  const plan = wanted.all ? allShown(whole) : whole;
  const language = plan.languages.includes(wanted.language) ? wanted.language : 'zh';
  const given = valuesIn(answers);
  const { values } = finish(plan, given);
  const screens = screensOf(plan, values, paceOf(wanted.elder));
  const { page, from } = screenAt(screens, wanted.place) ?? START;
  const untouched = { problems: [], opened: false, ended: false };
  const rough = roughIn(plan, given, values);
  return { ...wanted, plan, language, place: { page, from }, values, rough, ...untouched };
}

/** The screen a press on one leads to, judged as a respondent's is. */
export function pressed(before: Rehearsal, form: Form): Rehearsal {
  const { plan } = before;
  const move = moveOf(form, plan);
  const shown = placeOf(form, plan) ?? { place: before.place, single: before.elder };
  const chosen = move === 'language' ? (form.get('_lang')?.[0] ?? before.language) : before.language;
  const posted: Posted = { token: '', form, move, ...shown, language: chosen, chosen: true, consent: null };
  const { draft, checked, course } = turn(plan, draftOf(before), posted, NOW, false);
  const { values, rough } = draft;
  const after = { ...before, values, rough, elder: draft.elder === true, language: chosen };
  if (course.kind === 'end') return ending(after);
  if (course.kind === 'go') return { ...after, place: course.place, problems: [], opened: false };
  const { problems, opened } = move === 'next' ? checked : { problems: [], opened: false };
  return { ...after, place: shown.place, problems, opened };
}

/** The place a step before or after a screen; the same where there is none. */
export function beside({ plan, values, elder, place }: Rehearsal, step: 1 | -1): Place {
  const screens = screensOf(plan, values, paceOf(elder));
  const at = screens.findIndex((screen) => comparePlaces(screen, place) === 0);
  const { page, from } = screens[Math.max(0, at + step)] ?? place;
  return { page, from };
}

// Any time after the beginning: a preview has one page at a time, so nothing comes late.
const NOW = 1;

const draftOf = ({ values, rough, place, elder, language }: Rehearsal): Draft => ({
  ...NOTHING_YET,
  values,
  rough,
  at: place,
  elder,
  language,
});

/** The end, or the screen of the first thing that an answer still lacks as a whole. */
function ending(after: Rehearsal): Rehearsal {
  const { problems } = finish(after.plan, { ...after.values, ...after.rough });
  const [first] = problems;
  if (first === undefined) return { ...after, ended: true };
  const screens = screensOf(after.plan, after.values, paceOf(after.elder));
  const { page, from } =
    screens.find(({ questions }) => questions.some(({ name }) => name === first.question)) ?? START;
  return { ...after, place: { page, from }, problems, opened: false };
}

/** Answers as they come back from a page, without whatever cannot be one. */
function valuesIn(answers: unknown): Values {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return {};
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => isValue(value)));
}

/** What was written and is none of the answers. */
function roughIn(plan: Plan, given: Values, values: Values): Rough {
  const fields = [...plan.questions.values()].flatMap(writtenFields).filter((field) => !(field in values));
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = given[field];
      return typeof text === 'string' ? [[field, text]] : [];
    }),
  );
}

const isValue = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));
