import { asked } from '../asked.ts';
import type { Plan, Value, Values } from '../plan.ts';
import { commentOf, OTHER } from '../questions.ts';
import { computedIn, computedText, type Facts, isFact, pipesIn, wordingOf } from '../wording.ts';
import { exportQuestionnaire } from './export.ts';
import { ENGLISH, heard, said } from './language.ts';
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
  const vocabulary = vocabularyOf(item.map(placedItem));
  const telling = { plan, vocabulary, values: asked(plan, values).values };
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

type Telling = { readonly plan: Plan; readonly vocabulary: Vocabulary; readonly values: Values };

/** An item with its answers; nothing when neither it nor anything in it was answered. */
function answerItems(item: Item, telling: Telling): AnswerItem[] {
  const { linkId } = item;
  const answer = answersOf(item, telling);
  const inside = (item.item ?? []).flatMap((each) => answerItems(each, telling));
  if (answer.length === 0 && inside.length === 0) return [];
  return [
    {
      linkId,
      ...readText(item, telling),
      ...(answer.length === 0 ? {} : { answer }),
      ...(inside.length === 0 ? {} : { item: inside }),
    },
  ];
}

const NO_VISIT: Facts = { department: { zh: '', en: '' }, month: { zh: '', en: '' } };

/**
 * The words of an item as its respondent read them, with the answers they quote; none where they quote the visit, of
 * which nothing is told here.
 */
function readText(item: Item, { plan, values }: Telling): Pick<AnswerItem, 'text' | '_text'> {
  const words = Object.entries(heard({ text: item.text, more: item._text }, ENGLISH));
  const quoted = words.flatMap(([, sentence]) => pipesIn(sentence));
  if (quoted.some((name) => isFact(name) && !plan.questions.has(name))) return {};
  const read = words.map(([tag, sentence]) => {
    const language = LANGUAGES[tag] ?? tag;
    return [tag, wordingOf(plan, { zh: sentence, en: sentence }, language, values, NO_VISIT)];
  });
  const { text, more } = said(Object.fromEntries(read));
  return { ...(text === undefined ? {} : { text }), ...(more === undefined ? {} : { _text: more }) };
}

/** Our languages by SurveyJS's name of them, where it is another. */
const LANGUAGES: Readonly<Record<string, string>> = { default: 'en', 'zh-cn': 'zh' };

function answersOf(item: Item, { plan, vocabulary, values }: Telling): Record<string, unknown>[] {
  const target = vocabulary.byLinkId.get(item.linkId);
  const value = target && values[target.field];
  if (target === undefined || value === undefined) return [];
  const computed = computedIn(plan, target.field);
  if (computed) return [{ valueString: computedText(plan, computed, values, 'en') }];
  if (item.type !== 'choice' && item.type !== 'open-choice') return [written(item.type, value)];
  const chosen = typeof value === 'object' ? value : [String(value)];
  return chosen.map((each) => optionAnswer(each, item, target, { plan, vocabulary, values }));
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
