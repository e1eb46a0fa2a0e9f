import type { CheckedPage } from '../../surveys/check.ts';
import type { Plan } from '../../surveys/plan.ts';
import {
  comparePlaces,
  type Pace,
  type Place,
  type Screen,
  screenAt,
  screensOf,
} from '../../surveys/screens.ts';
import { type Posted, questionsOf } from './posted.ts';

/** How much is asked at a time: one question in the elder edition. */
export const paceOf = (elder: boolean | null): Pace => (elder ? 'question' : 'page');

/** Which edition the respondent has from now on; null while they never chose. */
export const elderAfter = ({ move }: Posted, before: boolean | null): boolean | null =>
  move === 'elder' || move === 'plain' ? move === 'elder' : before;

/** Where a posted screen leads: to a place, to the same screen once more, or to the end. */
export type Course =
  | { readonly kind: 'go'; readonly place: Place }
  | { readonly kind: 'again' }
  | { readonly kind: 'end' };

const AGAIN: Course = { kind: 'again' };

/** Follows a press, given what its screen was found to say. */
export function courseOf(plan: Plan, posted: Posted, checked: CheckedPage, elder: boolean | null): Course {
  const screens = screensOf(plan, checked.values, paceOf(elder), checked.open);
  switch (posted.move) {
    case 'back':
      return go(screens.findLast((screen) => comparePlaces(screen, posted.place) < 0) ?? posted.place);
    case 'elder':
    case 'plain':
      return go(firstOpen(screens, posted.place, checked) ?? posted.place);
    case 'next': {
      if (checked.problems.length > 0 || checked.opened) return AGAIN;
      const next = screens.find((screen) => comparePlaces(screen, endOf(plan, posted)) > 0);
      return next ? go(next) : { kind: 'end' };
    }
    case 'language':
      return go(posted.place);
    default:
      return AGAIN;
  }
}

const go = ({ page, from }: Place): Course => ({ kind: 'go', place: { page, from } });

/** The last place of what was on the screen. */
function endOf(plan: Plan, posted: Posted): Place {
  const { page, from } = posted.place;
  return { page, from: from + Math.max(questionsOf(posted, plan).length, 1) - 1 };
}

/** Where to go on when a page is taken apart: at its first question without an answer. */
function firstOpen(screens: readonly Screen[], place: Place, { values }: CheckedPage): Screen | undefined {
  const ahead = screens.filter((screen) => screen.page === place.page && comparePlaces(screen, place) >= 0);
  const open = ahead.find(({ questions }) => questions.some(({ name }) => !(name in values)));
  return open ?? screenAt(screens, place);
}
