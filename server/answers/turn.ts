import { type CheckedPage, checkPage } from '../../surveys/check.ts';
import type { Plan, Question } from '../../surveys/plan.ts';
import { type Rough, roughOf, writtenFields } from '../../surveys/rough.ts';
import { type Course, courseOf, elderAfter } from './course.ts';
import type { Draft } from './draft.ts';
import { type Posted, questionsOf } from './posted.ts';
import { pressOf, reconcile, remember, timesAfter } from './press.ts';
import { spentAfter } from './spent.ts';

/** What a posted screen comes to: the draft with it, what was found on it, and where it leads. */
export type Turn = {
  readonly draft: Draft;
  readonly checked: CheckedPage;
  readonly course: Course;
};

/**
 * Takes a posted screen into a draft. Pure: the same screen on the same draft comes to the same, and a press that
 * comes again, by its key, changes nothing that was written after it. `timed` says whether it may be remembered how
 * long a page took. Units: `now` in milliseconds.
 */
export function turn(plan: Plan, draft: Draft, posted: Posted, now: number, timed: boolean): Turn {
  const press = pressOf(posted.form, draft, now);
  const questions = questionsOf(posted, plan);
  const { form, written } = reconcile(questions, posted.form, draft, press);
  const screen = posted.single ? new Set(questions.map(({ name }) => name)) : undefined;
  const checked = checkPage(plan, posted.place.page, form, draft.values, screen);
  const elder = elderAfter(posted, draft.elder);
  const course = courseOf(plan, posted, checked, elder);
  const isLatest = press.time >= draft.moved;
  const after: Draft = {
    values: checked.values,
    rough: roughAfter(draft, questions, roughOf(questions, form, checked)),
    at: isLatest ? placeAfter(course, posted) : draft.at,
    moved: isLatest ? press.time : draft.moved,
    times: timesAfter(draft, written, press),
    presses: remember(draft, press),
    agreed: draft.agreed || posted.consent !== null,
    spent: timed ? spentAfter(draft, posted, press) : {},
    elder,
    language: posted.chosen ? posted.language : draft.language,
  };
  return { draft: after, checked, course };
}

const placeAfter = (course: Course, posted: Posted) => (course.kind === 'go' ? course.place : posted.place);

/** What is no answer yet: of these questions what their screen says, of others what it was. */
function roughAfter({ rough }: Draft, questions: readonly Question[], fresh: Rough): Rough {
  if (Object.keys(rough).length === 0) return fresh;
  const here = new Set(questions.flatMap(writtenFields));
  return { ...Object.fromEntries(Object.entries(rough).filter(([field]) => !here.has(field))), ...fresh };
}
