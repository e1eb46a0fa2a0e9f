import type { Note } from '../imported.ts';
import type { Text } from '../text.ts';
import { heard } from './language.ts';
import { lostExtensions } from './lost-extensions.ts';
import { codeOf } from './names.ts';
import { same } from './ours.ts';
import { reasonOfProperty } from './reasons.ts';
import type { AnswerOption, Item } from './resource.ts';

/** What does not come back of the options of an item. Shape: `languages` are those of the two items. */
export function lostOptions(
  item: Item,
  back: Item,
  before: string,
  languages: readonly [string, string],
): Note[] {
  const others = new Map((back.answerOption ?? []).map((option) => [idOf(option), option]));
  const list = item.answerOption ? 'answerOption' : 'option';
  return (item[list] ?? []).flatMap((option, index) => {
    const path = `${before}.${list}[${index}]`;
    const other = others.get(idOf(option));
    if (!other) return [{ path, reason: ALIKE }];
    return [...lostValue(option, other, path, languages), ...lostExtensions(option, other, path)];
  });
}

const ALIKE: Text = { zh: '与另一个选项无法区分', en: 'cannot be told from another option' };

/** What tells an option from the others. */
const idOf = (option: AnswerOption): string =>
  JSON.stringify([option.valueCoding?.system ?? null, codeOf(option)]);

function lostValue(
  option: AnswerOption,
  back: AnswerOption,
  path: string,
  languages: readonly [string, string],
): Note[] {
  const { extension: _, ...given } = option;
  const properties = Object.keys(given).filter(
    (name) => !/^_?value(Coding|String)$/.test(name) && !same(given[name], back[name]),
  );
  const [one, other] = languages;
  const coding = option.valueCoding ?? {};
  const inside = Object.keys(coding).filter(
    (name) => !/^_?(display|extension)$/.test(name) && !same(coding[name], back.valueCoding?.[name]),
  );
  const words = same(wordsOf(option, one), wordsOf(back, other)) ? [] : ['display'];
  return [
    ...properties.map((name) => ({ path: `${path}.${name}`, reason: reasonOfProperty(name) })),
    ...[...inside, ...words].map((name) => ({
      path: `${path}.valueCoding.${name}`,
      reason: reasonOfProperty(name),
    })),
    ...lostExtensions(coding, back.valueCoding ?? {}, `${path}.valueCoding`),
  ];
}

function wordsOf({ valueCoding, valueString, _valueString }: AnswerOption, language: string): unknown {
  const { display, _display } = valueCoding ?? {};
  return heard({ text: valueString ?? display, more: _valueString ?? _display }, language);
}
