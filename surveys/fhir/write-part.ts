import { asHtml, asText } from '../html-words.ts';
import type { KeyQuestion } from '../instrument.ts';
import type { Origin } from '../origin.ts';
import type { LocalisedText } from '../question-json.ts';
import type { SurveyPart } from '../survey-json.ts';
import { localised, said } from './language.ts';
import { ROWS } from './matrix.ts';
import { ours, same } from './ours.ts';
import type { Part } from './part.ts';
import type { Item } from './resource.ts';
import { control, URLS } from './urls.ts';
import { joined, writeTitle } from './wording.ts';
import { linkIdOf, writeHint } from './wording-items.ts';
import { writeField } from './write-field.ts';
import { words, writeOffered, writeOption } from './write-options.ts';

/** A part of the form in FHIR's words alone: no condition, nothing of our extension, a panel without what it holds. */
export function writePart({ element, key }: Part, origin: Origin | undefined): Item {
  switch (element.type) {
    case 'panel':
      return writeGroup(element.name, element, origin);
    case 'html':
      return writeHtml(element, origin);
    case 'matrix':
      return writeMatrix(element, key, origin);
    case 'expression':
      return writeHead(element.name, element.title, origin, { type: 'string', readOnly: true });
    default:
      return writeQuestion(element, key[0], origin);
  }
}

/** What every item begins with: what it is called, and its words with number and unit. */
function writeHead(
  name: string,
  title: LocalisedText,
  origin: Origin | undefined,
  ...more: Partial<Item>[]
): Item {
  const part = origin?.parts?.[name];
  return joined(
    {
      linkId: linkIdOf(name, origin),
      type: 'display',
      ...(part?.code === undefined ? {} : { code: [...part.code] }),
    },
    writeTitle(title, part),
    ...more,
  );
}

/** A page or a panel without what it holds; `name` as linkIdOf takes it. */
export function writeGroup(
  name: string,
  {
    title,
    description,
  }: { readonly title?: LocalisedText | undefined; readonly description?: LocalisedText | undefined },
  origin: Origin | undefined,
): Item {
  const hint = writeHint(name, description, origin);
  return writeHead(name, title ?? { default: '', 'zh-cn': '' }, origin, { type: 'group', item: hint });
}

type Question = Exclude<SurveyPart, { type: 'panel' | 'html' | 'matrix' | 'expression' }>;

function writeQuestion(element: Question, key: KeyQuestion | undefined, origin: Origin | undefined): Item {
  const { name, title, description, isRequired } = element;
  const scores = key?.options.map(({ score }) => score) ?? [];
  const form =
    'choices' in element ? writeOffered(element, scores, origin?.parts?.[name]) : writeField(element, origin);
  const hint = writeHint(name, description, origin);
  return writeHead(name, title, origin, form, writeRest(title, key, isRequired), { item: hint });
}

/** What is short enough for a chart is not written where it is the title. */
function writeRest(
  title: LocalisedText,
  key: KeyQuestion | undefined,
  required: boolean | undefined,
): Partial<Item> {
  const short = key === undefined ? title : localised(key.name);
  return {
    ...(required === undefined ? {} : { required }),
    extension: same(short, title) ? [] : [words(URLS.shortText, short)],
  };
}

type Matrix = Extract<SurveyPart, { type: 'matrix' }>;

/** A group shown as a table, with a question for each row. */
function writeMatrix(element: Matrix, key: readonly KeyQuestion[], origin: Origin | undefined): Item {
  const { name, title, description, isRequired, rows, columns, eachRowRequired } = element;
  const hint = writeHint(name, description, origin);
  const items = rows.map(({ value, text }, index) => {
    const row = `${name}.${value}`;
    const called =
      linkIdOf(row, origin) === `${linkIdOf(name, origin)}.${value}` ? [] : ours({ name: value });
    const answerOption = columns.map((column, place) =>
      writeOption(column, key[index]?.options[place]?.score ?? null, origin?.parts?.[row]),
    );
    return writeHead(
      row,
      text,
      origin,
      { type: 'choice', answerOption, extension: called },
      writeRest(text, key[index], eachRowRequired),
    );
  });
  const required = isRequired === undefined ? {} : { required: isRequired };
  return writeHead(name, title, origin, {
    type: 'group',
    ...required,
    extension: [control(ROWS)],
    item: [...hint, ...items],
  });
}

/** Words to be read: without tags, and with them beside where there are any. */
function writeHtml({ name, html }: Extract<SurveyPart, { type: 'html' }>, origin: Origin | undefined): Item {
  const { default: english, 'zh-cn': chinese, ...others } = html;
  const plain: [string, string][] = Object.entries(others).map(([tag, text]) => [tag, asText(text)]);
  const text = { ...Object.fromEntries(plain), default: asText(english), 'zh-cn': asText(chinese) };
  const item = writeHead(name, text, origin);
  if (asHtml(text.default) === english) return item;
  const styled = { url: URLS.xhtml, valueString: english };
  return { ...item, _text: { extension: [styled, ...(said(text).more?.extension ?? [])] } };
}
