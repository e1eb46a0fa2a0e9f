import { chineseNames } from './chinese-names.ts';
import { englishNames } from './english-names.ts';
import { IDENTIFIER_KINDS, type Identifier, type IdentifierKind } from './identifier.ts';
import { identifyingNumbers } from './identifying-numbers.ts';
import { whereabouts } from './whereabouts.ts';

/** What stands in a text in the place of each kind of identifier. */
export const PLACEHOLDERS: Readonly<Record<IdentifierKind, { readonly zh: string; readonly en: string }>> = {
  email: { zh: '[邮箱]', en: '[e-mail]' },
  identity: { zh: '[证件号]', en: '[identity number]' },
  birth: { zh: '[出生日期]', en: '[date of birth]' },
  phone: { zh: '[电话]', en: '[phone]' },
  card: { zh: '[卡号]', en: '[card number]' },
  record: { zh: '[就诊号]', en: '[record number]' },
  chat: { zh: '[社交账号]', en: '[account]' },
  plate: { zh: '[车牌]', en: '[plate]' },
  address: { zh: '[地址]', en: '[address]' },
  bed: { zh: '[床位]', en: '[bed]' },
  name: { zh: '[姓名]', en: '[name]' },
};

/**
 * What in a text may tell who somebody is, in the order of the text, no two overlapping.
 *
 * Where two kinds overlap, the whole of both is one identifier, of the kind that comes first in the list of kinds.
 */
export function identifiers(text: string): readonly Identifier[] {
  const found = [
    ...identifyingNumbers(text),
    ...whereabouts(text),
    ...chineseNames(text),
    ...englishNames(text),
  ];
  const joined: Identifier[] = [];
  for (const next of found.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = joined.at(-1);
    if (!last || next.start >= last.end) joined.push(next);
    else
      joined[joined.length - 1] = {
        ...last,
        kind: earlier(last.kind, next.kind),
        end: Math.max(last.end, next.end),
      };
  }
  return joined;
}

const earlier = (one: IdentifierKind, other: IdentifierKind) =>
  IDENTIFIER_KINDS.indexOf(one) <= IDENTIFIER_KINDS.indexOf(other) ? one : other;

/**
 * The text with a placeholder in the place of each identifier: in Chinese where the text has a Chinese character.
 *
 * To be applied before anything else looks at a comment. Nothing is kept of what was there.
 *
 * @example masked('我叫王建国，电话13812345678') // '我叫[姓名]，电话[电话]'
 */
export function masked(text: string): string {
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const parts = identifiers(text).toReversed();
  return parts.reduce(
    (rest, { kind, start, end }) => rest.slice(0, start) + PLACEHOLDERS[kind][language] + rest.slice(end),
    text,
  );
}
