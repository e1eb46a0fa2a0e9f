import { type Phrases, phrases } from './phrases.ts';
import { type Language, plain } from './reading.ts';
import { EN_ALERTS } from './words/en-alerts.ts';
import { ZH_ALERTS } from './words/zh-alerts.ts';

/** What a comment may report that cannot wait. */
export const ALERT_KINDS = [
  'self_harm',
  'violence',
  'abuse',
  'neglect',
  'bribe',
  'drug_error',
  'mix_up',
  'harm',
] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];

// A word of denial shortly before, in the same clause; 没人 and 不给 deny nothing, they are what is reported.
const DENIED = {
  zh: /(?:没有|没|未|从不|从未|从没|绝不|不会|不曾|无|免受|避免|防止|预防|杜绝|不是|不再有|不再)(?:发生|出现|见|遇到|碰到|听说|任何|人|过|再|一次|什么|被|受到)*[^,，.。]{0,3}$/u,
  en: /\b(?:no|not|never|without|nobody|no one|n't|isn't|wasn't|don't|didn't|haven't|hasn't|aren't|weren't|free from|no longer|prevent|prevented|avoid|any)\b(?:\s[\w']+){0,3}\s*$/u,
};

const RULES = ALERT_KINDS.map((kind) => ({
  kind,
  zh: phrases(ZH_ALERTS[kind], 'zh'),
  en: phrases(EN_ALERTS[kind], 'en'),
}));

/**
 * What a comment reports that somebody should read at once, in the order of the kinds; empty for nearly all.
 *
 * Meant to miss little: whoever reads the comment decides. Denials ("no violence", 没有收红包) and what people say
 * lightly (热死了, "to die for") raise nothing.
 */
export function alerts(comment: string): readonly AlertKind[] {
  const text = plain(comment);
  const isReported = (find: Phrases, language: Language) =>
    find({ language, text, words: '' }).some(({ before }) => !DENIED[language].test(before));
  return RULES.filter(({ zh, en }) => isReported(zh, 'zh') || isReported(en, 'en')).map(({ kind }) => kind);
}
