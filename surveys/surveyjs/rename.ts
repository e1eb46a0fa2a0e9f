import { BinaryOperand, ConditionsParser, Const, type Operand, Variable } from 'survey-core';
import type { LocalisedText } from '../question-json.ts';
import type { Called, Names } from './names.ts';

/**
 * An expression with our names in place of theirs, and our values of options.
 * Shape: word for word the same where nothing is called otherwise, or where it does not parse.
 */
export function renamed(expression: string, names: Names): string {
  const parsed = new ConditionsParser().parseExpression(expression);
  if (!parsed) return expression;
  const words = new Map<Operand, string>();
  noteWords(parsed, names, words);
  if (words.size === 0) return expression;
  return unwrapped(parsed.toString((operand) => words.get(operand) ?? ''));
}

/** The operands that are called otherwise here, with what to say instead. */
function noteWords(operand: unknown, names: Names, words: Map<Operand, string>): void {
  if (operand instanceof Variable) {
    const field = fieldOf(operand.variable, names);
    if (field !== operand.variable) words.set(operand, `{${field}}`);
    return;
  }
  if (operand instanceof BinaryOperand) noteValues(operand, names, words);
  for (const part of partsOf(operand)) noteWords(part, names, words);
}

function partsOf(operand: unknown): unknown[] {
  if (typeof operand !== 'object' || operand === null) return [];
  if (operand instanceof BinaryOperand) return [operand.leftOperand, operand.rightOperand];
  if ('expression' in operand) return [operand.expression];
  if ('values' in operand && Array.isArray(operand.values)) return operand.values;
  return 'paramValues' in operand && Array.isArray(operand.paramValues) ? operand.paramValues : [];
}

/** What an option is compared with. */
function noteValues(
  { leftOperand, rightOperand }: BinaryOperand,
  names: Names,
  words: Map<Operand, string>,
): void {
  const called = leftOperand instanceof Variable ? names.field(baseOf(leftOperand.variable)) : undefined;
  const values = rightOperand instanceof Const ? [rightOperand] : partsOf(rightOperand);
  for (const value of values) {
    if (!called || !(value instanceof Const) || value instanceof Variable) continue;
    const here = valueHere(called, String(value.correctValue));
    if (here !== null) words.set(value, here);
  }
}

/** A value as conditions of ours write it; null where it is called the same. */
function valueHere({ values, isBoolean }: Called, there: string): string | null {
  const here = values.get(there);
  if (here === undefined || here === there) return null;
  return isBoolean ? here : `'${here}'`;
}

const baseOf = (variable: string): string => variable.replace(/(?:-Comment|\..*)$/, '');

/** 'Q 1', 'Matrix.Row 2' and 'Q 1-Comment' as we call them. */
function fieldOf(variable: string, names: Names): string {
  const whole = names.field(variable);
  if (whole) return whole.name;
  const base = baseOf(variable);
  const called: Called | undefined = names.field(base);
  const rest = variable.slice(base.length);
  if (!called || rest === '') return variable;
  const row = called.rows.get(rest.slice(1));
  return called.name + (row === undefined ? rest : `.${row}`);
}

/** Without the brackets SurveyJS puts around the whole. */
function unwrapped(text: string): string {
  const inner = text.slice(1, -1);
  const wraps = text.startsWith('(') && text.endsWith(')');
  return wraps && String(new ConditionsParser().parseExpression(inner)) === text ? inner : text;
}

/** A text that may quote answers, with our names. */
export function requoted(text: LocalisedText, names: Names): LocalisedText {
  const { default: english, 'zh-cn': chinese, ...more } = text;
  const each = (words: string) =>
    words.replace(/\{([^{}]+)\}/g, (quoted, name: string) => {
      const field = fieldOf(name.trim(), names);
      return field === name.trim() ? quoted : `{${field}}`;
    });
  const others = Object.entries(more).map(([tag, words]) => [tag, each(words)]);
  return { ...Object.fromEntries(others), default: each(english), 'zh-cn': each(chinese) };
}
