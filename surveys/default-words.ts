import type { LocalisedText } from './question-json.ts';

// What SurveyJS says where the instrument is silent, in our own words.
const YES: LocalisedText = { default: 'Yes', 'zh-cn': '是' };
const NO: LocalisedText = { default: 'No', 'zh-cn': '否' };
const NONE: LocalisedText = { default: 'None', 'zh-cn': '以上都没有' };
const OTHER: LocalisedText = { default: 'Other (describe)', 'zh-cn': '其他' };

/** The words of options that are nobody's own, by the property that would say them otherwise. */
export const DEFAULT_WORDS = { labelTrue: YES, labelFalse: NO, noneText: NONE, otherText: OTHER } as const;

/**
 * The words an element leaves to us; they speak Chinese and English and nothing else.
 *
 * Shape: an element as it was typed, which need not be one; pairs of property and words.
 */
export function defaultWordsIn(element: object): [property: string, words: LocalisedText][] {
  const { type, showNoneItem, showOtherItem } = element as Partial<Record<string, unknown>>;
  const used = [
    ...(type === 'boolean' ? (['labelTrue', 'labelFalse'] as const) : []),
    ...(showNoneItem === true ? (['noneText'] as const) : []),
    ...(showOtherItem === true ? (['otherText'] as const) : []),
  ];
  return used.filter((name) => !Object.hasOwn(element, name)).map((name) => [name, DEFAULT_WORDS[name]]);
}
