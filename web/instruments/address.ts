import type { Locale } from '../../surveys/text.ts';
import { words } from '../words.ts';

/** The address of one version of a questionnaire, or of something below it: '/publish', '/preview'. */
export const versionHref = (id: string, version: number, below = ''): string =>
  `/instruments/${encodeURIComponent(id)}/versions/${version}${below}`;

/** Programmes by name, as a sentence lists them. */
export const listed = (names: readonly string[], locale: Locale): string =>
  names.join(words(locale).instruments.comma);
