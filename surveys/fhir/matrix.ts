import { same } from './ours.ts';
import type { AnswerOption, Item } from './resource.ts';
import type { Placed } from './tidy.ts';
import { controlOf, URLS } from './urls.ts';
import { contentsOf } from './wording-items.ts';

/** How FHIR calls a group whose questions are rows and whose answers are columns. */
export const ROWS = 'htable';

/** Whether a group is a matrix: a table whose questions offer the same answers and differ in nothing but words. */
export function isMatrix(placed: Placed): boolean {
  const { item } = placed;
  if (item.type !== 'group' || controlOf(item) !== ROWS) return false;
  const [first, ...others] = contentsOf(placed);
  return (
    first !== undefined && isRow(first) && others.every((row) => isRow(row) && alike(row.item, first.item))
  );
}

function isRow({ item, inside }: Placed): boolean {
  const { type, repeats, enableWhen = [], answerOption = [] } = item;
  return (
    type === 'choice' &&
    repeats !== true &&
    enableWhen.length === 0 &&
    answerOption.length > 0 &&
    inside.length === 0
  );
}

const alike = (one: Item, other: Item): boolean =>
  one.required === other.required && same(one.answerOption?.map(unscored), other.answerOption?.map(unscored));

const SCORES: readonly string[] = [URLS.ordinal, URLS.weight];

/** An option without its score, which may differ from row to row. */
function unscored({ extension = [], ...option }: AnswerOption): AnswerOption {
  return { ...option, extension: extension.filter(({ url }) => !SCORES.includes(url)) };
}
