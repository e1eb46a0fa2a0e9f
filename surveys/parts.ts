import type { KeyQuestion, LocalisedText, SurveyQuestion } from './instrument.ts';
import { InstrumentError } from './instrument-error.ts';
import type { Option, Question } from './plan.ts';
import type { Text } from './text.ts';

/** Both languages of one of SurveyJS's localised strings. Throws InstrumentError when one is missing. */
export function bothLanguages(text: LocalisedText | undefined, path: string): Text {
  return {
    zh: said(text?.['zh-cn'], `${path}.zh-cn`, 'the Chinese text is missing'),
    en: said(text?.default, `${path}.default`, 'the English text is missing'),
  };
}

/** The same check for one of our own texts. */
export function completeText(text: Text | undefined, path: string): Text {
  return {
    zh: said(text?.zh, `${path}.zh`, 'the Chinese text is missing'),
    en: said(text?.en, `${path}.en`, 'the English text is missing'),
  };
}

function said(text: unknown, path: string, complaint: string): string {
  if (typeof text !== 'string' || text.trim() === '') throw new InstrumentError(path, complaint);
  return text;
}

/** The values a question's answers are kept as, in order; none for a comment. */
export function storedValues(element: SurveyQuestion): readonly (string | number)[] {
  if (element.type === 'comment') return [];
  if (element.type === 'radiogroup') return (element.choices ?? []).map(({ value }) => value);
  const { rateMin = 0, rateMax = 0 } = element;
  return Array.from({ length: rateMax - rateMin + 1 }, (_, step) => rateMin + step);
}

/** The options of a question with their scores. Throws InstrumentError when a text is missing. */
export function optionsOf(element: SurveyQuestion, key: KeyQuestion, path: string): readonly Option[] {
  return storedValues(element).map((stored, index) => ({
    value: String(stored),
    stored,
    text:
      element.type === 'rating'
        ? { zh: String(stored), en: String(stored) }
        : bothLanguages(element.choices?.[index]?.text, `${path}.choices[${index}].text`),
    score: key.options[index]?.score ?? null,
  }));
}

/** What the first and the last number of a rating mean; null for other types. */
export function endsOf(element: SurveyQuestion, path: string): Question['ends'] {
  if (element.type !== 'rating') return null;
  return {
    low: bothLanguages(element.minRateDescription, `${path}.minRateDescription`),
    high: bothLanguages(element.maxRateDescription, `${path}.maxRateDescription`),
  };
}
