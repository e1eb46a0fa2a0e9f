import { DEEPEST, type Imported, isDeeper, type Note, tooDeep } from '../imported.ts';
import type { Instrument, Population } from '../instrument.ts';
import { InstrumentError } from '../instrument-error.ts';
import { textOf } from '../languages.ts';
import { namesOf as fieldsOf, isQuestion, storedValues } from '../questions.ts';
import { otherForm } from '../recognise.ts';
import type { SurveyPart } from '../survey-json.ts';
import { type Names, namesOf } from './names.ts';
import { conditionIn, headingIn, readElements } from './read-element.ts';
import { renamed } from './rename.ts';
import { isObject, keyOf, note, noteOthers, plain, type Source, sourcesIn, textIn } from './source.ts';

const READ = ['title', 'locale', 'pages', 'elements', 'questions', 'calculatedValues', 'locales'];
const BUTTONS = ['pageNextText', 'pagePrevText', 'completeText'] as const;

/**
 * Reads a plain SurveyJS survey. Nothing in it is scored: the key has its questions, and no dimension.
 *
 * Shape: `id` is the new instrument's, `population` who is to be asked. What we do not have is noted by its path in the survey, 'pages[0].elements[2]'.
 * Throws: InstrumentError when it is no survey at all.
 */
export function importSurvey(json: unknown, id: string, population: Population): Imported {
  const other = otherForm(json, 'surveyjs');
  if (other) throw new InstrumentError('survey', other);
  if (!isObject(json) || !['pages', 'elements', 'questions'].some((name) => Array.isArray(json[name]))) {
    throw new InstrumentError('survey', {
      zh: '没有页面：请提供SurveyJS问卷',
      en: 'has no pages: send a SurveyJS survey',
    });
  }
  if (isDeeper(json, DEEPEST)) throw new InstrumentError('survey', tooDeep);
  const notes: Note[] = [];
  const source: Source = { json, path: '', notes, language: keyOf(plain(json['locale']) || 'en') };
  noteOthers(source, [...READ, ...BUTTONS]);
  const survey = readSurvey(source);
  const elements = survey.pages.flatMap((page) => page.elements);
  const instrument: Instrument = {
    id,
    version: 1,
    population,
    title: textOf(survey.title),
    survey,
    key: { dimensions: [], questions: Object.fromEntries(elements.flatMap(keyOfElement)), background: [] },
  };
  return { instrument, notes };
}

function readSurvey(source: Source): Instrument['survey'] {
  const pages = Array.isArray(source.json['pages']) ? sourcesIn(source, 'pages') : [source];
  const calculatedValues = sourcesIn(source, 'calculatedValues');
  const names = namesOf(pages, calculatedValues);
  const buttons = BUTTONS.flatMap((name) => {
    const text = textIn(source, name);
    return text === undefined ? [] : [[name, text]];
  });
  return {
    title: textIn(source, 'title') ?? { default: '', 'zh-cn': '' },
    ...(calculatedValues.length > 0 && {
      calculatedValues: calculatedValues.map((one) => calculatedIn(one, names)),
    }),
    ...Object.fromEntries(buttons),
    pages: pages.flatMap((page) => readPage(page, page === source, names)),
  };
}

function readPage(source: Source, isWhole: boolean, names: Names): Instrument['survey']['pages'] {
  if (!isWhole) noteOthers(source, ['name', 'title', 'description', 'visibleIf', 'elements', 'questions']);
  const elements = readElements(source, names);
  if (elements.length === 0)
    note(source, '', { zh: '这一页没有可以问的题', en: 'nothing on it can be asked' });
  if (elements.length === 0) return [];
  const own = isWhole ? {} : { ...headingIn(source, names), ...conditionIn(source, 'visibleIf', names) };
  return [{ name: names.of(source).name, ...own, elements }];
}

function calculatedIn(source: Source, names: Names) {
  noteOthers(source, ['name', 'expression']);
  return { name: names.of(source).name, expression: renamed(plain(source.json['expression']), names) };
}

function keyOfElement(element: SurveyPart): [string, Instrument['key']['questions'][string]][] {
  if (element.type === 'panel') return element.elements.flatMap(keyOfElement);
  if (!isQuestion(element)) return [];
  const options = storedValues(element).map((value) => ({ value, score: null }));
  return fieldsOf(element).map((field, index) => {
    const words = element.type === 'matrix' ? element.rows[index]?.text : element.title;
    return [field, { name: textOf(words ?? element.title), options }];
  });
}
