import type { Spent } from '../../surveys/quality.ts';
import type { Draft } from './draft.ts';
import type { Posted } from './posted.ts';
import type { Press } from './press.ts';

/**
 * How long each page was in hand, with this press: from when it was shown, or from the press before if that came
 * later, until this one was made. A press that comes again adds nothing. Units: milliseconds.
 */
export function spentAfter({ spent, moved }: Draft, { place, form }: Posted, { time }: Press): Spent {
  const since = Math.max(moved, shownAt(form));
  if (since === 0 || time <= since) return spent;
  return { ...spent, [place.page]: (spent[place.page] ?? 0) + time - since };
}

/** When the form says that its page was made, by our clock; 0 where it does not say. */
export function shownAt(form: Posted['form']): number {
  const seconds = form.get('_at')?.[0] ?? '';
  return /^\d{1,11}$/.test(seconds) ? Number(seconds) * 1000 : 0;
}
