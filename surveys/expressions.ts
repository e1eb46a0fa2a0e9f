import { ConditionRunner, ExpressionRunner } from 'survey-core';
import { InstrumentError } from './instrument-error.ts';
import type { Values } from './plan.ts';
import type { SurveyJson } from './survey-json.ts';

/** Functions whose result depends on nothing but the answers: no clock, no page, no other element. */
const PURE = new Set(['iif', 'sum', 'avg', 'min', 'max', 'round', 'trunc', 'count', 'substring']);

type Compiled<Result> = {
  readonly run: (values: Values) => Result;
  /** The questions and expressions it looks at, through calculated values too. */
  readonly looksAt: ReadonlySet<string>;
};

/** Compiles the expressions of one survey; `earlier` says what has been asked before the place at hand. */
export type Expressions = {
  readonly condition: (text: string, path: string, earlier: ReadonlySet<string>) => Compiled<boolean>;
  readonly value: (text: string, path: string, earlier: ReadonlySet<string>) => Compiled<unknown>;
};

type Runner = { getVariables(): string[]; hasFunction(): boolean; runValues(values: Values): unknown };
type Calculated = ReadonlyMap<string, Compiled<unknown>>;

/**
 * Makes a survey's conditions ready to run; calculated values are worked out when something looks at them.
 * With an answer missing =, < and > do not hold, <> does.
 *
 * Throws: InstrumentError when one does not parse, looks at nothing, at what is not asked before it, or calls a
 *         function that is not pure.
 */
export function expressionsOf(survey: SurveyJson): Expressions {
  const calculated = new Map<string, Compiled<unknown>>();
  for (const [index, { name, expression }] of (survey.calculatedValues ?? []).entries()) {
    const path = `survey.calculatedValues[${index}].expression`;
    const runner = new ExpressionRunner(expression);
    calculated.set(
      name,
      prepared(runner, (values) => resultOf(runner, values), expression, path, calculated, null),
    );
  }
  return {
    condition: (text, path, earlier) => {
      const runner = new ConditionRunner(text);
      const run = (values: Values) => resultOf(runner, values) === true;
      return prepared(runner, run, text, path, calculated, earlier);
    },
    value: (text, path, earlier) => {
      const runner = new ExpressionRunner(text);
      return prepared(runner, (values: Values) => resultOf(runner, values), text, path, calculated, earlier);
    },
  };
}

function prepared<Result>(
  runner: Runner,
  run: (values: Values) => Result,
  text: string,
  path: string,
  calculated: Calculated,
  earlier: ReadonlySet<string> | null,
): Compiled<Result> {
  refuseFunctions(text, path);
  const names = runner.getVariables();
  if (names.length === 0)
    throw new InstrumentError(path, {
      zh: `没有引用任何题目：“${text}”`,
      en: `looks at no question: '${text}'`,
    });
  const used = names.filter((name) => calculated.has(name));
  const looksAt = new Set(names.flatMap((name) => [...(calculated.get(name)?.looksAt ?? [name])]));
  const unfit = earlier && [...looksAt].find((name) => !earlier.has(name));
  if (unfit)
    throw new InstrumentError(path, {
      zh: `“${unfit}”不是在它之前问的`,
      en: `'${unfit}' is not asked before it`,
    });
  if (used.length === 0) return { run, looksAt };
  return { run: (values) => run(withCalculated(values, used, calculated)), looksAt };
}

/** SurveyJS throws where it cannot work with what somebody wrote, as when words are to be added to a number. */
function resultOf(runner: Runner, values: Values): unknown {
  try {
    return runner.runValues(values);
  } catch {
    return undefined;
  }
}

function withCalculated(values: Values, used: readonly string[], calculated: Calculated): Values {
  const all: Record<string, unknown> = { ...values };
  for (const name of used) {
    const value = calculated.get(name)?.run(values);
    if (value !== undefined && value !== null) all[name] = value;
  }
  return all as Values;
}

// SurveyJS tells whether an expression calls functions, but not which.
function refuseFunctions(text: string, path: string): void {
  const outside = text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\{[^}]*\}/g, '0');
  for (const [, called = ''] of outside.matchAll(/([A-Za-z_]\w*)\s*\(/g)) {
    if (KEYWORDS.has(called.toLowerCase()) || PURE.has(called)) continue;
    throw new InstrumentError(path, {
      zh: `表达式不支持函数“${called}”`,
      en: `the function '${called}' is not supported in expressions`,
    });
  }
}

const KEYWORDS = new Set([
  'and',
  'or',
  'not',
  'contains',
  'notcontains',
  'anyof',
  'allof',
  'noneof',
  'empty',
  'notempty',
]);
