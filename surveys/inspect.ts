import type { Instrument, SurveyQuestion } from './instrument.ts';
import { InstrumentError } from './instrument-error.ts';
import { bothLanguages, completeText, storedValues } from './parts.ts';

// Eleven is what a tally can count; it is what a rating from 0 to 10 needs.
const MOST_OPTIONS = 11;
const NAME = /^[a-z][a-z0-9_]{0,39}$/;
// Not all digits: SurveyJS would compare such a value as a number.
const OPTION_VALUE = /^(?!\d+$)[a-z0-9_]{1,40}$/;

const COMMON = ['type', 'name', 'title', 'description', 'isRequired', 'visibleIf'];
const PROPERTIES = new Map([
  ['radiogroup', [...COMMON, 'choices']],
  ['rating', [...COMMON, 'rateMin', 'rateMax', 'minRateDescription', 'maxRateDescription']],
  ['comment', [...COMMON, 'maxLength']],
]);

/**
 * Refuses an instrument whose survey is not of the shape we support: what we would ignore, we do not accept.
 * Throws: InstrumentError with the path.
 */
export function inspect(instrument: Instrument): void {
  if (!NAME.test(instrument.id)) throw new InstrumentError('id', `'${instrument.id}' is not a name`);
  if (!Number.isInteger(instrument.version) || instrument.version < 1) {
    throw new InstrumentError('version', `${instrument.version} is not a whole number from 1`);
  }
  if (!['outpatient', 'inpatient', 'staff'].includes(instrument.population)) {
    throw new InstrumentError('population', `'${instrument.population}' is not known`);
  }
  completeText(instrument.title, 'title');
  bothLanguages(instrument.survey.title, 'survey.title');
  onlyProperties(instrument.survey, ['title', 'pages'], 'survey');
  inspectPages(instrument);
}

function inspectPages({ survey }: Instrument): void {
  if (survey.pages.length === 0) throw new InstrumentError('survey.pages', 'there is no page');
  const names = new Set<string>();
  for (const [index, page] of survey.pages.entries()) {
    const path = `survey.pages[${index}]`;
    onlyProperties(page, ['name', 'title', 'elements'], path);
    newName(page.name, new Set(), `${path}.name`);
    if (page.elements.length === 0) throw new InstrumentError(`${path}.elements`, 'there is no question');
    for (const [place, element] of page.elements.entries()) {
      const at = `${path}.elements[${place}]`;
      inspectElement(element, at);
      newName(element.name, names, `${at}.name`);
    }
  }
}

function newName(name: string, taken: Set<string>, path: string): void {
  if (!NAME.test(name)) throw new InstrumentError(path, `'${name}' is not a name`);
  if (taken.has(name)) throw new InstrumentError(path, `'${name}' is used twice`);
  taken.add(name);
}

function inspectElement(element: SurveyQuestion, path: string): void {
  const allowed = PROPERTIES.get(element.type);
  if (!allowed) {
    throw new InstrumentError(`${path}.type`, `question type '${element.type}' is not supported yet`);
  }
  onlyProperties(element, allowed, path);
  if (element.type === 'comment') inspectLength(element, path);
  else inspectOptions(element, path);
}

function onlyProperties(part: object, allowed: readonly string[], path: string): void {
  const unknown = Object.keys(part).find((property) => !allowed.includes(property));
  if (unknown !== undefined) {
    throw new InstrumentError(`${path}.${unknown}`, `property '${unknown}' is not supported yet`);
  }
}

function inspectLength({ maxLength }: SurveyQuestion, path: string): void {
  if (maxLength === undefined || !Number.isInteger(maxLength) || maxLength < 1) {
    throw new InstrumentError(`${path}.maxLength`, 'a comment needs a whole maxLength from 1');
  }
}

function inspectOptions(element: SurveyQuestion, path: string): void {
  const list = `${path}.${element.type === 'rating' ? 'rateMax' : 'choices'}`;
  if (element.type === 'rating') inspectRange(element, path);
  const values = storedValues(element);
  if (values.length < 2) throw new InstrumentError(list, 'fewer than two options');
  if (values.length > MOST_OPTIONS) {
    throw new InstrumentError(list, `${values.length} options, at most ${MOST_OPTIONS} are counted`);
  }
  for (const [index, value] of values.entries()) {
    const unfit = typeof value === 'string' && !OPTION_VALUE.test(value);
    if (unfit) throw new InstrumentError(`${list}[${index}].value`, `'${value}' is not an option code`);
  }
  if (new Set(values).size < values.length) throw new InstrumentError(list, 'an option is listed twice');
}

function inspectRange({ rateMin, rateMax }: SurveyQuestion, path: string): void {
  const whole = Number.isInteger(rateMin) && Number.isInteger(rateMax);
  if (!whole) throw new InstrumentError(`${path}.rateMin`, 'a rating needs a whole rateMin and rateMax');
}
