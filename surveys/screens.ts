import { type Asked, asked } from './asked.ts';
import type { Page, Part, Plan, Question, Values } from './plan.ts';

/** How much is asked at a time: a page of the instrument, or one question. */
export type Pace = 'page' | 'question';

/** A place in a form: a page, and the first of its questions that is on the screen; both from 0. */
export type Place = { readonly page: number; readonly from: number };

/**
 * What is on the screen at once: its place, the questions it asks, and everything it shows, in order. `opens` says
 * that its page begins with it.
 */
export type Screen = Place & {
  readonly opens: boolean;
  readonly questions: readonly Question[];
  readonly parts: readonly Part[];
};

/**
 * The screens these answers lead through, in order. A page that has nothing to show is none, nor does a heading make
 * one by itself. `now` is what they open, for whoever knows it.
 */
export function screensOf(
  plan: Plan,
  values: Values,
  pace: Pace,
  now: Asked = asked(plan, values),
): Screen[] {
  const isShown = (part: Part): boolean =>
    part.kind === 'question' ? now.names.has(part.question.name) : part.visible(now.values);
  return plan.pages.flatMap((page, index) => {
    const parts = withHeadings(page.parts.filter(isShown));
    const questions = parts.flatMap(questionOf);
    if (pace === 'question' && questions.length > 0) return oneByOne(page, index, parts);
    return parts.length > 0 ? [{ page: index, from: 0, opens: true, parts, questions }] : [];
  });
}

/** Without the headings under which nothing stands. */
function withHeadings(parts: readonly Part[]): readonly Part[] {
  if (!parts.some(({ kind }) => kind === 'heading')) return parts;
  const heads = new Set<Part>(parts.flatMap((part) => ('under' in part ? part.under : [])));
  return parts.filter((part) => part.kind !== 'heading' || heads.has(part));
}

const questionOf = (part: Part): Question[] => (part.kind === 'question' ? [part.question] : []);

/** A page question by question: each takes along what stands before it, the last one what follows too. */
function oneByOne(page: Page, index: number, parts: readonly Part[]): Screen[] {
  const body = parts.filter(({ kind }) => kind !== 'heading');
  const ends = body.flatMap(({ kind }, at) => (kind === 'question' ? [at + 1] : []));
  return ends.map((end, at) => {
    const own = body.slice(ends[at - 1] ?? 0, at + 1 < ends.length ? end : body.length);
    const questions = own.flatMap(questionOf);
    // Every screen repeats the headings it stands under: a row of a matrix says little without its question.
    const heads = new Set<Part>(own.flatMap((part) => ('under' in part ? part.under : [])));
    return {
      page: index,
      from: page.questions.indexOf(questions[0] as Question),
      opens: at === 0,
      questions,
      parts: parts.filter((part) => heads.has(part) || own.includes(part)),
    };
  });
}

/** Where one place stands to another: negative before it, 0 the same, positive after it. */
export const comparePlaces = (one: Place, other: Place): number =>
  one.page - other.page || one.from - other.from;

/**
 * The screen that shows a place, or the nearest there is: before it on its page, else where its page begins, else the
 * last of the pages before; the first when there is none.
 */
export function screenAt(screens: readonly Screen[], place: Place): Screen | undefined {
  const before = screens.findLast((screen) => comparePlaces(screen, place) <= 0);
  if (before?.page === place.page) return before;
  return screens.find(({ page }) => page === place.page) ?? before ?? screens[0];
}
