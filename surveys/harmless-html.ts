import { InstrumentError } from './instrument-error.ts';
import { textOf } from './languages.ts';
import type { LocalisedText } from './question-json.ts';
import type { Text } from './text.ts';

const ALLOWED = /^<(?:\/?(?:p|b|strong|i|em|ul|ol|li)|br ?\/?)>$/;

/** The first tag in a text that does more than set it; undefined when there is none. */
export const unfitTag = (text: string): string | undefined =>
  (text.match(/<[^>]*>?/g) ?? []).find((tag) => !ALLOWED.test(tag));

/** Text with the few tags that only set it. Throws InstrumentError for any other tag, any attribute and any pipe. */
export function harmless(html: LocalisedText, path: string): Text {
  for (const [language, text] of Object.entries(html)) {
    const at = `${path}.${language}`;
    const unfit = unfitTag(text);
    if (unfit !== undefined) {
      throw new InstrumentError(at, {
        zh: `“${unfit.slice(0, 40)}”不在可用的标签之内：p、br、b、strong、i、em、ul、ol、li`,
        en: `'${unfit.slice(0, 40)}' is not one of p, br, b, strong, i, em, ul, ol, li`,
      });
    }
    if (text.includes('{'))
      throw new InstrumentError(at, { zh: 'html里不能引用答案', en: 'html cannot quote answers' });
  }
  return textOf(html);
}
