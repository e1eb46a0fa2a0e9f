import { asHtml, asText, isPlain } from '../html-words.ts';
import type { LocalisedText } from '../question-json.ts';
import type { SurveyPart } from '../survey-json.ts';
import type { Names } from './names.ts';
import { readForm } from './read-form.ts';
import { isEachRequired } from './read-list.ts';
import { readValidators } from './read-validators.ts';
import { renamed, requoted } from './rename.ts';
import { note, noteOthers, plain, type Source, sourcesIn, textIn } from './source.ts';

const COMMON = ['type', 'name', 'title', 'visibleIf'];
const ASKED = [...COMMON, 'description', 'isRequired', 'requiredIf', 'validators'];

/** An element as we have it; null where there is nothing to ask or to show, which is noted. */
function readElement(source: Source, names: Names): SurveyPart | null {
  const type = source.json['type'] ?? 'text';
  if (type === 'panel') return readPanel(source, names);
  if (type === 'html') return readHtml(source, names);
  if (type === 'expression') return readExpression(source, names);
  return readQuestion(source, names);
}

/** The elements in a page or a panel. */
export const readElements = (source: Source, names: Names): SurveyPart[] =>
  [...sourcesIn(source, 'elements'), ...sourcesIn(source, 'questions')].flatMap((each) => {
    const element = readElement(each, names);
    return element === null ? [] : [element];
  });

/** The condition of an element or a page, with our names. */
export function conditionIn(source: Source, property: 'visibleIf' | 'requiredIf', names: Names) {
  const condition = source.json[property];
  return typeof condition === 'string' && condition.trim() !== ''
    ? { [property]: renamed(condition, names) }
    : {};
}

/** The title and the description of a page or a panel, where there are any. */
export function headingIn(
  source: Source,
  names: Names,
): { title?: LocalisedText; description?: LocalisedText } {
  const [title, description] = ['title', 'description'].map((property) => textIn(source, property));
  return {
    ...(title === undefined ? {} : { title: requoted(title, names) }),
    ...(description === undefined ? {} : { description: requoted(description, names) }),
  };
}

/** A title; SurveyJS shows the name of what has none. */
function titleIn(source: Source, names: Names): LocalisedText {
  const { json, language } = source;
  const named = { default: '', 'zh-cn': '', [language]: plain(json['name']) };
  return requoted(textIn(source, 'title') ?? named, names);
}

function readPanel(source: Source, names: Names): SurveyPart | null {
  noteOthers(source, [...COMMON, 'description', 'elements', 'questions']);
  const elements = readElements(source, names);
  const { name } = names.of(source);
  if (elements.length === 0) note(source, '', { zh: '里面没有可以问的题', en: 'nothing in it can be asked' });
  if (elements.length === 0) return null;
  return {
    type: 'panel',
    name,
    ...headingIn(source, names),
    ...conditionIn(source, 'visibleIf', names),
    elements,
  };
}

function readHtml(source: Source, names: Names): SurveyPart {
  noteOthers(source, [...COMMON.filter((property) => property !== 'title'), 'html']);
  const html = textIn(source, 'html') ?? { default: '', 'zh-cn': '' };
  const entries = Object.entries(html).map(([tag, words]) => [
    tag,
    isPlain(words) ? words : asHtml(asText(words)),
  ]);
  const plain = { ...html, ...Object.fromEntries(entries) };
  if (Object.values(html).some((words) => !isPlain(words))) {
    note(source, '.html', {
      zh: '去掉标签后显示：只保留p、br、b、strong、i、em、ul、ol和li',
      en: 'is shown without its tags: only p, br, b, strong, i, em, ul, ol and li are',
    });
  }
  return {
    type: 'html',
    name: names.of(source).name,
    html: plain,
    ...conditionIn(source, 'visibleIf', names),
  };
}

function readExpression(source: Source, names: Names): SurveyPart {
  noteOthers(source, [...COMMON, 'expression']);
  const { name } = names.of(source);
  const expression = renamed(plain(source.json['expression']), names);
  return {
    type: 'expression',
    name,
    title: titleIn(source, names),
    expression,
    ...conditionIn(source, 'visibleIf', names),
  };
}

function readQuestion(source: Source, names: Names): SurveyPart | null {
  const form = readForm(source, names.of(source));
  if (form === null) {
    const type = plain(source.json['type']);
    note(source, '', { zh: `无法提问：${type}`, en: `cannot be asked: ${type}` });
    return null;
  }
  noteOthers(source, [...ASKED, ...form.read]);
  const { json } = source;
  const description = textIn(source, 'description');
  const { type, inputType = type } = form.element;
  const validators = readValidators(source, names, plain(inputType));
  const element = {
    name: names.of(source).name,
    title: titleIn(source, names),
    ...(description === undefined ? {} : { description: requoted(description, names) }),
    ...requirementIn(source, names),
    ...conditionIn(source, 'visibleIf', names),
    ...(Array.isArray(json['validators']) ? { validators } : {}),
    ...form.element,
  };
  return element as SurveyPart;
}

/** Whether a question must be answered. A matrix of ours is required row by row. */
function requirementIn(source: Source, names: Names) {
  const { isRequired, requiredIf, type } = source.json;
  const required = typeof isRequired === 'boolean' ? { isRequired } : {};
  if (type !== 'matrix') return { ...required, ...conditionIn(source, 'requiredIf', names) };
  const byRow = {
    zh: '矩阵题只能按行设为必答（eachRowRequired）',
    en: 'a matrix is required row by row, by eachRowRequired',
  };
  if (requiredIf !== undefined) note(source, '.requiredIf', byRow);
  if (isRequired !== true || isEachRequired(source)) return required;
  note(source, '.isRequired', byRow);
  return {};
}
