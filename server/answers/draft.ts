import type { Plan, Question, Values } from '../../surveys/plan.ts';
import type { Spent } from '../../surveys/quality.ts';
import { type Rough, writtenFields } from '../../surveys/rough.ts';
import type { Place } from '../../surveys/screens.ts';

/**
 * What is kept of an unfinished answer, sealed under its link.
 *
 * Shape: `rough` is what stands in fields and is no answer yet; `at` is the place to go on with, and `moved` when
 *        that was said; `times` says when each field was last written; `presses` are the last few presses that were taken, each with the time it was made. `agreed`
 *        says that the notice was agreed to, so that no page after the first needs to look it up. `spent` is how
 *        long each page was in hand, nothing in an anonymous survey. `elder` and `language` are null until the
 *        respondent chose.
 * Units: times in milliseconds, by our clock.
 */
export type Draft = {
  readonly values: Values;
  readonly rough: Rough;
  readonly at: Place;
  readonly moved: number;
  readonly times: Readonly<Record<string, number>>;
  readonly presses: Readonly<Record<string, number>>;
  readonly agreed: boolean;
  readonly spent: Spent;
  readonly elder: boolean | null;
  readonly language: string | null;
};

/** The draft of a link under which nothing was saved. */
export const NOTHING_YET: Draft = {
  values: {},
  rough: {},
  at: { page: 0, from: 0 },
  moved: 0,
  times: {},
  presses: {},
  agreed: false,
  spent: {},
  elder: null,
  language: null,
};

const WHOLE_BYTES = 16_384;
// Everything that does not depend on the questionnaire: place, presses, language.
const FRAME_BYTES = 1024;
// Quotation marks, colons and commas around a name, and a time.
const MARKS_BYTES = 8;
const TIME_BYTES = 14;
// Four as an answer and, while another text stands over it, twice three more (surveys/rough.ts).
const CHARACTER_BYTES = 10;

/**
 * A draft as text, to be sealed. One of an anonymous survey is filled up to the whole 16 KB that the longest one of
 * this questionnaire needs: how long it was would tell which of the answers it became.
 */
export function writeDraft(draft: Draft, plan: Plan, privacy: 'confidential' | 'anonymous'): string {
  const text = JSON.stringify(draft);
  if (privacy === 'confidential') return text;
  const length = Buffer.byteLength(text);
  const most = [...plan.questions.values()].reduce((sum, one) => sum + mostBytes(one), FRAME_BYTES);
  return text + ' '.repeat(Math.ceil(Math.max(length, most) / WHOLE_BYTES) * WHOLE_BYTES - length);
}

/** What one question can come to in a draft: its name as that of an answer, of a text over it and of a time. */
function mostBytes(question: Question): number {
  const { name, comment, options, limits } = question;
  const chosen = options.reduce((sum, { value }) => sum + value.length + MARKS_BYTES, 0);
  const names = [name, comment ?? ''].reduce(
    (sum, one) => sum + 3 * (one.length + MARKS_BYTES) + TIME_BYTES,
    0,
  );
  return names + chosen + writtenFields(question).length * limits.maxLength * CHARACTER_BYTES;
}

/** Reads a draft back; one that an earlier version kept lacks some of it, and its place is only a page. */
export function readDraft(text: string): Draft {
  const kept = JSON.parse(text) as Partial<Draft>;
  const at: unknown = kept.at;
  return { ...NOTHING_YET, ...kept, ...(typeof at === 'number' && { at: { page: at, from: 0 } }) };
}
