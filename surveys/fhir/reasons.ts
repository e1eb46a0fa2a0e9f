import { OURS, URLS } from './urls.ts';

const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['initial', 'questions begin empty'],
  ['required', 'only a question can be required'],
  ['repeats', 'only a list can be answered more than once'],
  ['enableWhen', 'looks at something that is not asked, or compares in a way we cannot'],
  ['enableBehavior', 'goes with its conditions'],
  ['prefix', 'stands with no words of ours'],
  ['code', 'cannot be kept here'],
  ['definition', 'definitions elsewhere are not followed'],
  ['maxLength', 'has no meaning for this type of question here'],
  ['text', 'has been put differently'],
  ['display', 'has been put differently'],
  ['contained', 'what is used of it is written out'],
]);

const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  [URLS.ordinal, 'counts only in a dimension: give the question one, and its options points from 0 to 100'],
  [URLS.weight, 'counts only in a dimension: give the question one, and its options points from 0 to 100'],
  [URLS.itemControl, 'is shown in the nearest way'],
  [OURS, 'has been changed since: what FHIR’s own words say counts'],
  [`${SDC}calculatedExpression`, 'FHIRPath is not worked out here: the question is put to the respondent'],
  [`${SDC}initialExpression`, 'questions begin empty'],
  [`${SDC}enableWhenExpression`, 'FHIRPath is not worked out here: the item is always shown'],
  ['http://hl7.org/fhir/StructureDefinition/variable', 'FHIRPath is not worked out here'],
]);

/** Why a property of an item is not carried over. */
export const reasonOfProperty = (property: string): string => PROPERTIES.get(property) ?? 'is not supported';

/** Why an extension is not. */
export const reasonOfExtension = (url: string): string => EXTENSIONS.get(url) ?? `${url} is not supported`;
