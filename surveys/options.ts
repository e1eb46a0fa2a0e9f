import type { KeyQuestion } from './instrument.ts';
import { textOf } from './languages.ts';
import type { Option } from './plan.ts';
import type { SurveyQuestion } from './question-json.ts';
import { NONE, OTHER, storedValues } from './questions.ts';
import type { Text } from './text.ts';

// What SurveyJS says where the instrument is silent.
const OTHER_TEXT: Text = { zh: '其他', en: 'Other (describe)' };
const NONE_TEXT: Text = { zh: '以上都没有', en: 'None' };
const YES: Text = { zh: '是', en: 'Yes' };
const NO: Text = { zh: '否', en: 'No' };

/** The options of a question with their scores, in the order of the form. */
export function optionsOf(element: SurveyQuestion, key: KeyQuestion): readonly Option[] {
  return storedValues(element).map((stored, index) => ({
    value: String(stored),
    stored,
    text: optionText(element, index),
    score: key.options[index]?.score ?? null,
    kind: kindOf(element, stored),
  }));
}

function optionText(element: SurveyQuestion, index: number): Text {
  switch (element.type) {
    case 'rating': {
      const number = String(element.rateMin + index);
      return { zh: number, en: number };
    }
    case 'boolean':
      return index === 0 ? (textOf(element.labelTrue) ?? YES) : (textOf(element.labelFalse) ?? NO);
    case 'matrix':
      return textOf(element.columns[index]?.text) ?? NO;
    default:
      return choiceText(element, index);
  }
}

function choiceText(element: SurveyQuestion, index: number): Text {
  if (!('choices' in element)) return NO;
  const choice = element.choices[index];
  if (choice) return textOf(choice.text);
  const none = element.showNoneItem === true && index === element.choices.length;
  return none ? (textOf(element.noneText) ?? NONE_TEXT) : (textOf(element.otherText) ?? OTHER_TEXT);
}

function kindOf(element: SurveyQuestion, stored: string | number | boolean): Option['kind'] {
  if (!('choices' in element)) return 'plain';
  if (element.showNoneItem === true && stored === NONE) return 'none';
  return element.showOtherItem === true && stored === OTHER ? 'other' : 'plain';
}
