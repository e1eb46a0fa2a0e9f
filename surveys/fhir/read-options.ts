import { everywhere } from '../languages.ts';
import type { LocalisedText } from '../question-json.ts';
import { heard } from './language.ts';
import { codeOf, exclusiveOf } from './names.ts';
import type { AnswerOption, Item } from './resource.ts';
import { controlOf, extensionOf, URLS } from './urls.ts';
import type { Offered } from './write-options.ts';

type List = Pick<Offered, 'type' | 'choices' | 'showNoneItem' | 'noneText' | 'showOtherItem' | 'otherText'>;

/** A question answered from a list; `values` are those of its options by their places. */
export function readOffered(item: Item, values: readonly string[], language: string): List {
  const { answerOption = [], type } = item;
  const alone = exclusiveOf(answerOption);
  const texts = answerOption.map((option) => textOf(option, language));
  const choices = answerOption.flatMap((_, index) => {
    const [value, text] = [values[index], texts[index]];
    return index === alone || value === undefined || text === undefined ? [] : [{ value, text }];
  });
  const noneText = texts[alone];
  return {
    type: typeOf(item),
    choices,
    ...(noneText === undefined ? {} : { showNoneItem: true, noneText }),
    ...(type === 'open-choice' ? { showOtherItem: true, ...otherText(item, language) } : {}),
    ...(item.repeats === true ? limits(item) : {}),
  };
}

// A list too long to be looked through at once is folded up.
const MANY = 12;

function typeOf(item: Item): List['type'] {
  if (item.repeats === true) return 'checkbox';
  const shown = controlOf(item);
  if (shown === 'drop-down' || shown === 'autocomplete') return 'dropdown';
  return shown === null && (item.answerOption ?? []).length > MANY ? 'dropdown' : 'radiogroup';
}

function limits(item: Item) {
  const least = extensionOf(item, URLS.minOccurs)?.valueInteger;
  const most = extensionOf(item, URLS.maxOccurs)?.valueInteger;
  return {
    ...(least === undefined ? {} : { minSelectedChoices: least }),
    ...(most === undefined ? {} : { maxSelectedChoices: most }),
  };
}

function otherText(item: Item, language: string) {
  const label = extensionOf(item, URLS.openLabel);
  return label === undefined
    ? {}
    : { otherText: heard({ text: label.valueString, more: label._valueString }, language) };
}

function textOf(option: AnswerOption, language: string): LocalisedText {
  const { valueCoding, valueString, _valueString } = option;
  if (valueString !== undefined || _valueString)
    return heard({ text: valueString, more: _valueString }, language);
  const { display, _display } = valueCoding ?? {};
  if (display === undefined && !_display) return everywhere(codeOf(option));
  return heard({ text: display, more: _display }, language);
}

/** The scores of the options as our key has them: the one that excludes the others last. */
export function scoresOf({ answerOption = [] }: Item): readonly (number | null)[] {
  const alone = exclusiveOf(answerOption);
  const scores = answerOption.map(scoreOf);
  return alone < 0 ? scores : [...scores.toSpliced(alone, 1), scores[alone] ?? null];
}

function scoreOf(option: AnswerOption): number | null {
  const given = [URLS.ordinal, URLS.weight].flatMap((url) => [
    extensionOf(option, url),
    extensionOf(option.valueCoding, url),
  ]);
  const score = given.find((each) => each !== undefined);
  return score?.valueDecimal ?? score?.valueInteger ?? null;
}
