import { asHtml, isPlain } from '../html-words.ts';
import type { KeyQuestion } from '../instrument.ts';
import { textOf } from '../languages.ts';
import type { LocalisedText } from '../question-json.ts';
import { namesOf as fieldsOf, isQuestion, storedValues } from '../questions.ts';
import type { SurveyPart } from '../survey-json.ts';
import { heard } from './language.ts';
import { isMatrix } from './matrix.ts';
import type { Named } from './names.ts';
import type { Part } from './part.ts';
import { readField } from './read-field.ts';
import { readOffered, scoresOf } from './read-options.ts';
import type { Item } from './resource.ts';
import type { Placed } from './tidy.ts';
import { extensionOf, URLS } from './urls.ts';
import { around, aroundOf } from './wording.ts';
import { contentsOf, readHint } from './wording-items.ts';

/** What has to be known to read an item: the names of all, and the language they are written in. */
export type Reading = { readonly names: ReadonlyMap<string, Named>; readonly language: string };

/** An item as a part of our form, from FHIR's words alone: without its condition, a panel without what it holds. */
export function readPart(placed: Placed, reading: Reading): Part {
  const { item } = placed;
  const { name } = namedOf(item, reading);
  if (item.type === 'display')
    return { element: { type: 'html', name, html: readHtml(item, reading) }, key: [] };
  if (item.type !== 'group') return readQuestion(placed, reading);
  if (isMatrix(placed)) return readMatrix(placed, reading);
  return { element: { type: 'panel', name, ...readGroup(placed, reading), elements: [] }, key: [] };
}

const namedOf = ({ linkId }: Item, { names }: Reading): Named =>
  names.get(linkId) ?? { name: '', values: [] };

/** The words of an item with its number and its unit. */
function titleOf(item: Item, { language }: Reading): LocalisedText {
  return around(heard({ text: item.text, more: item._text }, language), aroundOf(item));
}

const isSaid = (text: LocalisedText): boolean => Object.values(text).some((words) => words !== '');

/** The words of a page or a panel. */
export function readGroup(
  placed: Placed,
  reading: Reading,
): Pick<Extract<SurveyPart, { type: 'panel' }>, 'title' | 'description'> {
  const title = titleOf(placed.item, reading);
  return { ...(isSaid(title) ? { title } : {}), ...readHint(placed, reading.language) };
}

function readQuestion(placed: Placed, reading: Reading): Part {
  const { item } = placed;
  const { name, values } = namedOf(item, reading);
  const title = titleOf(item, reading);
  // What is worked out nobody can answer; how, FHIR does not say.
  if (item.readOnly === true)
    return { element: { type: 'expression', name, title, expression: '' }, key: [] };
  const common = { name, title, ...readHint(placed, reading.language), ...requirement('isRequired', item) };
  const offered = item.type === 'choice' || item.type === 'open-choice';
  const form = offered ? readOffered(item, values, reading.language) : readField(placed, reading.language);
  const element = { ...common, ...form } as SurveyPart;
  return { element, key: keysOf(element, [item], [title], reading) };
}

const requirement = (property: 'isRequired' | 'eachRowRequired', { required }: Item) =>
  required === undefined ? {} : { [property]: required };

/** The key of a question nobody has placed in a dimension yet, with the scores that FHIR gives its options. */
function keysOf(
  element: SurveyPart,
  items: readonly Item[],
  titles: readonly LocalisedText[],
  { language }: Reading,
) {
  if (!isQuestion(element)) return [];
  return fieldsOf(element).map((_, index): KeyQuestion => {
    const item = items[index];
    const short = item && extensionOf(item, URLS.shortText);
    const name = short
      ? heard({ text: short.valueString, more: short._valueString }, language)
      : titles[index];
    const scores = item ? scoresOf(item) : [];
    return {
      name: textOf(name ?? { default: '', 'zh-cn': '' }),
      options: storedValues(element).map((value, place) => ({ value, score: scores[place] ?? null })),
    };
  });
}

function readMatrix(placed: Placed, reading: Reading): Part {
  const { item } = placed;
  const rows = contentsOf(placed).map((row) => row.item);
  const [first] = rows;
  const texts = rows.map((row) => titleOf(row, reading));
  const columns = first ? readOffered(first, namedOf(first, reading).values, reading.language).choices : [];
  const element: SurveyPart = {
    type: 'matrix',
    name: namedOf(item, reading).name,
    title: titleOf(item, reading),
    ...readHint(placed, reading.language),
    ...requirement('isRequired', item),
    ...(first ? requirement('eachRowRequired', first) : {}),
    columns,
    rows: rows.map((row, index) => ({
      value: namedOf(row, reading).name,
      text: texts[index] ?? { default: '', 'zh-cn': '' },
    })),
  };
  return { element, key: keysOf(element, rows, texts, reading) };
}

function readHtml(item: Item, { language }: Reading): LocalisedText {
  const {
    default: english,
    'zh-cn': chinese,
    ...others
  } = heard({ text: item.text, more: item._text }, language);
  const styled = extensionOf(item._text, URLS.xhtml)?.valueString;
  const more: [string, string][] = Object.entries(others).map(([tag, words]) => [tag, asHtml(words)]);
  const html = { ...Object.fromEntries(more), default: asHtml(english), 'zh-cn': asHtml(chinese) };
  if (styled === undefined || !isPlain(styled)) return html;
  return /^zh/i.test(language) ? { ...html, 'zh-cn': styled } : { ...html, default: styled };
}
