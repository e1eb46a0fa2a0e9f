import type { OriginalOption, OriginPart } from '../origin.ts';
import type { LocalisedText } from '../question-json.ts';
import { NONE } from '../questions.ts';
import type { SurveyPart } from '../survey-json.ts';
import { said } from './language.ts';
import { codeOf } from './names.ts';
import { ours } from './ours.ts';
import type { AnswerOption, Coding, Extension, Item } from './resource.ts';
import { control, URLS } from './urls.ts';

/** A question answered from a list. */
export type Offered = Extract<SurveyPart, { type: 'radiogroup' | 'dropdown' | 'checkbox' }>;

type Choice = { readonly value: string; readonly text: LocalisedText };

/** What FHIR's words say where the instrument leaves it to SurveyJS. */
const NONE_TEXT: LocalisedText = { default: 'None', 'zh-cn': '以上都没有' };

const CONTROL = { radiogroup: 'radio-button', dropdown: 'drop-down', checkbox: 'check-box' } as const;

/** The list of a question, and how it is shown. Units: `scores` in points 0–100, in the order of the options. */
export function writeOffered(
  element: Offered,
  scores: readonly (number | null)[],
  origin: OriginPart | undefined,
): Partial<Item> & { extension: Extension[] } {
  const { type, choices, showNoneItem, noneText, showOtherItem, otherText } = element;
  const none = showNoneItem === true ? [{ value: NONE, text: noneText ?? NONE_TEXT }] : [];
  const answerOption = [...choices, ...none].map((choice, index) => {
    const option = writeOption(choice, scores[index] ?? null, origin);
    if (index < choices.length) return option;
    const { extension = [] } = option;
    return { ...option, extension: [...extension, { url: URLS.exclusive, valueBoolean: true }] };
  });
  return {
    type: showOtherItem === true ? 'open-choice' : 'choice',
    ...(type === 'checkbox' ? { repeats: true } : {}),
    ...(answerOption.length > 0 && { answerOption }),
    extension: [
      control(CONTROL[type]),
      ...(otherText === undefined || showOtherItem !== true ? [] : [words(URLS.openLabel, otherText)]),
      ...(type === 'checkbox' ? occurrences(element) : []),
    ],
  };
}

function occurrences({ minSelectedChoices, maxSelectedChoices }: Extract<Offered, { type: 'checkbox' }>) {
  return [
    ...(minSelectedChoices === undefined ? [] : [{ url: URLS.minOccurs, valueInteger: minSelectedChoices }]),
    ...(maxSelectedChoices === undefined ? [] : [{ url: URLS.maxOccurs, valueInteger: maxSelectedChoices }]),
  ];
}

/** A localised text as the value of an extension. */
export function words(url: string, text: LocalisedText): Extension {
  const { text: valueString, more } = said(text);
  return {
    url,
    ...(valueString === undefined ? {} : { valueString }),
    ...(more === undefined ? {} : { _valueString: more }),
  };
}

/** One option; it is called what it was called where it came from. */
export function writeOption(
  { value, text }: Choice,
  score: number | null,
  origin?: OriginPart,
): AnswerOption {
  const option = written(value, text, origin?.options?.[value]);
  const extension = [
    ...(score === null ? [] : [{ url: URLS.ordinal, valueDecimal: score }]),
    ...(codeOf(option) === value || value === NONE ? [] : ours({ value })),
  ];
  return extension.length === 0 ? option : { ...option, extension };
}

function written(value: string, text: LocalisedText, original: OriginalOption | undefined): AnswerOption {
  if (original === undefined) return { valueCoding: { code: value, ...displayOf(text, value) } };
  if ('coding' in original) {
    return { valueCoding: { ...original.coding, ...displayOf(text, original.coding.code) } };
  }
  if ('integer' in original) return { valueInteger: original.integer };
  if ('date' in original) return { valueDate: original.date };
  if ('time' in original) return { valueTime: original.time };
  const { text: valueString, more } = said(text);
  return { valueString, ...(more === undefined ? {} : { _valueString: more }) };
}

/** The words of a coding, left out where they would only repeat its code. */
function displayOf(text: LocalisedText, code: string | undefined): Coding {
  if (Object.values(text).every((words) => words === code)) return {};
  const { text: display, more } = said(text);
  return { ...(display === undefined ? {} : { display }), ...(more === undefined ? {} : { _display: more }) };
}
