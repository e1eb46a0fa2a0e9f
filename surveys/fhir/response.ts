import { asked } from '../asked.ts';
import type { Plan, Value, Values } from '../plan.ts';
import { commentOf, OTHER } from '../questions.ts';
import { exportQuestionnaire } from './export.ts';
import { ENGLISH } from './language.ts';
import type { AnswerOption, Element, Item } from './resource.ts';
import { type Target, type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { placedItem } from './write-tree.ts';

/**
 * What is known of an answer besides its values; whatever is left out is not said.
 *
 * Shape: `base` is where the installation is reached; `encounter` a reference as 'Encounter/…'; `authored` an
 *        instant. There is no place for a patient, an author or a source.
 */
export type Given = {
  readonly base: string;
  readonly status: 'in-progress' | 'completed';
  readonly id?: string;
  readonly encounter?: string;
  readonly authored?: string;
};

type AnswerItem = {
  readonly linkId: string;
  readonly text?: string;
  readonly _text?: Element;
  readonly answer?: readonly Readonly<Record<string, unknown>>[];
  readonly item?: readonly AnswerItem[];
};

/** A FHIR R4 QuestionnaireResponse, as far as we write it. */
export type QuestionnaireResponse = {
  readonly resourceType: 'QuestionnaireResponse';
  readonly id?: string;
  readonly language: string;
  readonly questionnaire: string;
  readonly status: Given['status'];
  readonly encounter?: { readonly reference: string };
  readonly authored?: string;
  readonly item?: readonly AnswerItem[];
};

/** One answer to an instrument. Hidden answers are cut; nothing tells who answered. */
export function exportResponse(plan: Plan, values: Values, given: Given): QuestionnaireResponse {
  const { id, base, status, encounter, authored } = given;
  const {
    url,
    version,
    language = ENGLISH,
    item = [],
  } = exportQuestionnaire(plan.instrument, { base, status: 'active' });
  const telling = { vocabulary: vocabularyOf(item.map(placedItem)), values: asked(plan, values).values };
  const answered = item.flatMap((each) => answerItems(each, telling));
  return {
    resourceType: 'QuestionnaireResponse',
    ...(id === undefined ? {} : { id }),
    language,
    questionnaire: `${url}|${version}`,
    status,
    ...(encounter === undefined ? {} : { encounter: { reference: encounter } }),
    ...(authored === undefined ? {} : { authored }),
    ...(answered.length === 0 ? {} : { item: answered }),
  };
}

type Telling = { readonly vocabulary: Vocabulary; readonly values: Values };

/** An item with its answers; nothing when neither it nor anything in it was answered. */
function answerItems(item: Item, telling: Telling): AnswerItem[] {
  const { linkId, text, _text } = item;
  const answer = answersOf(item, telling);
  const inside = (item.item ?? []).flatMap((each) => answerItems(each, telling));
  if (answer.length === 0 && inside.length === 0) return [];
  return [
    {
      linkId,
      ...(text === undefined ? {} : { text }),
      ...(_text === undefined ? {} : { _text }),
      ...(answer.length === 0 ? {} : { answer }),
      ...(inside.length === 0 ? {} : { item: inside }),
    },
  ];
}

function answersOf(item: Item, { vocabulary, values }: Telling): Record<string, unknown>[] {
  const target = vocabulary.byLinkId.get(item.linkId);
  const value = target && values[target.field];
  if (target === undefined || value === undefined) return [];
  if (item.type !== 'choice' && item.type !== 'open-choice') return [written(item.type, value)];
  const chosen = typeof value === 'object' ? value : [String(value)];
  return chosen.map((each) => optionAnswer(each, item, target, { vocabulary, values }));
}

function optionAnswer(
  value: string,
  item: Item,
  target: Target,
  { vocabulary, values }: Telling,
): Record<string, unknown> {
  const place = vocabulary.names.get(item.linkId)?.values.indexOf(value) ?? -1;
  const option: AnswerOption | undefined = item.answerOption?.[place];
  // "Other" is no option in FHIR: what was written takes its place.
  if (!option) return { valueString: String(values[commentOf(target.field)] ?? OTHER) };
  const { extension: _, ...answer } = option;
  return answer;
}

function written(type: Item['type'], value: Value): Record<string, unknown> {
  if (type === 'boolean' && typeof value === 'boolean') return { valueBoolean: value };
  if (type === 'date') return { valueDate: value };
  if (typeof value !== 'number' || type === 'string') return { valueString: String(value) };
  return type === 'integer' ? { valueInteger: value } : { valueDecimal: value };
}
