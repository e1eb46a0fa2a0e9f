import type { Question, Value, Values } from './plan.ts';

/** The fields in which a browser sends a question's answers as they are kept; none for no answer. */
export function fieldsOf(
  { name, comment, options }: Question,
  values: Values,
): [name: string, fields: string[]][] {
  const value = values[name];
  const words = comment === null ? undefined : values[comment];
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
