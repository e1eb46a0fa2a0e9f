import { englishFeatures, englishWords } from '../../analytics/comments/english-features.ts';
import { chanceBy, type LinearModel } from '../../analytics/comments/linear-model.ts';
import { logisticFit } from '../../analytics/comments/logistic-fit.ts';
import { reading } from '../../analytics/comments/reading.ts';
import { SENTIMENTS, type Sentiment } from '../../analytics/comments/sentiment.ts';
import { THEME_IDS, type ThemeId } from '../../analytics/comments/theme-frame.ts';
import { themesByRule } from '../../analytics/comments/theme-rules.ts';
import { folds, type LabelledComment } from './labelled.ts';

/** A word that fewer respondents than this used is in no model, so that no weight tells what one of them wrote. */
const FEWEST_RESPONDENTS = 20;
const PENALTY = 2;

type Example = LabelledComment & {
  readonly features: readonly string[];
  readonly byRule: readonly ThemeId[];
};

/** The model of one theme with the least chance at which it is found. */
export type ThemeModel = LinearModel & { readonly least: number };

function examplesOf(comments: readonly LabelledComment[]): readonly Example[] {
  const read = comments.map((comment) => ({ comment, reading: reading(comment.comment, 'en', () => []) }));
  const users = new Map<string, Set<string>>();
  for (const { comment, reading } of read) {
    for (const word of englishWords(reading))
      users.set(word, (users.get(word) ?? new Set()).add(comment.respondent));
  }
  const isFrequent = (feature: string) =>
    feature.includes(':') || (users.get(feature)?.size ?? 0) >= FEWEST_RESPONDENTS;
  return read.map(({ comment, reading }) => ({
    ...comment,
    features: englishFeatures(reading).filter(isFrequent),
    byRule: themesByRule(reading),
  }));
}

function modelOf(examples: readonly Example[], isWanted: (example: Example) => boolean): LinearModel {
  const places = new Map<string, number[]>();
  for (const [at, { features }] of examples.entries()) {
    for (const feature of features) places.set(feature, [...(places.get(feature) ?? []), at]);
  }
  const names = [...places.keys()].sort();
  const fit = logisticFit({
    having: names.map((name) => places.get(name) ?? []),
    wanted: examples.map(isWanted),
    penalty: PENALTY,
  });
  return { bias: fit.bias, weights: new Map(names.map((name, at) => [name, fit.weights[at] ?? 0])) };
}

/**
 * Fits a model to each theme; null for a theme that its rule finds as well or better.
 *
 * Which of the two, and the least chance, are chosen by cross-validation in five parts of the respondents.
 */
export function fitThemes(comments: readonly LabelledComment[]): ReadonlyMap<ThemeId, ThemeModel | null> {
  const examples = examplesOf(comments);
  return new Map(THEME_IDS.map((theme) => [theme, fitTheme(examples, theme)]));
}

function fitTheme(examples: readonly Example[], theme: ThemeId): ThemeModel | null {
  const isWanted = ({ themes }: Example) => themes.has(theme);
  const chances = crossValidated(examples, isWanted);
  const ruleF1 = f1(examples, isWanted, ({ byRule }) => byRule.includes(theme));
  const leasts = Array.from({ length: 11 }, (_, at) => (10 + 5 * at) / 100);
  const byLeast = leasts.map((least) =>
    f1(examples, isWanted, (example) => (chances.get(example) ?? 0) >= least),
  );
  const best = Math.max(...byLeast);
  if (ruleF1 >= best) return null;
  return { ...modelOf(examples, isWanted), least: leasts[byLeast.indexOf(best)] ?? 1 };
}

function crossValidated(examples: readonly Example[], isWanted: (example: Example) => boolean) {
  const chances = new Map<Example, number>();
  for (const { rest, left } of folds(examples)) {
    const model = modelOf(rest, isWanted);
    for (const example of left) chances.set(example, chanceBy(model, example.features));
  }
  return chances;
}

function f1(
  examples: readonly Example[],
  isWanted: (example: Example) => boolean,
  isFound: (example: Example) => boolean,
): number {
  const right = examples.filter((example) => isWanted(example) && isFound(example)).length;
  const either = examples.filter(isWanted).length + examples.filter(isFound).length;
  return either === 0 ? 0 : (2 * right) / either;
}

/** Fits a model to each sentiment, against all the others, on the comments whose tone somebody could tell. */
export function fitSentiments(comments: readonly LabelledComment[]): ReadonlyMap<Sentiment, LinearModel> {
  const examples = examplesOf(comments).filter(({ sentiment }) => sentiment !== null);
  return new Map(SENTIMENTS.map((name) => [name, modelOf(examples, ({ sentiment }) => sentiment === name)]));
}
