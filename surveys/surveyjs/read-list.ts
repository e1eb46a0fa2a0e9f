import { NOT_SUPPORTED } from '../imported.ts';
import type { LocalisedText } from '../question-json.ts';
import { type Called, itemsIn } from './names.ts';
import type { Form } from './read-form.ts';
import { askedAs, isObject, note, type Source, textIn, textOf } from './source.ts';

/** What SurveyJS offers beside the list, as ordinary options. */
const MORE = [
  {
    show: 'showRefuseItem',
    words: 'refuseText',
    value: 'refused',
    text: { default: 'Refuse to answer', 'zh-cn': '不想回答' },
  },
  {
    show: 'showDontKnowItem',
    words: 'dontKnowText',
    value: 'dontknow',
    text: { default: 'Don’t know', 'zh-cn': '不知道' },
  },
];

/** A question answered from a list; `type` is what we ask it as. */
export function readList(source: Source, called: Called, type: string): Form {
  const { json } = source;
  if (json['type'] !== type) note(source, '.type', askedAs(type));
  const more = MORE.filter(({ show }) => json[show] === true);
  const choices = [
    ...optionsIn(source, 'choices', called.values),
    ...more.map(({ value, words, text }) => ({ value, text: textIn(source, words) ?? text })),
  ];
  const other = special(source, ['showOtherItem', 'hasOther'], 'otherText');
  const none = special(source, ['showNoneItem', 'hasNone'], 'noneText');
  const limits = type === 'checkbox' ? limitsIn(source) : {};
  return {
    element: { type, choices, ...other.element, ...none.element, ...limits },
    read: [
      'choices',
      ...other.read,
      ...none.read,
      ...Object.keys(limits),
      ...more.flatMap(({ show, words }) => [show, words]),
    ],
  };
}

function special(source: Source, [name, older]: readonly [string, string], words: string): Form {
  const { json } = source;
  const shown = json[name] ?? json[older];
  const text = textIn(source, words);
  const element = { ...(typeof shown === 'boolean' && { [name]: shown }), ...(text && { [words]: text }) };
  return { element, read: [name, older, words] };
}

/** SurveyJS means no limit by 0. */
function limitsIn({ json }: Source): Record<string, unknown> {
  const limits = ['minSelectedChoices', 'maxSelectedChoices'].filter((name) => {
    const limit = json[name];
    return typeof limit === 'number' && (limit > 0 || name.startsWith('min'));
  });
  return Object.fromEntries(limits.map((name) => [name, json[name]]));
}

/** The entries of a list with our values; what they have beside value and text is noted. */
function optionsIn(
  source: Source,
  list: string,
  values: ReadonlyMap<string, string>,
): { value: string; text: LocalisedText }[] {
  noteItems(source, list);
  return itemsIn(source, list).map(({ value, text }) => ({
    value: values.get(value) ?? value,
    text: textOf(source, typeof text === 'number' || typeof text === 'boolean' ? String(text) : text) ?? {
      default: '',
      'zh-cn': '',
    },
  }));
}

function noteItems(source: Source, list: string): void {
  const items = source.json[list];
  if (!Array.isArray(items)) return;
  for (const [index, item] of items.entries()) {
    const others = isObject(item)
      ? Object.keys(item).filter((name) => name !== 'value' && name !== 'text')
      : [];
    for (const name of others) note(source, `.${list}[${index}].${name}`, NOT_SUPPORTED);
  }
}

/** A matrix: one answer a row. */
export function readMatrix(source: Source, called: Called): Form {
  const each = eachIn(source);
  const element = {
    type: 'matrix',
    columns: optionsIn(source, 'columns', called.values),
    rows: optionsIn(source, 'rows', called.rows),
    ...(typeof each === 'boolean' ? { eachRowRequired: each } : {}),
  };
  return { element, read: ['columns', 'rows', 'eachRowRequired', 'isAllRowRequired'] };
}

const eachIn = ({ json }: Source): unknown => json['eachRowRequired'] ?? json['isAllRowRequired'];

/** Whether every row of a matrix must be answered. */
export const isEachRequired = (source: Source): boolean => eachIn(source) === true;
