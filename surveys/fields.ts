import type { Question, Value, Values } from './plan.ts';
import type { Rough } from './rough.ts';

/** The fields in which a browser sends what is kept of a question, its answers and what is none yet; none for nothing. */
export function fieldsOf(
  { name, comment, options }: Question,
  values: Values,
  rough: Rough = {},
): [name: string, fields: string[]][] {
  const value = rough[name] ?? values[name];
  const words = comment === null ? undefined : (rough[comment] ?? values[comment]);
  return [
    ...(value === undefined ? [] : [[name, written(options, value)] satisfies [string, string[]]]),
    ...(comment === null || words === undefined
      ? []
      : [[comment, [String(words)]] satisfies [string, string[]]]),
  ];
}

function written(options: Question['options'], value: Value): string[] {
  if (options.length === 0) return [String(value)];
  const chosen = typeof value === 'object' ? value : [value];
  return options.flatMap((option) => (chosen.includes(option.stored as string) ? [option.value] : []));
}
