import type { CheckedPage } from './check.ts';
import type { Question } from './plan.ts';

/**
 * What was written and is no answer yet, as it was written, by field: “about 3” for a number, a comment that is
 * still too short, the words of “other” before it is chosen.
 */
export type Rough = Readonly<Record<string, string>>;

/** The texts a form brought for these questions, as far as they are asked, that could not become answers; none is longer than twice the longest answer. */
export function roughOf(
  questions: readonly Question[],
  form: ReadonlyMap<string, readonly string[]>,
  { values, problems, open }: CheckedPage,
): Rough {
  // A rule of the instrument complains of answers that were kept.
  const unfit = new Set(problems.filter(({ code }) => code !== 'rule').map(({ question }) => question));
  const rough: Record<string, string> = {};
  for (const question of questions) {
    if (!open.names.has(question.name)) continue;
    for (const field of writtenFields(question)) {
      const text = form.get(field)?.find((one) => one.trim() !== '');
      const isKept = field in values && !unfit.has(question.name);
      if (text !== undefined && !isKept) rough[field] = atMost(text, KEPT_TIMES * question.limits.maxLength);
    }
  }
  return rough;
}

// Browsers stop at the longest an answer may be. What comes from elsewhere is kept as far as it is worth shortening.
const KEPT_TIMES = 2;

const atMost = (text: string, length: number): string => text.slice(0, length).toWellFormed();

/** The fields of a question in which one writes. */
export const writtenFields = ({ name, options, comment }: Question): readonly string[] => [
  ...(options.length === 0 ? [name] : []),
  ...(comment === null ? [] : [comment]),
];
