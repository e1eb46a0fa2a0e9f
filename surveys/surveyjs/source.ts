import { BEGIN_EMPTY, NOT_SUPPORTED, type Note } from '../imported.ts';
import type { LocalisedText } from '../question-json.ts';
import type { Text } from '../text.ts';

type Json = Readonly<Record<string, unknown>>;

/** A part of somebody's survey with its place; what cannot be carried over is noted as it is read. */
export type Source = {
  readonly json: Json;
  readonly path: string;
  readonly notes: Note[];
  /** The key under which `default` texts of this survey stand in ours: its own `locale`. */
  readonly language: string;
};

/** Whether a piece of JSON is an object with properties. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A single value as words; '' for whatever is none. */
export const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** Notes that something at this place is not carried over. `property` as '.title', '' for the whole. */
export function note({ path, notes }: Source, property: string, reason: Text): void {
  notes.push({ path: `${path}${property}`.replace(/^\./, ''), reason });
}

/** What is noted of a question that is asked as another type. */
export const askedAs = (type: string): Text => ({ zh: `改为“${type}”来问`, en: `is asked as a ${type}` });

/** The objects in one of its lists, each with its place; anything else in it is noted. */
export function sourcesIn(source: Source, property: string): Source[] {
  const list = source.json[property];
  if (!Array.isArray(list)) return [];
  return list.flatMap((json: unknown, index) => {
    const path = `.${property}[${index}]`;
    if (isObject(json)) return [{ ...source, json, path: source.path + path }];
    note(source, path, { zh: '不是对象', en: 'is no object' });
    return [];
  });
}

const ANSWERABLE: Text = { zh: '显示出来的都可以作答', en: 'what is shown can be answered' };

const REASONS: ReadonlyMap<string, Text> = new Map([
  ['defaultValue', BEGIN_EMPTY],
  ['defaultValueExpression', BEGIN_EMPTY],
  ['choicesByUrl', { zh: '不到别处查找选项', en: 'lists elsewhere are not looked up' }],
  ['triggers', { zh: '不运行触发器', en: 'triggers are not run' }],
  ['enableIf', ANSWERABLE],
  ['readOnly', ANSWERABLE],
  ['isRequired', { zh: '在这里没有意义', en: 'has no meaning here' }],
]);

/** Notes every property that is not among those read. */
export function noteOthers(source: Source, read: readonly string[]): void {
  for (const property of Object.keys(source.json)) {
    if (!read.includes(property)) note(source, `.${property}`, REASONS.get(property) ?? NOT_SUPPORTED);
  }
}

/** One of its texts; undefined when there is none. A language that is missing is the empty text. */
export function textIn(source: Source, property: string): LocalisedText | undefined {
  return textOf(source, source.json[property]);
}

/** A text as SurveyJS writes it: words in the survey's own language, or words by language. */
export function textOf({ language }: Source, value: unknown): LocalisedText | undefined {
  if (typeof value === 'string') return { default: '', 'zh-cn': '', [language]: value };
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).filter(([, words]) => typeof words === 'string');
  // What stands under no language is in the survey's own, unless that has words besides: then it is English.
  const isNamed = entries.some(([tag]) => tag !== 'default' && keyOf(tag) === language);
  const unnamed = isNamed ? 'default' : language;
  const named = entries
    .toSorted(([a], [b]) => Number(b === 'default') - Number(a === 'default'))
    .map(([tag, words]) => [tag === 'default' ? unnamed : keyOf(tag), words]);
  return { default: '', 'zh-cn': '', ...Object.fromEntries(named) };
}

/** Our key of a language of SurveyJS's: English is `default`. */
export const keyOf = (tag: string): string => (tag === 'en' ? 'default' : tag === 'zh' ? 'zh-cn' : tag);
