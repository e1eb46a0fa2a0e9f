import { z } from 'zod';
import { because, unlessMissing } from './shape-words.ts';

const NAME = /^[a-z][a-z0-9_]{0,39}$/;
// Not all digits, and no number with an exponent: SurveyJS would compare such a value as a number.
const OPTION_VALUE = /^(?:(?!\d+$)[a-z0-9_]{1,40}|[A-Za-z][A-Za-z0-9_.-]{0,59})$/;
const LONGEST_TEXT = 10_000;

const said = (complaint: string) => z.string(complaint).refine((text) => text.trim() !== '', complaint);

/** A sentence as SurveyJS localises it: `default` is English, any other language stands under its tag. */
export const localisedText = z
  .object(
    { default: said(because('noEnglish')), 'zh-cn': said(because('noChinese')) },
    unlessMissing('notLocalised'),
  )
  .catchall(said(because('noText')));

export const name = z.string(because('noName')).regex(NAME, because('notName'));
export const expression = said(because('noExpression'));
const count = z.int(because('notWhole')).min(0);
const length = z
  .int(because('notLength'))
  .min(1, because('notLength'))
  .max(LONGEST_TEXT, because('notLength'));

/** One answer a question offers; the same shape serves a matrix's rows and columns. */
const item = (value: z.ZodString) => z.strictObject({ value, text: localisedText });
const choice = item(z.string().regex(OPTION_VALUE, because('notOption')));

const validators = [
  z.strictObject({
    type: z.literal('numeric'),
    minValue: z.number().optional(),
    maxValue: z.number().optional(),
    text: localisedText.optional(),
  }),
  z.strictObject({
    type: z.literal('text'),
    minLength: count.optional(),
    maxLength: length.optional(),
    text: localisedText.optional(),
  }),
  z.strictObject({
    type: z.literal('answercount'),
    minCount: count.optional(),
    maxCount: count.optional(),
    text: localisedText.optional(),
  }),
  z.strictObject({ type: z.literal('email'), text: localisedText.optional() }),
  z.strictObject({ type: z.literal('expression'), expression, text: localisedText }),
] as const;
const validator = z.discriminatedUnion('type', validators, because('notValidator'));

export const shown = { name, visibleIf: expression.optional() };
const asked = {
  ...shown,
  title: localisedText,
  description: localisedText.optional(),
  isRequired: z.boolean().optional(),
  requiredIf: expression.optional(),
  validators: z.array(validator).optional(),
};
const offered = {
  ...asked,
  choices: z.array(choice),
  showOtherItem: z.boolean().optional(),
  otherText: localisedText.optional(),
  showNoneItem: z.boolean().optional(),
  noneText: localisedText.optional(),
};
const bound = z.union([z.number(), z.iso.date(because('notBound'))], because('notBound'));

/** Everything that is answered, one schema a type. */
export const question = [
  z.strictObject({ type: z.literal('radiogroup'), ...offered }),
  z.strictObject({ type: z.literal('dropdown'), ...offered }),
  z.strictObject({
    type: z.literal('checkbox'),
    ...offered,
    minSelectedChoices: count.optional(),
    maxSelectedChoices: count.optional(),
  }),
  z.strictObject({
    type: z.literal('rating'),
    ...asked,
    rateMin: z.int(because('noRateMin')),
    rateMax: z.int(because('noRateMax')),
    rateType: z.enum(['labels', 'stars', 'smileys']).optional(),
    minRateDescription: localisedText,
    maxRateDescription: localisedText,
  }),
  z.strictObject({
    type: z.literal('boolean'),
    ...asked,
    labelTrue: localisedText.optional(),
    labelFalse: localisedText.optional(),
  }),
  z.strictObject({
    type: z.literal('text'),
    ...asked,
    inputType: z.enum(['text', 'number', 'date', 'email', 'tel']).optional(),
    min: bound.optional(),
    max: bound.optional(),
    step: z.number().positive().optional(),
    maxLength: length.optional(),
  }),
  z.strictObject({ type: z.literal('comment'), ...asked, maxLength: length }),
  z.strictObject({
    type: z.literal('matrix'),
    ...asked,
    columns: z.array(choice),
    rows: z.array(item(name)),
    eachRowRequired: z.boolean().optional(),
  }),
] as const;

/** The same type with everything in it read-only. */
export type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

export type LocalisedText = Frozen<z.infer<typeof localisedText>>;
/** Anything that is answered; a matrix is answered row by row. */
export type SurveyQuestion = Frozen<z.infer<(typeof question)[number]>>;
export type SurveyValidator = Frozen<z.infer<typeof validator>>;
