import { type Enabling, enabling } from './enable-when.ts';
import { same } from './ours.ts';
import type { EnableWhen } from './resource.ts';
import { type Answer, coreOf, type Target, type Vocabulary } from './vocabulary.ts';

/**
 * When an item is enabled, as SurveyJS writes it; null when there is no condition, or none we can write.
 *
 * Shape: what is written gives the same enableWhen again.
 */
export function conditionText(given: Enabling, vocabulary: Vocabulary): string | null {
  const meant = meantBy(given, vocabulary);
  const texts = (meant.enableWhen ?? []).map((each) => comparison(each, vocabulary));
  if (texts.length === 0 || texts.some((text) => text === null)) return null;
  const text = texts.join(given.enableBehavior === 'any' ? ' or ' : ' and ');
  const again = enabling(text, vocabulary);
  return again && same(coreCondition(again), coreCondition(meant)) ? text : null;
}

/** Only what counts: two conditions with the same core hold for the same answers. */
export function coreCondition({ enableWhen = [], enableBehavior }: Enabling): unknown {
  const behaviour = enableWhen.length > 1 ? (enableBehavior ?? 'all') : 'all';
  return [behaviour, ...enableWhen.map((each) => [each.question, each.operator, answerOf(each)])];
}

function answerOf(given: Answer): unknown {
  const { answerCoding, answerBoolean, answerInteger, answerDecimal, answerDate, answerString } = given;
  if (answerCoding) return coreOf(answerCoding);
  return answerBoolean ?? answerInteger ?? answerDecimal ?? answerDate ?? answerString ?? null;
}

/** Many leave out the system of the code a condition looks for: then the option that bears the code is meant. */
export const meantBy = ({ enableWhen, ...rest }: Enabling, vocabulary: Vocabulary): Enabling => ({
  ...rest,
  enableWhen: enableWhen?.map((each) => withAnswer(each, vocabulary)),
});

function withAnswer(condition: EnableWhen, { byLinkId }: Vocabulary): EnableWhen {
  const { answerCoding, question, operator } = condition;
  if (answerCoding?.code === undefined || answerCoding.system !== undefined) return condition;
  const meant = [...(byLinkId.get(question)?.answers.values() ?? [])].filter(
    (answer) => answer.answerCoding?.code === answerCoding.code,
  );
  return meant.length === 1 ? { question, operator, ...meant[0] } : condition;
}

function comparison(condition: EnableWhen, { byLinkId }: Vocabulary): string | null {
  const target = byLinkId.get(condition.question);
  if (!target) return null;
  const { operator, answerBoolean } = condition;
  if (operator === 'exists') return `{${target.field}} ${answerBoolean ? 'notempty' : 'empty'}`;
  const value = literal(condition, target);
  const sign = signOf(operator, target.many);
  return value === null || sign === null ? null : `{${target.field}} ${sign} ${value}`;
}

function signOf(operator: Exclude<EnableWhen['operator'], 'exists'>, many: boolean): string | null {
  if (!many) return operator === '!=' ? '<>' : operator;
  if (operator === '=') return 'contains';
  return operator === '!=' ? 'notcontains' : null;
}

function literal(condition: EnableWhen, { answers }: Target): string | null {
  const answer = answerOf(condition);
  for (const [value, option] of answers) if (same(answerOf(option), answer)) return `'${value}'`;
  if (answers.size > 0 || answer === null || typeof answer === 'object') return null;
  return typeof answer === 'string' ? `'${answer.replaceAll("'", "\\'")}'` : String(answer);
}
