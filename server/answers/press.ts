import { fieldsOf } from '../../surveys/fields.ts';
import type { Question } from '../../surveys/plan.ts';
import type { Draft } from './draft.ts';
import { type Form, readForm } from './form.ts';

/**
 * One press of a button: when it was made, by our clock, the key it goes by, if its page has a script, and whether
 * it was taken before.
 */
export type Press = { readonly key: string | null; readonly time: number; readonly again: boolean };

const KEY = /^[0-9a-z]{8,24}$/;
const OLDEST_MS = 30 * 24 * 3600 * 1000;
const REMEMBERED = 8;

/**
 * Reads when a form was sent off: a page that waited on the phone for the network says for how long. A press that
 * comes a second time, because its reply was lost, was made when it first came.
 */
export function pressOf(form: Form, draft: Draft, now: number): Press {
  const sent = form.get('_key')?.[0] ?? '';
  const key = KEY.test(sent) ? sent : null;
  const age = Math.min(Math.max(Number(form.get('_age')?.[0]) || 0, 0), OLDEST_MS);
  const known = key !== null && Object.hasOwn(draft.presses, key) ? draft.presses[key] : undefined;
  return { key, time: known ?? now - age, again: known !== undefined };
}

/** Remembers a press among the last few. */
export function remember({ presses }: Draft, { key, time }: Press): Draft['presses'] {
  if (key === null) return presses;
  const others = Object.entries(presses).filter(([other]) => other !== key);
  return Object.fromEntries([...others, [key, time]].slice(-REMEMBERED));
}

/** When each field was written, with those of this press. */
export function timesAfter({ times }: Draft, written: readonly string[], { time }: Press): Draft['times'] {
  const after = { ...times };
  for (const field of written) after[field] = time;
  return after;
}

/**
 * The form as it counts beside what other tabs have saved: the last one to write a field has the word.
 *
 * Shape: `written` names the fields this form wrote. A field it left as it was shown (`_was` says how) was not
 *        written by it, and one that was written after the press was made stays: both take what is kept of them.
 */
export function reconcile(
  questions: readonly Question[],
  form: Form,
  draft: Draft,
  { time, again }: Press,
): { readonly form: Form; readonly written: readonly string[] } {
  const was = readForm(form.get('_was')?.[0] ?? '');
  const kept = new Map(questions.flatMap((question) => fieldsOf(question, draft.values, draft.rough)));
  const merged = new Map(form);
  const written: string[] = [];
  const isOpen = (at: number) => at < time || (at === time && !again);
  for (const field of questions.flatMap(fieldsIn)) {
    const touched = !isSame(sent(form, field), sent(was, field));
    if (touched && isOpen(draft.times[field] ?? 0)) written.push(field);
    else merged.set(field, kept.get(field) ?? []);
  }
  return { form: merged, written };
}

const fieldsIn = ({ name, comment }: Question): string[] => (comment === null ? [name] : [name, comment]);

// Browsers send line ends in their own way, and an empty field for nothing.
const sent = (form: Form, name: string): string[] =>
  (form.get(name) ?? []).filter((value) => value !== '').map((value) => value.replace(/\r\n?/g, '\n'));

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at]);
