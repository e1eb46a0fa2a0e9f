import type { KeyQuestion } from '../instrument.ts';
import { isQuestion, namesOf, storedValues } from '../questions.ts';
import type { SurveyPart } from '../survey-json.ts';
import type { Text } from '../text.ts';
import type { Bag } from './ours.ts';

/** One element of the form with its entries in the scoring key: none, one, or one a row of a matrix. */
export type Part = { readonly element: SurveyPart; readonly key: readonly KeyQuestion[] };

// What a part's item does not say by itself: conditions need the names of all questions, and what a panel holds
// are items of their own.
const ELSEWHERE = new Set(['visibleIf', 'elements']);

/**
 * A part as properties that can be compared one by one.
 *
 * Shape: those of the element, and `shortName`, `dimension` and `scores` of its key, after 'ROW.' in a matrix.
 */
export function bagOf({ element, key }: Part): Bag {
  const own = Object.entries(element).filter(([name]) => !ELSEWHERE.has(name));
  const scoring = key.flatMap(({ name, dimension, options }, index) => {
    const row = rowOf(element, index);
    return [
      [`${row}shortName`, name],
      ...(dimension === undefined ? [] : [[`${row}dimension`, dimension]]),
      [`${row}scores`, options.map(({ score }) => score)],
    ];
  });
  return Object.fromEntries([...own, ...scoring]);
}

/** The inverse of `bagOf`; scores that do not fit the options are passed over. */
export function partOf(bag: Bag): Part {
  const scoring = /(^|\.)(shortName|dimension|scores)$/;
  const own = Object.entries(bag).filter(([name]) => !scoring.test(name));
  const panel = bag['type'] === 'panel' ? { elements: [] } : {};
  // What a bag holds came out of an element, or out of our extension, which compile looks at.
  const element = { ...Object.fromEntries(own), ...panel } as unknown as SurveyPart;
  if (!isQuestion(element)) return { element, key: [] };
  return { element, key: namesOf(element).map((_, index) => keyOf(bag, element, rowOf(element, index))) };
}

function keyOf(bag: Bag, element: Parameters<typeof storedValues>[0], row: string): KeyQuestion {
  const dimension = bag[`${row}dimension`];
  const scores = bag[`${row}scores`];
  return {
    ...(typeof dimension === 'string' ? { dimension } : {}),
    name: (bag[`${row}shortName`] ?? { zh: '', en: '' }) as Text,
    options: storedValues(element).map((value, index) => ({ value, score: scoreAt(scores, index) })),
  };
}

function scoreAt(scores: unknown, index: number): number | null {
  const score: unknown = Array.isArray(scores) ? scores[index] : null;
  return typeof score === 'number' ? score : null;
}

const rowOf = (element: SurveyPart, index: number): string =>
  element.type === 'matrix' ? `${element.rows[index]?.value}.` : '';
