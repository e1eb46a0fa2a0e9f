import type { Plan, Question } from '../../surveys/plan.ts';
import type { Place } from '../../surveys/screens.ts';
import type { Database } from '../db/schema.ts';
import type { Form } from './form.ts';

/**
 * What a press asks for: on, back, the same page as its answers change it, only to be kept, the elder edition or
 * the plain one, another language.
 */
export type Move = 'next' | 'back' | 'stay' | 'save' | 'elder' | 'plain' | 'language';

const MOVES: readonly Move[] = ['back', 'stay', 'save', 'elder', 'plain'];

/**
 * One screen as it was posted.
 *
 * Shape: `form` holds every field sent; `place` is where the screen stood, `single` whether it was one question
 *        of its page; `language` is the one to go on in, `chosen` whether the respondent ever chose it.
 */
export type Posted = {
  readonly token: string;
  readonly form: Form;
  readonly move: Move;
  readonly place: Place;
  readonly single: boolean;
  readonly language: string;
  readonly chosen: boolean;
  /** The consent this page brings, null where none is needed any more. */
  readonly consent: Database['consents'] | null;
};

/** What a form asks for; whatever else it says means on, as Enter does. */
export function moveOf(form: Form, plan: Plan): Move {
  if (plan.languages.includes(form.get('_lang')?.[0] ?? '')) return 'language';
  return MOVES.find((move) => move === form.get('_do')?.[0]) ?? 'next';
}

/** The place a form says it shows: any there is, since another tab may have gone back meanwhile; null for none. */
export function placeOf(form: Form, plan: Plan): { place: Place; single: boolean } | null {
  const page = whole(form, '_page');
  const from = whole(form, '_from');
  const questions = page === null ? undefined : plan.pages[page]?.questions;
  if (page === null || questions === undefined) return null;
  const single = from !== null && from < questions.length;
  return { place: { page, from: single ? from : 0 }, single };
}

function whole(form: Form, field: string): number | null {
  const text = form.get(field)?.[0] ?? '';
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/** The questions a posted screen may have answers to: its page's, or the one it showed. */
export function questionsOf({ place, single }: Posted, plan: Plan): readonly Question[] {
  const questions = plan.pages[place.page]?.questions ?? [];
  return single ? questions.slice(place.from, place.from + 1) : questions;
}
