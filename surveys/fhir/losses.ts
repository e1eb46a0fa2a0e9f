import type { Note } from '../imported.ts';
import type { Text } from '../text.ts';
import { coreCondition, meantBy } from './condition-text.ts';
import { heard, type Said } from './language.ts';
import { lostExtensions } from './lost-extensions.ts';
import { lostOptions } from './lost-options.ts';
import { same } from './ours.ts';
import { reasonOfProperty, WRITTEN_OUT } from './reasons.ts';
import type { Item, Questionnaire } from './resource.ts';
import type { Because } from './tidy.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is known of the questionnaire that is given: its language, its names, and reasons by path. */
export type Known = {
  readonly language: string;
  readonly vocabulary: Vocabulary;
  readonly because: Because;
};

type Comparing = Omit<Known, 'language'> & {
  readonly back: ReadonlyMap<string, Item>;
  readonly languages: readonly [string, string];
};

/**
 * What a questionnaire holds that does not come back out of the instrument made of it: by comparing the two, so
 * that nothing can be lost unnoticed.
 *
 * Shape: notes stand in the order of the questionnaire.
 */
export function losses(given: Questionnaire, back: Questionnaire, { language, ...known }: Known): Note[] {
  const comparing: Comparing = {
    ...known,
    back: new Map([...itemsIn(back.item ?? [])].map((item) => [item.linkId, item])),
    languages: [language, back.language ?? language],
  };
  const top = Object.keys(given).filter((name) => !SILENT.has(name) && !alike(name, given, back, comparing));
  return [
    ...top.map((name) => ({ path: `Questionnaire.${name}`, reason: TOP.get(name) ?? NOT_KEPT })),
    ...lostExtensions(given, back, 'Questionnaire'),
    ...(given.item ?? []).flatMap((item, index) => lostOf(item, `Questionnaire.item[${index}]`, comparing)),
  ];
}

// An instrument has its own address, version and status; where it came from stands in derivedFrom.
const SILENT = new Set([
  'resourceType',
  'id',
  'url',
  'version',
  'name',
  'status',
  'language',
  'item',
  'extension',
]);
const TOP = new Map([['contained', WRITTEN_OUT]]);
const NOT_KEPT: Text = { zh: '不保留', en: 'is not kept' };
const NOT_CARRIED: Text = { zh: '没有带过来', en: 'is not carried over' };

function* itemsIn(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item;
    yield* itemsIn(item.item ?? []);
  }
}

function lostOf(item: Item, path: string, comparing: Comparing): Note[] {
  const reason = comparing.because.get(path);
  const known = reason === undefined ? [] : [{ path, reason }];
  const inside = (item.item ?? []).flatMap((each, index) =>
    lostOf(each, `${path}.item[${index}]`, comparing),
  );
  const back = comparing.back.get(item.linkId);
  if (!back) return known.length > 0 ? known : [{ path, reason: NOT_CARRIED }];
  const lost = Object.keys(item).filter((name) => !APART.has(name) && !alike(name, item, back, comparing));
  return [
    ...known,
    ...(item.option ? [lostProperty('option', path, comparing.because)] : []),
    ...lost.map((name) => lostProperty(name, path, comparing.because)),
    ...lostExtensions(item, back, path),
    ...lostOptions(item, back, path, comparing.languages),
    ...inside,
  ];
}

const APART = new Set(['item', 'extension', 'answerOption', 'option', 'enableBehavior']);

function lostProperty(name: string, before: string, because: Because): Note {
  const path = `${before}.${name}`;
  return { path, reason: because.get(path) ?? reasonOfProperty(name.replace(/^_/, '')) };
}

type Bag = Readonly<Record<string, unknown>>;

/** Whether a property came back as it was, or as good as. */
function alike(name: string, given: Bag, back: Bag, { vocabulary, languages }: Comparing): boolean {
  const value = given[name];
  if (value === false || (Array.isArray(value) && value.length === 0)) return !back[name];
  if (name === 'enableWhen') return same(coreCondition(meantBy(given, vocabulary)), coreCondition(back));
  const words = /^_?(text|title)$/.exec(name)?.[1];
  if (words === undefined || isObject(given[words])) return same(value, back[name]);
  return same(wordsOf(given, words, languages[0]), wordsOf(back, words, languages[1]));
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const wordsOf = (bag: Bag, name: string, language: string): unknown =>
  heard({ text: bag[name], more: bag[`_${name}`] } as Said, language);
