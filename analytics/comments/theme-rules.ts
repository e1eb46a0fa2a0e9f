import { type Phrases, phrases } from './phrases.ts';
import type { Language, Reading } from './reading.ts';
import { THEME_IDS, type ThemeId } from './theme-frame.ts';
import { EN_THEMES } from './words/en-themes.ts';
import { ZH_THEMES } from './words/zh-themes.ts';

const compiled = (lists: Readonly<Record<ThemeId, string>>, language: Language) =>
  THEME_IDS.map((theme): readonly [ThemeId, Phrases] => [theme, phrases(lists[theme], language)]);

const RULES = { zh: compiled(ZH_THEMES, 'zh'), en: compiled(EN_THEMES, 'en') };

/** The themes whose phrases a comment holds, in the order of the frame. */
export const themesByRule = (comment: Reading): readonly ThemeId[] =>
  RULES[comment.language].filter(([, find]) => find(comment).length > 0).map(([theme]) => theme);
