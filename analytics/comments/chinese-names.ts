import { type Identifier, placesOf } from './identifier.ts';
import {
  COMPOUND_SURNAMES,
  GIVEN_CHARACTERS,
  MINORITY_NAME_PARTS,
  NOT_NAMES,
  OTHER_SURNAMES,
  PARTICLE_SURNAMES,
  RARE_SURNAMES,
  SHORT_TITLES,
  SURE_SURNAMES,
  TITLES,
  WORDS_ENDING_IN_SURNAMES,
} from './words/zh-names.ts';

const COMPOUND = COMPOUND_SURNAMES.replaceAll(' ', '|');
const COMMON = `${SURE_SURNAMES}${OTHER_SURNAMES}`;
const ODD = `${RARE_SURNAMES}${PARTICLE_SURNAMES}`;
const ANY_SURNAME = `(?:${COMPOUND}|[${COMMON}${ODD}])`;
// What stands in no given name: particles, pronouns, and the verbs that lead to somebody.
const PARTICLES =
  '的了在是对很给跟及被把让请找叫没不就也都这那个们您你我他她它到去说问看着过还又或得吗呢吧啊从由向位医护';
const GIVEN = `(?:(?![${PARTICLES}和与有来等地名])\\p{Script=Han})`;
/** Where the end of the name is seen, what may also be a word is allowed within it. */
const ENDED_GIVEN = `(?:(?![${PARTICLES}])\\p{Script=Han})`;
const USUAL = `[${GIVEN_CHARACTERS}]`;

const PERSON =
  '叫做|叫作|本人|我是|那个叫|患者|病人|病号|病员|住院者|联系人|投诉人|反映人|落款|老婆|老公|爱人|妻子|丈夫|母亲|父亲|妈妈|爸爸|我妈|我爸|奶奶|爷爷|外婆|外公|姥姥|姥爷|儿子|女儿|孩子|宝宝|婆婆|公公|弟弟|妹妹|哥哥|姐姐|岳父|岳母|老伴|老人|家属';
const PRAISE = '感谢|谢谢|多谢|表扬|投诉|点名|举报|夸';
const LEAD = `${PRAISE}|找|请|是|让|叫|跟|和|与|给|对|被|由|向|问|的|主刀|主管|管床|主治|实习生|志愿者|给我们?|${TITLES}`;
const LEFT = `(?<=^|[^\\p{Script=Han}]|${LEAD})`;
const RIGHT = `(?=$|[^\\p{Script=Han}·]|[的是对很给在非特态真太人也都一两二三四等把带帮陪和与跟及说问就从每技做查抽扎打讲介亲送不脾性]|${TITLES})`;

const PATTERNS: readonly string[] = [
  // Before a title.
  `(?<value>(?:${COMPOUND}|[${COMMON}])${GIVEN}{0,2})(?:${TITLES})`,
  `(?<value>[${ODD}]${USUAL}{1,2})(?:${TITLES})`,
  `(?<value>[${RARE_SURNAMES}])(?:${TITLES})`,
  `(?<value>[${COMMON}])(?:${SHORT_TITLES})(?=$|[^\\p{Script=Han}]|[的很给对在是每人真把帮说都也态做打])`,
  `(?<value>[${COMMON}${ODD}]某)`,
  // After who it is.
  `(?:${PERSON}|${TITLES}|${PRAISE})[是叫为名:：,，\\s]{0,2}(?<value>(?:${COMPOUND}|[${SURE_SURNAMES}])${ENDED_GIVEN}{1,2})${RIGHT}`,
  `(?:${PERSON}|${TITLES}|${PRAISE})[是叫为名:：,，\\s]{0,2}(?<value>[${COMMON}](?:${ENDED_GIVEN}{2}|${USUAL}))${RIGHT}`,
  `(?:患者|病人|家属|联系人|我是|本人|爱人|医生叫|护士叫)[是叫为名:：,，\\s]{0,2}(?<value>${ANY_SURNAME}${ENDED_GIVEN}{1,2})${RIGHT}`,
  // The surname alone.
  `姓(?<value>${ANY_SURNAME})(?=$|[^\\p{Script=Han}]|[的医大护主女男那])`,
  `(?<!\\p{Script=Han}[大从])(?<value>[小老阿][${SURE_SURNAMES}])(?=$|[^\\p{Script=Han}]|${TITLES}|[很给对在是的轮每也把帮真态小抽打扎推送替陪])`,
  `(?<value>[小老][${COMMON}])(?=${TITLES})`,
  `(?:${TITLES})(?<value>[小老阿][${SURE_SURNAMES}])`,
  // The whole name by itself.
  `${LEFT}(?<value>[${SURE_SURNAMES}]${USUAL}{1,2})${RIGHT}`,
  `${LEFT}(?<value>[${COMMON}${ODD}]${USUAL}{2})${RIGHT}`,
  `${LEFT}(?<value>(?:${COMPOUND})${GIVEN}{1,2})${RIGHT}`,
  // Names with a dot, and of parts that only names are made of.
  '(?<value>\\p{Script=Han}{1,6}(?:[·•]\\p{Script=Han}{1,6})+)',
  `(?<value>(?:${MINORITY_NAME_PARTS}){1,3})`,
];
// Whoever says that this is a name is believed, even of an everyday word.
const SAID_TO_BE_A_NAME = new RegExp(
  `(?:我叫|名叫|姓名|名字(?:是|叫)|署名|[他她婆公妈爸娘]叫)[是为:：\\s]{0,2}(?<value>${ANY_SURNAME}${ENDED_GIVEN}{1,2})${RIGHT}`,
  'dgu',
);
const ANOTHER = new RegExp(
  `^(?:[、，,]|和|与|及|还有)(?<value>(?:${COMPOUND}|[${COMMON}])${ENDED_GIVEN}{1,2})${RIGHT}`,
  'du',
);

const COMPILED = PATTERNS.map((source) => new RegExp(source, 'dgu'));
const MINORITY = new RegExp(`^(?:${MINORITY_NAME_PARTS}|\\p{Script=Han}+[·•])`, 'u');

/**
 * Names of people in a Chinese text: patients, families and staff alike, since praise names as well as blame does.
 *
 * A name is a surname with a given name beside what only stands beside people (a title, 我叫, 家属, 感谢), or a frequent
 * surname with characters that given names are made of. Everyday words that begin or end with a surname are left.
 *
 * Shape: the places may overlap.
 */
export function chineseNames(text: string): readonly Identifier[] {
  const found = [
    ...COMPILED.flatMap((pattern) => everyPlace(text, pattern)),
    ...placesOf(text, 'name', SAID_TO_BE_A_NAME),
  ];
  return [...found, ...found.flatMap((place) => others(text, place))];
}

/** The names that follow a name: 赵丽、钱芳和孙英. */
function others(text: string, { end }: Identifier): readonly Identifier[] {
  const next = ANOTHER.exec(text.slice(end))?.indices?.groups?.['value'];
  if (!next) return [];
  const place: Identifier = { kind: 'name', start: end + next[0], end: end + next[1] };
  return isNameAt(text, place.start, place.end) ? [place, ...others(text, place)] : [];
}

/** Also the matches that begin within a longer one that is no name, as 李 does in 对于李医生. */
function everyPlace(text: string, pattern: RegExp): readonly Identifier[] {
  const found: Identifier[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [start, end] = match.indices?.groups?.['value'] ?? [match.index, match.index + 1];
    const isName = isNameAt(text, start, end);
    if (isName) found.push({ kind: 'name', start, end });
    pattern.lastIndex = isName ? end : match.index + 1;
  }
  return found;
}

function isNameAt(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  if (MINORITY.test(name)) return true;
  if (
    NOT_NAMES.has(name) ||
    NOT_NAMES.has(text.slice(start, start + 2)) ||
    NOT_NAMES.has(text.slice(start, end + 1))
  )
    return false;
  if (
    WORDS_ENDING_IN_SURNAMES.has(text.slice(start - 1, start + 1)) &&
    !AFTER_PERSON.test(text.slice(0, start))
  )
    return false;
  return name.length > 1 || isSureAlone(text, start, name);
}

/** A surname alone beside a title: one that is a word as well must come first in its clause or after a lead. */
function isSureAlone(text: string, start: number, surname: string): boolean {
  if (SURE_SURNAMES.includes(surname)) return true;
  return start === 0 || ALONE_AFTER.test(text.slice(0, start));
}

const AFTER_PERSON = new RegExp(`(?:${PERSON}|${TITLES}|${PRAISE})$`, 'u');
const ALONE_AFTER = new RegExp(`(?:[^\\p{Script=Han}]|${LEAD}|姓|科|室|们|位|[小老阿])$`, 'u');
