import type { Locale } from '../../surveys/text.ts';
import { words } from '../words.ts';

/** The name of a hospital level by its code, such as 'tertiary_a'; an unknown code is printed as it stands. */
export const levelName = (level: string, locale: Locale): string =>
  new Map(Object.entries(words(locale).levels)).get(level) ?? level;
