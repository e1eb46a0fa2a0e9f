import { DEFAULT_WORDS } from './default-words.ts';
import type { KeyQuestion } from './instrument.ts';
import { textOf } from './languages.ts';
import type { Option } from './plan.ts';
import type { SurveyQuestion } from './question-json.ts';
import { NONE, OTHER, storedValues } from './questions.ts';
import type { Text } from './text.ts';

// There is no such place in an element of the right shape.
const NOTHING: Text = { zh: '', en: '' };

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
      return index === 0
        ? textOf(element.labelTrue ?? DEFAULT_WORDS.labelTrue)
        : textOf(element.labelFalse ?? DEFAULT_WORDS.labelFalse);
    case 'matrix':
      return textOf(element.columns[index]?.text) ?? NOTHING;
    default:
      return choiceText(element, index);
  }
}

function choiceText(element: SurveyQuestion, index: number): Text {
  if (!('choices' in element)) return NOTHING;
  const choice = element.choices[index];
  if (choice) return textOf(choice.text);
  const none = element.showNoneItem === true && index === element.choices.length;
  return textOf(
    none ? (element.noneText ?? DEFAULT_WORDS.noneText) : (element.otherText ?? DEFAULT_WORDS.otherText),
  );
}

function kindOf(element: SurveyQuestion, stored: string | number | boolean): Option['kind'] {
  if (!('choices' in element)) return 'plain';
  if (element.showNoneItem === true && stored === NONE) return 'none';
  return element.showOtherItem === true && stored === OTHER ? 'other' : 'plain';
}
