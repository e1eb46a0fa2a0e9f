import { z } from 'zod';
import { DEEPEST, isDeeper, tooDeep } from '../imported.ts';
import { otherForm } from '../recognise.ts';
import { because, shapeWords, unlessMissing } from '../shape-words.ts';
import type { Text } from '../text.ts';

/** Where a FHIR resource is wrong and why: `path` as in 'Questionnaire.item[1].enableWhen[0].question'. */
export class FhirError extends Error {
  readonly path: string;
  readonly said: Text;

  constructor(path: string, said: Text) {
    super(`${path}: ${said.en}`);
    this.name = 'FhirError';
    this.path = path;
    this.said = said;
  }
}

// Loose objects: what we do not read stays in place, so that the import can say what it did not carry over.
const text = z.string(unlessMissing('notText')).min(1, because('empty'));
const coding = z.looseObject({
  system: text.optional(),
  version: text.optional(),
  code: text.optional(),
  display: text.optional(),
  get _display(): z.ZodOptional<typeof element> {
    return element.optional();
  },
});
const concept = z.looseObject({ coding: z.array(coding).optional(), text: text.optional() });
const extension = z.looseObject({
  url: text,
  valueString: text.optional(),
  valueCode: text.optional(),
  valueBoolean: z.boolean().optional(),
  valueInteger: z.int().optional(),
  valueDecimal: z.number().optional(),
  valueDate: text.optional(),
  valueCoding: coding.optional(),
  valueCodeableConcept: concept.optional(),
  get _valueString(): z.ZodOptional<typeof element> {
    return element.optional();
  },
  get extension(): z.ZodOptional<z.ZodArray<typeof extension>> {
    return z.array(extension).optional();
  },
});
const element = z.looseObject({ extension: z.array(extension).optional() });

const OPERATORS = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;
const condition = z.looseObject({
  question: text,
  operator: z.enum(OPERATORS, because('notOperator')),
  answerBoolean: z.boolean().optional(),
  answerInteger: z.int().optional(),
  answerDecimal: z.number().optional(),
  answerDate: text.optional(),
  answerString: text.optional(),
  answerCoding: coding.optional(),
});

const option = z.looseObject({
  valueInteger: z.int().optional(),
  valueDate: text.optional(),
  valueTime: text.optional(),
  valueString: text.optional(),
  _valueString: element.optional(),
  valueCoding: coding.optional(),
  extension: z.array(extension).optional(),
});

const TYPES = [
  ...['group', 'display', 'boolean', 'decimal', 'integer', 'date', 'dateTime', 'time', 'string', 'text'],
  ...['url', 'choice', 'open-choice', 'attachment', 'reference', 'quantity'],
] as const;

const item = z.looseObject({
  linkId: text,
  type: z.enum(TYPES, because('notItemType')),
  prefix: text.optional(),
  text: text.optional(),
  _text: element.optional(),
  code: z.array(coding).optional(),
  enableWhen: z.array(condition).optional(),
  enableBehavior: z.enum(['all', 'any']).optional(),
  required: z.boolean().optional(),
  repeats: z.boolean().optional(),
  readOnly: z.boolean().optional(),
  maxLength: z.int().optional(),
  answerValueSet: text.optional(),
  answerOption: z.array(option).optional(),
  // Its name before R4.
  option: z.array(option).optional(),
  extension: z.array(extension).optional(),
  get item(): z.ZodOptional<z.ZodArray<typeof item>> {
    return z.array(item).optional();
  },
});

const questionnaire = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  id: text.optional(),
  url: text.optional(),
  version: text.optional(),
  name: text.optional(),
  title: text.optional(),
  _title: element.optional(),
  status: text.optional(),
  language: text.optional(),
  copyright: text.optional(),
  contained: z.array(z.looseObject({ resourceType: text, id: text.optional() })).optional(),
  derivedFrom: z.array(text).optional(),
  extension: z.array(extension).optional(),
  item: z.array(item).optional(),
});

/** The parts of FHIR R4 a questionnaire is made of, as far as we read and write them. */
export type Questionnaire = z.infer<typeof questionnaire>;
export type Item = z.infer<typeof item>;
export type Extension = z.infer<typeof extension>;
export type Coding = z.infer<typeof coding>;
export type AnswerOption = z.infer<typeof option>;
export type EnableWhen = z.infer<typeof condition>;
export type Element = z.infer<typeof element>;

/** Reads a resource by its shape alone. Throws: FhirError with the first path that is wrong. */
export function readShape(json: unknown): Questionnaire {
  if (isDeeper(json, DEEPEST)) throw new FhirError('Questionnaire', tooDeep);
  const other = otherForm(json, 'fhir');
  if (other) throw new FhirError('Questionnaire', other);
  const { data, error } = questionnaire.safeParse(json, { reportInput: true });
  if (data) return data;
  const [issue] = error.issues;
  throw new FhirError(pathOf(issue?.path ?? []), issue ? shapeWords(issue) : NOT_ONE);
}

const NOT_ONE: Text = { zh: '不是问卷', en: 'is not a questionnaire' };

const pathOf = (steps: readonly PropertyKey[]): string =>
  `Questionnaire${steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')}`;
