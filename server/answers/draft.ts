import type { Values } from '../../surveys/plan.ts';
import type { Spent } from '../../surveys/quality.ts';
import type { Rough } from '../../surveys/rough.ts';
import type { Place } from '../../surveys/screens.ts';

/**
 * What is kept of an unfinished answer, sealed under its link.
 *
 * Shape: `rough` is what stands in fields and is no answer yet; `at` is the place to go on with, and `moved` when that was said; `times` says when each field was last
 *        written; `presses` are the last few presses that were taken, each with the time it was made. `agreed`
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

/**
 * A draft as text, to be sealed. One of an anonymous survey is filled up to whole 16 KB, which the longest comment
 * does not reach: how long it was would tell which of the answers it became.
 */
export function writeDraft(draft: Draft, privacy: 'confidential' | 'anonymous'): string {
  const text = JSON.stringify(draft);
  if (privacy === 'confidential') return text;
  const length = Buffer.byteLength(text);
  return text + ' '.repeat(Math.ceil(length / WHOLE_BYTES) * WHOLE_BYTES - length);
}

/** Reads a draft back; one that an earlier version kept lacks some of it, and its place is only a page. */
export function readDraft(text: string): Draft {
  const kept = JSON.parse(text) as Partial<Draft>;
  const at: unknown = kept.at;
  return { ...NOTHING_YET, ...kept, ...(typeof at === 'number' && { at: { page: at, from: 0 } }) };
}
