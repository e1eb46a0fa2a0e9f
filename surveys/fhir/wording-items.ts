import type { Origin } from '../origin.ts';
import type { LocalisedText } from '../question-json.ts';
import { heard, said } from './language.ts';
import type { Item } from './resource.ts';
import type { Placed } from './tidy.ts';
import { control, controlOf } from './urls.ts';

/** A sentence that belongs to a question or a group: what to enter, or what an end of its scale means. */
export type Wording = 'prompt' | 'lower' | 'upper';

// FHIR's help and flyover wait to be asked for; on paper and on a phone they are read like a prompt.
const WORDINGS: ReadonlyMap<string | null, Wording> = new Map([
  ['prompt', 'prompt'],
  ['help', 'prompt'],
  ['flyover', 'prompt'],
  ['lower', 'lower'],
  ['upper', 'upper'],
]);

/** Which sentence an item is, or null when it stands for itself. */
export const wordingOf = (item: Item): Wording | null =>
  item.type === 'display' ? (WORDINGS.get(controlOf(item)) ?? null) : null;

/** The sentence of an item that FHIR keeps as an item of its own. */
export const wordingIn = ({ inside }: Placed, wording: Wording): Item | undefined =>
  inside.find(({ item }) => wordingOf(item) === wording)?.item;

/** What stands in a group for itself. */
export function contentsOf(group: Placed): readonly Placed[] {
  const hint = wordingIn(group, 'prompt');
  return group.inside.filter(({ item }) => item !== hint);
}

/** The hint of an item. */
export function readHint(placed: Placed, language: string): { description?: LocalisedText } {
  const hint = wordingIn(placed, 'prompt');
  return hint === undefined ? {} : { description: heard({ text: hint.text, more: hint._text }, language) };
}

/** A hint as items; `name` is the part's as linkIdOf takes it. */
export const writeHint = (
  name: string,
  description: LocalisedText | undefined,
  origin: Origin | undefined,
): Item[] => (description === undefined ? [] : [writeWording(name, 'prompt', description, origin)]);

/** One sentence as an item. */
export function writeWording(
  name: string,
  wording: Wording,
  words: LocalisedText,
  origin: Origin | undefined,
): Item {
  const { text, more } = said(words);
  return {
    linkId: linkIdOf(`${name}/${wording}`, origin),
    type: 'display',
    ...(text === undefined ? {} : { text }),
    ...(more === undefined ? {} : { _text: more }),
    extension: [control(wording)],
  };
}

/** What a part is called outside: a sentence of a question and a row of a matrix are called after those. */
export function linkIdOf(name: string, origin: Origin | undefined): string {
  const own = origin?.parts?.[name]?.linkId;
  const [, whole, rest] = /^(.+)((?:\/(?:prompt|lower|upper)|\.\w+))$/.exec(name) ?? [];
  return own ?? (whole === undefined ? name : linkIdOf(whole, origin) + rest);
}
