import type { Locale } from '../surveys/text.ts';
import { en } from './words/en.ts';
import { type Words, zh } from './words/zh.ts';

/** The dictionary of a language. */
export const words = (locale: Locale): Words => (locale === 'zh' ? zh : en);
