import type { Instrument } from '../instrument.ts';
import { textOf } from '../languages.ts';
import { asName } from '../naming.ts';
import { type Origin, origin } from '../origin.ts';
import { ENGLISH, heard, said } from './language.ts';
import { type Bag, same } from './ours.ts';
import type { Questionnaire } from './resource.ts';

type Survey = Instrument['survey'];
type Key = Instrument['key'];

// Its pages and questions are items of their own.
const ELSEWHERE = new Set(['survey.pages', 'key.questions']);

/** An instrument without its questions, as properties that can be compared: `id`, `survey.title`, `key.overall` … */
export function bagOfInstrument({ survey, key, ...rest }: Instrument): Bag {
  const inside = (name: string, part: object) =>
    Object.entries(part).map(([property, value]) => [`${name}.${property}`, value]);
  const all = [...Object.entries(rest), ...inside('survey', survey), ...inside('key', key)];
  return Object.fromEntries(all.filter(([property]) => !ELSEWHERE.has(String(property))));
}

/** The inverse, with pages and the key of their questions. */
export function instrumentOf(bag: Bag, pages: Survey['pages'], questions: Key['questions']): Instrument {
  const top: Record<string, unknown> = {};
  const parts: Record<string, Record<string, unknown>> = { survey: { pages }, key: { questions } };
  for (const [property, value] of Object.entries(bag)) {
    const [name = '', inner] = property.split('.');
    const part = inner === undefined ? undefined : parts[name];
    if (part && inner !== undefined) part[inner] = value;
    else top[property] = value;
  }
  // A draft: compile says what is missing or wrong in it.
  return { ...top, ...parts } as unknown as Instrument;
}

/** What FHIR's words say of a questionnaire as a whole; `base` is where the installation is reached. */
export function writeSurvey(bag: Bag, base: string): Questionnaire {
  const id = String(bag['id']);
  const { text, more } = said(bag['survey.title'] as Survey['title']);
  const origin = bag['origin'] as Origin | undefined;
  return {
    resourceType: 'Questionnaire',
    // FHIR has no underscore in ids, and we have no hyphen.
    id: id.replaceAll('_', '-'),
    url: canonicalUrl(base, id),
    version: String(bag['version']),
    name: id.charAt(0).toUpperCase() + id.slice(1),
    ...(text === undefined ? {} : { title: text }),
    ...(more === undefined ? {} : { _title: more }),
    language: ENGLISH,
    subjectType: [bag['population'] === 'staff' ? 'Practitioner' : 'Patient'],
    ...(origin?.url === undefined ? {} : { derivedFrom: [origin.url] }),
    ...(origin?.copyright === undefined ? {} : { copyright: origin.copyright }),
  };
}

/** The address that stands for an instrument in all its versions. */
const canonicalUrl = (base: string, id: string): string =>
  `${base}/fhir/Questionnaire/${id.replaceAll('_', '-')}`;

/** The inverse of `writeSurvey` as far as FHIR's words go; a draft of a new instrument has version 1. */
export function readSurvey(questionnaire: Questionnaire, language: string, origin: Origin | undefined): Bag {
  const { id, url, name, title, _title: more, version = '' } = questionnaire;
  const words = heard({ text: title ?? name, more }, language);
  const called = id ?? url?.split(/[/:]/).at(-1) ?? name ?? title ?? 'questionnaire';
  return {
    id: asName(called.replaceAll('-', '_')),
    version: /^[1-9]\d{0,8}$/.test(version) ? Number(version) : 1,
    population: same(questionnaire['subjectType'], ['Practitioner']) ? 'staff' : 'outpatient',
    title: textOf(words),
    'survey.title': words,
    'key.dimensions': [],
    'key.background': [],
    ...(origin === undefined ? {} : { origin }),
  };
}

/** The names we noted of pages that are not in FHIR's words. */
export function looseIn(kept: Bag): readonly string[] {
  const noted = origin.safeParse(kept['origin']);
  return noted.data?.loose ?? [];
}
