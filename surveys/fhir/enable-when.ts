import {
  ArrayOperand,
  BinaryOperand,
  ConditionsParser,
  Const,
  type Operand,
  UnaryOperand,
  Variable,
} from 'survey-core';
import type { EnableWhen, Item } from './resource.ts';
import type { Answer, Target, Vocabulary } from './vocabulary.ts';

/** A condition in FHIR's words: when the item is enabled. */
export type Enabling = Pick<Item, 'enableWhen' | 'enableBehavior'>;

/**
 * A SurveyJS condition in FHIR's words, or null when they do not reach: those know comparisons of one question
 * with one value, all of which have to hold or any.
 */
export function enabling(expression: string, { byField }: Vocabulary): Enabling | null {
  const parsed = new ConditionsParser().parseExpression(expression);
  if (!parsed) return null;
  const behaviour = conjunctionOf(parsed);
  const conditions = spread(parsed, behaviour).map((operand) => conditionsOf(operand, byField));
  const enableWhen = conditions.flatMap((each) => each ?? []);
  const unfit = conditions.some((each) => each === null || (behaviour === 'and' && each.length > 1));
  if (unfit) return null;
  if (enableWhen.length === 1) return { enableWhen };
  return { enableWhen, enableBehavior: behaviour === 'and' ? 'all' : 'any' };
}

const conjunctionOf = (operand: Operand): 'and' | 'or' | null => {
  if (!(operand instanceof BinaryOperand) || !operand.isConjunction) return null;
  return operand.conjunction === 'and' ? 'and' : 'or';
};

/** The parts of a chain of ands or of ors. */
function spread(operand: Operand, behaviour: 'and' | 'or' | null): Operand[] {
  if (behaviour === null || conjunctionOf(operand) !== behaviour || !(operand instanceof BinaryOperand))
    return [operand];
  return [...spread(operand.leftOperand, behaviour), ...spread(operand.rightOperand, behaviour)];
}

type Targets = Vocabulary['byField'];

/** One comparison; several, any of which may hold, for `anyof`; null when FHIR cannot say it. */
function conditionsOf(operand: Operand, targets: Targets): EnableWhen[] | null {
  if (operand instanceof UnaryOperand) return existence(operand, targets);
  const target = operand instanceof BinaryOperand ? targetOf(operand.leftOperand, targets) : undefined;
  return target && operand instanceof BinaryOperand ? comparison(target, operand) : null;
}

function comparison(target: Target, { operator, rightOperand }: BinaryOperand): EnableWhen[] | null {
  const any = operator === 'anyof' && rightOperand instanceof ArrayOperand;
  const sign = any ? '=' : (target.many ? OF_MANY : OF_ONE).get(operator);
  if (sign === undefined) return null;
  const values: unknown[] = any ? rightOperand.values : [rightOperand];
  const each = values.map((value) => compared(target, sign, value));
  const known = each.filter((one) => one !== null);
  return known.length === each.length && each.length > 0 ? known : null;
}

const OF_ONE = new Map<string, EnableWhen['operator']>([
  ['equal', '='],
  ['notequal', '!='],
  ['greater', '>'],
  ['less', '<'],
  ['greaterorequal', '>='],
  ['lessorequal', '<='],
]);
// FHIR's = means that one of the answers is this.
const OF_MANY = new Map<string, EnableWhen['operator']>([
  ['contains', '='],
  ['notcontains', '!='],
]);

const targetOf = (operand: unknown, targets: Targets): Target | undefined =>
  operand instanceof Variable ? targets.get(operand.variable) : undefined;

function existence(operand: UnaryOperand, targets: Targets): EnableWhen[] | null {
  const target = targetOf(operand.expression, targets);
  if (!target || !['empty', 'notempty'].includes(operand.operator)) return null;
  return [{ question: target.linkId, operator: 'exists', answerBoolean: operand.operator === 'notempty' }];
}

function compared(target: Target, operator: EnableWhen['operator'], operand: unknown): EnableWhen | null {
  if (!(operand instanceof Const) || operand instanceof Variable) return null;
  const equality = operator === '=' || operator === '!=';
  if (!equality && !['integer', 'decimal', 'date'].includes(target.type)) return null;
  const answer = answerOf(target, operand.correctValue);
  return answer && { question: target.linkId, operator, ...answer };
}

function answerOf({ type, answers }: Target, value: unknown): Answer | null {
  if (type === 'choice' || type === 'open-choice') return answers.get(String(value)) ?? null;
  if (typeof value === 'boolean') return type === 'boolean' ? { answerBoolean: value } : null;
  if (typeof value === 'number') return numberAnswer(type, value);
  return typeof value === 'string' ? textAnswer(type, value) : null;
}

function numberAnswer(type: Item['type'], value: number): Answer | null {
  if (type === 'decimal') return { answerDecimal: value };
  return type === 'integer' && Number.isInteger(value) ? { answerInteger: value } : null;
}

function textAnswer(type: Item['type'], value: string): Answer | null {
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(value) ? { answerDate: value } : null;
  return (type === 'string' || type === 'text') && value.trim() !== '' ? { answerString: value } : null;
}
