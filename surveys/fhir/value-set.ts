import { z } from 'zod';
import { translation } from './language.ts';
import type { AnswerOption, Coding, Element, Questionnaire } from './resource.ts';

const designation = z.looseObject({ language: z.string().optional(), value: z.string() });
const concept = z.looseObject({
  system: z.string().optional(),
  code: z.string(),
  display: z.string().optional(),
  designation: z.array(designation).default([]),
});
const valueSet = z.looseObject({
  resourceType: z.literal('ValueSet'),
  compose: z
    .looseObject({
      include: z.array(
        z.looseObject({ system: z.string().optional(), concept: z.array(concept).default([]) }),
      ),
    })
    .optional(),
  expansion: z.looseObject({ contains: z.array(concept).default([]) }).optional(),
});

/** The options of a value set that lies in the questionnaire itself ('#id'); null when it does not, or lists none. */
export function optionsOfValueSet(
  reference: string | undefined,
  { contained = [] }: Questionnaire,
): AnswerOption[] | null {
  if (!reference?.startsWith('#')) return null;
  const { data } = valueSet.safeParse(contained.find(({ id }) => id === reference.slice(1)));
  const expanded = data?.expansion?.contains ?? [];
  const listed = data?.compose?.include.flatMap(({ system, concept: concepts }) =>
    concepts.map((each) => ({ system, ...each })),
  );
  const options = (expanded.length > 0 ? expanded : (listed ?? [])).map((each) => ({
    valueCoding: codingOf(each),
  }));
  return options.length === 0 ? null : options;
}

function codingOf({ system, code, display, designation }: z.infer<typeof concept>): Coding {
  const translations = designation.flatMap(({ language, value }) =>
    language ? translation(language, value) : [],
  );
  const more: Element = { extension: translations };
  return {
    ...(system === undefined ? {} : { system }),
    code,
    ...(display === undefined ? {} : { display }),
    ...(translations.length === 0 ? {} : { _display: more }),
  };
}
