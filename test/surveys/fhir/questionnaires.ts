import { importQuestionnaire } from '../../../surveys/fhir/import.ts';
import type { Instrument } from '../../../surveys/instrument.ts';
import type { SurveyPart } from '../../../surveys/survey-json.ts';
import { isChinese } from '../../support/is-chinese.ts';

const HL7 = 'http://hl7.org/fhir/StructureDefinition';

/** A questionnaire in English with these items. */
export const asking = (...item: readonly object[]) => ({
  resourceType: 'Questionnaire',
  status: 'active',
  language: 'en',
  title: 'Somebody else’s',
  item,
});

/** One question of a type, and whatever else it has. */
export const question = (type: string, more: object = {}) => ({ linkId: 'q', type, text: 'Well?', ...more });

/** An option. */
export const coding = (code: string, display?: string) => ({
  valueCoding: { code, ...(display && { display }) },
});

/** The options of a question that is answered with yes or no. */
export const yesNo = [coding('y', 'Yes'), coding('n', 'No')];

/** English words whose Chinese is still missing. */
export const words = (english: string) => ({ default: english, 'zh-cn': '' });

/** A translation as FHIR writes it. */
export const translated = (lang: string, content: string) => ({
  extension: [
    {
      url: `${HL7}/translation`,
      extension: [
        { url: 'lang', valueCode: lang },
        { url: 'content', valueString: content },
      ],
    },
  ],
});

/** How an item is to be shown. */
export const shownAs = (code: string) => ({
  url: `${HL7}/questionnaire-itemControl`,
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});

/** One of HL7's extensions. */
export const hl7 = (name: string, value: object) => ({ url: `${HL7}/${name}`, ...value });

/** The elements of the first page that an import of these items makes, with its notes as 'path: reason'. */
export function elementsOf(...item: readonly object[]): { elements: readonly SurveyPart[]; notes: string[] } {
  const { instrument, notes } = importQuestionnaire(asking(...item));
  const elements = instrument.survey.pages[0]?.elements ?? [];
  return {
    elements,
    notes: notes.map(({ path, reason }) => `${path}: ${isChinese(reason.zh) ? reason.en : reason.zh}`),
  };
}

/** The same instrument with every missing text filled in from the other language, ready to compile. */
export function filled(instrument: Instrument): Instrument {
  return fill(instrument) as Instrument;
}

function fill(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(fill);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part);
  const words = entries.map(([, value]) => value).find((value) => value !== '');
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value === '' ? (words ?? '…') : fill(value)]),
  );
}
