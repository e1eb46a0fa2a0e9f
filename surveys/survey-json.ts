import { z } from 'zod';
import { expression, type Frozen, localisedText, name, question, shown } from './question-json.ts';
import { because } from './shape-words.ts';

const html = z.strictObject({ type: z.literal('html'), ...shown, html: localisedText });
const computed = z.strictObject({
  type: z.literal('expression'),
  ...shown,
  title: localisedText,
  expression,
});
const panel = z.strictObject({
  type: z.literal('panel'),
  ...shown,
  title: localisedText.optional(),
  description: localisedText.optional(),
  get elements(): z.ZodType<SurveyElement[]> {
    return z.array(element);
  },
});
const element: z.ZodType<SurveyElement> = z.discriminatedUnion(
  'type',
  [...question, html, computed, panel],
  because('notType'),
);

/** The part of SurveyJS's form schema that we honour; what we would ignore is refused by name. */
export const surveyJson = z.strictObject({
  title: localisedText,
  calculatedValues: z.array(z.strictObject({ name, expression })).optional(),
  pageNextText: localisedText.optional(),
  pagePrevText: localisedText.optional(),
  completeText: localisedText.optional(),
  pages: z
    .array(
      z.strictObject({
        name,
        title: localisedText.optional(),
        description: localisedText.optional(),
        visibleIf: expression.optional(),
        elements: z.array(element).min(1, because('noQuestion')),
      }),
    )
    .min(1, because('noPage')),
});

type Panel = {
  type: 'panel';
  name: string;
  visibleIf?: string | undefined;
  title?: z.infer<typeof localisedText> | undefined;
  description?: z.infer<typeof localisedText> | undefined;
  elements: SurveyElement[];
};
type SurveyElement = z.infer<(typeof question)[number] | typeof html | typeof computed> | Panel;

export type SurveyJson = Frozen<z.infer<typeof surveyJson>>;
/** Anything that can stand on a page. */
export type SurveyPart = Frozen<SurveyElement>;
