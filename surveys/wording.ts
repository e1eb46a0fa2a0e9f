import { DEFAULT_WORDS } from './default-words.ts';
import { textOf } from './languages.ts';
import type { Computed, Option, Plan, Question, Value, Values } from './plan.ts';
import { inLanguage, type Text } from './text.ts';

/** What is known of the visit before anything is asked, for titles that mention it. */
export type Facts = { readonly department: Text; readonly month: Text };

/** Their names. */
export const FACTS: readonly (keyof Facts)[] = ['department', 'month'];

const PIPE = /\{([a-z][\w.-]*)\}/g;

/** The names a sentence quotes in braces. */
export const pipesIn = (sentence: string): string[] =>
  [...sentence.matchAll(PIPE)].map(([, name = '']) => name);

/** Whether a name quotes the visit; a question of the same name goes first. */
export const isFact = (name: string): name is keyof Facts => (FACTS as readonly string[]).includes(name);

/** A title or hint in a language, with the answers and facts it quotes; what was not answered leaves a gap. */
export function wordingOf(plan: Plan, text: Text, language: string, values: Values, facts: Facts): string {
  const sentence = inLanguage(text, language);
  if (!sentence.includes('{')) return sentence;
  return sentence.replace(PIPE, (_, name: string) => {
    const question = plan.questions.get(name);
    if (question) return answerText(question, values, language);
    const computed = computedIn(plan, name);
    if (computed) return computedText(plan, computed, values, language);
    return isFact(name) ? inLanguage(facts[name], language) : '';
  });
}

/** An answer as its respondent would read it: option texts, or what was written; empty when there is none. */
export function answerText({ name, options, comment }: Question, values: Values, language: string): string {
  const value: Value | undefined = values[name];
  if (value === undefined) return '';
  if (options.length === 0) return String(value);
  const chosen = typeof value === 'object' ? value : [value];
  const words = (option: Option): string =>
    option.kind === 'other' && comment !== null
      ? String(values[comment] ?? '')
      : inLanguage(option.text, language);
  const texts = options.filter(({ stored }) => chosen.includes(stored as string)).map(words);
  return texts.join(language === 'zh' ? '、' : ', ');
}

/** What is worked out under a name, if anything is. */
export const computedIn = ({ order }: Plan, name: string): Computed | undefined =>
  order.filter((step) => 'compute' in step).find((step) => step.name === name);

/** What was worked out, as a respondent reads it: an answer it repeats in that answer's words, true and false as yes and no. */
export function computedText(
  { questions }: Plan,
  { name, of }: Computed,
  values: Values,
  language: string,
): string {
  const value = values[name];
  if (value === undefined) return '';
  const repeated = of === null ? undefined : questions.get(of);
  if (repeated) return answerText(repeated, values, language);
  return typeof value === 'boolean'
    ? inLanguage(textOf(value ? DEFAULT_WORDS.labelTrue : DEFAULT_WORDS.labelFalse), language)
    : String(value);
}
