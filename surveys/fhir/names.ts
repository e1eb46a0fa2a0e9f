import { assigned, NAMES, RESERVED, VALUES, type Wish } from '../naming.ts';
import { NONE, OTHER } from '../questions.ts';
import { isMatrix } from './matrix.ts';
import { readOurs } from './ours.ts';
import type { AnswerOption, Element, Item } from './resource.ts';
import type { Placed } from './tidy.ts';
import { extensionOf, URLS } from './urls.ts';

/** What we call an item (a row of a matrix by the row alone), and its options by their places. */
export type Named = { readonly name: string; readonly values: readonly string[] };

/** The linkId we give a page starts so, as its name may be a question's as well. */
export const PAGE = 'page/';

/**
 * Names for items whose linkIds may be anything: the name our own export noted, else the linkId when it is one,
 * else one made of it ('/54114-4' becomes q_54114_4); in the same way the values of options from their codes.
 *
 * Shape: by linkId. Names are unique, and the same questionnaire always gives the same.
 */
export function namesOf(items: readonly Placed[]): ReadonlyMap<string, Named> {
  const wishes = items.flatMap((placed) => wishesOf(placed, true, '', ''));
  const names = assigned(wishes, NAMES, RESERVED);
  return new Map(
    wishes.map(({ item }, index) => [item.linkId, { name: names[index] ?? '', values: valuesOf(item) }]),
  );
}

function wishesOf(placed: Placed, top: boolean, scope: string, before: string): (Wish & { item: Item })[] {
  const { item, inside } = placed;
  const matrix = isMatrix(placed);
  const page = top && item.type === 'group' && !matrix;
  const prefix = page ? PAGE : before;
  const plain = item.linkId.startsWith(prefix) ? item.linkId.slice(prefix.length) : item.linkId;
  const rows = matrix ? `${item.linkId}.` : '';
  return [
    { item, scope: page ? PAGE : scope, noted: noted(item, 'name'), plain },
    ...inside.flatMap((child) => wishesOf(child, false, rows, rows)),
  ];
}

function noted(element: Element, property: string): string | null {
  const value = readOurs(element)[property];
  return typeof value === 'string' ? value : null;
}

/** The place of the option that excludes all others, -1 when there is none. */
export const exclusiveOf = (options: readonly AnswerOption[]): number =>
  options.findIndex((option) => extensionOf(option, URLS.exclusive)?.valueBoolean === true);

function valuesOf({ type, answerOption = [] }: Item): readonly string[] {
  const none = exclusiveOf(answerOption);
  const wishes = answerOption.map((option, index) => ({
    scope: index === none ? 'alone ' : '',
    noted: noted(option, 'value'),
    plain: codeOf(option),
  }));
  const values = assigned(wishes, VALUES, type === 'open-choice' || none >= 0 ? [OTHER, NONE] : []);
  return values.map((value, index) => (index === none ? NONE : value));
}

/** What an option is known by, or said to be, where it has no code. */
export function codeOf(option: AnswerOption): string {
  const { valueCoding, valueString, valueInteger, valueDate, valueTime } = option;
  return String(
    valueCoding?.code ?? valueCoding?.display ?? valueString ?? valueInteger ?? valueDate ?? valueTime ?? '',
  );
}
