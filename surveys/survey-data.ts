import type { Value, Values } from './plan.ts';

/** Answers as SurveyJS keeps them: a matrix is one object of its rows. */
export type SurveyData = Readonly<Record<string, Value | Readonly<Record<string, Value>>>>;

/** Our answers, kept flat, in SurveyJS's shape. */
export function toSurveyData(values: Values): SurveyData {
  const data: Record<string, Value | Record<string, Value>> = {};
  for (const [name, value] of Object.entries(values)) {
    const [matrix = '', row] = name.split('.');
    if (row === undefined) data[name] = value;
    else data[matrix] = { ...(data[matrix] as Record<string, Value> | undefined), [row]: value };
  }
  return data;
}
