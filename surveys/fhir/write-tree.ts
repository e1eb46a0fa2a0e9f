import type { Instrument } from '../instrument.ts';
import type { Origin } from '../origin.ts';
import { isQuestion, NONE, namesOf } from '../questions.ts';
import type { SurveyPart } from '../survey-json.ts';
import { ENGLISH } from './language.ts';
import { type Named, PAGE } from './names.ts';
import { type Bag, residue } from './ours.ts';
import { bagOf } from './part.ts';
import { readGroup, readPart } from './read-part.ts';
import type { Item } from './resource.ts';
import type { Placed } from './tidy.ts';
import { linkIdOf } from './wording-items.ts';
import { writeGroup, writePart } from './write-part.ts';

/** An item that lacks its condition yet; `kept` is what FHIR's words did not say. */
export type Written = {
  readonly item: Item;
  readonly kept: Bag;
  readonly visibleIf: string | undefined;
  readonly inside: readonly Written[];
};

type Page = Instrument['survey']['pages'][number];

/** The pages of an instrument with what they hold. Questions of a loose page stand for themselves. */
export function writeTree({ survey, key, origin }: Instrument): Written[] {
  return survey.pages.flatMap((page, index) => {
    const inside = page.elements.map((element) => writeElement(element, key, origin));
    if (isLoose(page, survey.pages[index - 1], origin)) return inside;
    const { name, visibleIf, elements: _, ...words } = page;
    const item = writeGroup(PAGE + name, words, origin);
    const back = readGroup(placedItem(item), { names: new Map(), language: ENGLISH });
    return [{ item, kept: { ...noted(item, PAGE, name), ...residue(words, back) }, visibleIf, inside }];
  });
}

/** Whether a page is no more than the questions on it, and would be put together again from them. */
function isLoose(page: Page, before: Page | undefined, origin: Origin | undefined): boolean {
  const { name, elements, ...words } = page;
  const loose = (each: Page | undefined) => each !== undefined && origin?.loose?.includes(each.name) === true;
  if (!loose(page) || loose(before) || Object.keys(words).length > 0) return false;
  return elements.every(({ type }) => type !== 'panel');
}

function writeElement(element: SurveyPart, key: Instrument['key'], origin: Origin | undefined): Written {
  const fields = isQuestion(element) ? namesOf(element) : [];
  const nothing = { name: { zh: '', en: '' }, options: [] };
  const part = { element, key: fields.map((field) => key.questions[field] ?? nothing) };
  const item = writePart(part, origin);
  const back = readPart(placedItem(item), { names: namesIn(element, origin), language: ENGLISH });
  return {
    item,
    kept: { ...noted(item, '', element.name), ...residue(bagOf(part), bagOf(back)) },
    visibleIf: element.visibleIf,
    inside: element.type === 'panel' ? element.elements.map((inner) => writeElement(inner, key, origin)) : [],
  };
}

/** What an item is called here, where its linkId does not say so. */
const noted = ({ linkId }: Item, before: string, name: string): Bag =>
  linkId === before + name ? {} : { name };

/** The names this part and its rows have, for reading it back. */
function namesIn(element: SurveyPart, origin: Origin | undefined): ReadonlyMap<string, Named> {
  const values = valuesOf(element);
  const rows = element.type === 'matrix' ? element.rows : [];
  return new Map([
    [linkIdOf(element.name, origin), { name: element.name, values }],
    ...rows.map(({ value }): [string, Named] => [
      linkIdOf(`${element.name}.${value}`, origin),
      { name: value, values },
    ]),
  ]);
}

function valuesOf(element: SurveyPart): readonly string[] {
  if (element.type === 'matrix') return element.columns.map(({ value }) => value);
  if (!('choices' in element)) return [];
  return [...element.choices.map(({ value }) => value), ...(element.showNoneItem === true ? [NONE] : [])];
}

/** An item and what it holds as if it stood in a resource. */
export const placedItem = (item: Item): Placed => ({
  item,
  path: '',
  inside: (item.item ?? []).map(placedItem),
});
