import { englishFeatures } from './english-features.ts';
import { chanceBy, linearModel } from './linear-model.ts';
import { type Language, type Reading, reading, type Segmenter } from './reading.ts';
import { THEME_IDS, type ThemeId } from './theme-frame.ts';
import { themesByRule } from './theme-rules.ts';
import { EN_THEME_MODELS } from './words/en-theme-models.ts';

const MODELS = THEME_IDS.flatMap((theme) => {
  const kept = EN_THEME_MODELS[theme];
  return kept ? [{ theme, least: kept.least / 100, model: linearModel(kept) }] : [];
});
const LEAST = new Map(MODELS.map(({ theme, least }) => [theme, least]));
// A rule knows no shades.
const BY_RULE = 0.5;

/**
 * The themes a comment is about, in the order of the frame; empty where it says nothing of any.
 *
 * By rules in Chinese; in English by a trained model for each theme for which it does better than the rules.
 *
 * Shape: a comment of one language; the segmenter is asked for Chinese only. Mask identifiers first.
 */
export function themes(comment: string, language: Language, segment: Segmenter): readonly ThemeId[] {
  const read = reading(comment, language, segment);
  const byRule = new Set(themesByRule(read));
  if (language === 'zh') return [...byRule];
  const chances = chancesOf(read);
  return THEME_IDS.filter((theme) => {
    const chance = chances.get(theme);
    return chance === undefined ? byRule.has(theme) : chance >= (LEAST.get(theme) ?? 1);
  });
}

/** How likely each theme is in an English comment, from 0 to 1; where only a rule knows, 0 or one half. */
export function themeChances(comment: string): ReadonlyMap<ThemeId, number> {
  const read = reading(comment, 'en', () => []);
  const byRule = themesByRule(read);
  const chances = chancesOf(read);
  return new Map(
    THEME_IDS.map((theme) => [theme, chances.get(theme) ?? (byRule.includes(theme) ? BY_RULE : 0)]),
  );
}

function chancesOf(comment: Reading): ReadonlyMap<ThemeId, number> {
  const features = englishFeatures(comment);
  return new Map(MODELS.map(({ theme, model }) => [theme, chanceBy(model, features)]));
}
