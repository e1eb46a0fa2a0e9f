import type { Element, Extension } from './resource.ts';

const HL7 = 'http://hl7.org/fhir/StructureDefinition';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition';

/** What FHIR has no word for stands in this extension of ours, one part a property. */
export const OURS = 'https://xinsheng.example/fhir/StructureDefinition/survey';

/** The published extensions we read and write. */
export const URLS = {
  translation: `${HL7}/translation`,
  xhtml: `${HL7}/rendering-xhtml`,
  itemControl: `${HL7}/questionnaire-itemControl`,
  hidden: `${HL7}/questionnaire-hidden`,
  minValue: `${HL7}/minValue`,
  maxValue: `${HL7}/maxValue`,
  minLength: `${HL7}/minLength`,
  decimals: `${HL7}/maxDecimalPlaces`,
  sliderStep: `${HL7}/questionnaire-sliderStepValue`,
  minOccurs: `${HL7}/questionnaire-minOccurs`,
  maxOccurs: `${HL7}/questionnaire-maxOccurs`,
  unit: `${HL7}/questionnaire-unit`,
  exclusive: `${HL7}/questionnaire-optionExclusive`,
  ordinal: `${HL7}/ordinalValue`,
  weight: `${HL7}/itemWeight`,
  shortText: `${SDC}/sdc-questionnaire-shortText`,
  openLabel: `${SDC}/sdc-questionnaire-openLabel`,
} as const;

/** The code system of itemControl in R4. */
const CONTROLS = 'http://hl7.org/fhir/questionnaire-item-control';

/** The first extension of an element under a URL. */
export const extensionOf = (element: Element | undefined, url: string): Extension | undefined =>
  element?.extension?.find((each) => each.url === url);

/** How an item is shown, as itemControl has it: 'drop-down', 'slider', …; null when it does not say. */
export const controlOf = (element: Element): string | null =>
  extensionOf(element, URLS.itemControl)?.valueCodeableConcept?.coding?.[0]?.code ?? null;

/** The extension that says how an item is shown. */
export const control = (code: string): Extension => ({
  url: URLS.itemControl,
  valueCodeableConcept: { coding: [{ system: CONTROLS, code }] },
});
