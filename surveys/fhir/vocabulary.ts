import { isMatrix } from './matrix.ts';
import { codeOf, type Named, namesOf } from './names.ts';
import type { Coding, EnableWhen, Item } from './resource.ts';
import type { Placed } from './tidy.ts';

/** Something a condition can look at, in both languages. */
export type Target = {
  /** As SurveyJS has it: 'question', 'matrix.row'. */
  readonly field: string;
  readonly linkId: string;
  readonly type: Item['type'];
  /** Several options may be ticked. */
  readonly many: boolean;
  /** The options by our values. */
  readonly answers: ReadonlyMap<string, Answer>;
};

/** What an answer is compared with. */
export type Answer = Pick<
  EnableWhen,
  'answerBoolean' | 'answerInteger' | 'answerDecimal' | 'answerDate' | 'answerString' | 'answerCoding'
>;

/** The questions of a questionnaire by our names and by linkId. */
export type Vocabulary = {
  readonly names: ReadonlyMap<string, Named>;
  readonly byField: ReadonlyMap<string, Target>;
  readonly byLinkId: ReadonlyMap<string, Target>;
};

/** What the conditions of these items can look at. */
export function vocabularyOf(items: readonly Placed[]): Vocabulary {
  const names = namesOf(items);
  const targets = items.flatMap((item) => targetsOf(item, names, ''));
  return {
    names,
    byField: new Map(targets.map((target) => [target.field, target])),
    byLinkId: new Map(targets.map((target) => [target.linkId, target])),
  };
}

function targetsOf(placed: Placed, names: Vocabulary['names'], before: string): Target[] {
  const { item, inside } = placed;
  const { linkId, type, repeats, answerOption = [] } = item;
  const { name, values } = names.get(linkId) ?? { name: '', values: [] };
  if (type === 'display') return [];
  const rows = isMatrix(placed) ? `${name}.` : '';
  const below = inside.flatMap((child) => targetsOf(child, names, rows));
  if (type === 'group') return below;
  const answers = new Map(answerOption.map((option, index) => [values[index] ?? '', answerOf(option)]));
  return [{ field: before + name, linkId, type, many: repeats === true, answers }, ...below];
}

function answerOf(option: NonNullable<Item['answerOption']>[number]): Answer {
  const { valueCoding, valueInteger, valueDate } = option;
  if (valueCoding) return { answerCoding: coreOf(valueCoding) };
  if (valueInteger !== undefined) return { answerInteger: valueInteger };
  return valueDate === undefined ? { answerString: codeOf(option) } : { answerDate: valueDate };
}

/** What makes two codings the same: system and code, or the words where there is no code. */
export function coreOf({ system, code, display }: Coding): Coding {
  if (code === undefined) return display === undefined ? {} : { display };
  return system === undefined ? { code } : { system, code };
}
