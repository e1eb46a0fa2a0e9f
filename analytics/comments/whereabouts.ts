import { halfWidth, type Identifier, type IdentifierKind, placesOf } from './identifier.ts';

const NUMBER = '[\\da-z〇零一二三四五六七八九十百]';
const COUNT = '(?:\\d+|[〇零一二三四五六七八九十百]+)';
// The name of a road or an estate ends before a word that only leads to it: 家住, 我在, 搬到.
const NAME = '(?:(?![住在址到从于去往是我离])\\p{Script=Han}){1,9}?';
const DIVISIONS =
  '(?:(?:(?![住在址到从于去往是我离])\\p{Script=Han}){2,7}?(?:省|自治区|特别行政区|市|自治州|盟|区|县|旗|镇|乡|街道)){0,3}';
const HOUSE = `(?:\\s?${COUNT}\\s?-?(?:号院|号楼|号|弄|巷|期|区|栋|幢|座|单元|楼|层|室|户|门)|\\s?[a-z]\\s?(?:栋|幢|座|区)|(?<=[栋幢座楼元号])\\s?-?\\d{3,4}(?:室)?)`;
const STREET_TYPE =
  'street|st|road|rd|avenue|ave|lane|ln|close|drive|dr|court|ct|way|place|crescent|terrace|gardens|grove|hill|square|row|mews|park|boulevard|blvd';
const POSTCODE = '[a-z]{1,2}\\d[a-z\\d]?\\s?\\d[a-z]{2}';

const PATTERNS: readonly (readonly [IdentifierKind, string])[] = [
  // A road, village or estate with the number of a house; then the same without a number after "I live at".
  [
    'address',
    `(?<value>${DIVISIONS}${NAME}(?:路|街|巷|弄|胡同|大道|道|里|村|新村|社区|小区|花园|苑|家园|公寓|庄|屯|城)(?:${HOUSE})+)`,
  ],
  ['address', `(?<value>${DIVISIONS}${NAME}(?:村|屯|庄|寨|社区)${COUNT}(?:组|队|社))`],
  [
    'address',
    `(?:家住|住址|地址|家在|居住在|老家在?)[是为:：\\s]{0,3}(?<value>${DIVISIONS}${NAME}(?:路|街|巷|弄|胡同|大道|村|新村|社区|小区|花园|苑|家园|公寓|庄|屯|镇|乡)(?:${HOUSE})*)`,
  ],
  [
    'address',
    `(?<value>(?:(?:flat|apartment|apt|unit)\\s\\w{1,4},?\\s)?\\b\\d{1,4}[a-z]?,?\\s(?:[a-z']+\\s){1,3}?(?:${STREET_TYPE})\\b(?:(?:,\\s[a-z' ]+?)?,?\\s${POSTCODE})?)`,
  ],
  ['address', `(?<value>\\b${POSTCODE}\\b)`],
  [
    'bed',
    `(?<![了满湿脏])(?<value>(?:${COUNT}\\s?(?:楼|层)\\s?)?(?:${NUMBER}+\\s?号?(?:病区|病房|房间|房|病室|室|区)\\s?的?)?(?:加|临|抢|走廊加?)?[a-z]?(?:\\d+|[〇零一二三四五六七八九十百]+)\\s?[号-]?\\s?(?:病床|床)(?:位)?)(?![被褥棉毯单垫])`,
  ],
  ['bed', `(?:床号|床位号?)[是为:：\\s]{0,3}(?<value>[a-z]?\\d+[a-z]?)`],
  ['bed', `(?<value>(?<!\\d)(?:${COUNT}\\s?楼\\s?)?\\d{3,4}\\s?号?(?:病房|房间|病室|房))`],
  [
    'bed',
    '(?<value>(?:\\bward\\s[\\da-z]{1,3},?\\s)?(?:\\bbay\\s[\\da-z]{1,2},?\\s)?\\b(?:bed|side room|cubicle)\\s(?:no\\.?\\s|number\\s)?[a-z]?\\d{1,3}[a-z]?\\b)(?!\\s(?:hours?|days?|nights?|minutes?|mins?|times?|weeks?))',
  ],
];

const COMPILED = PATTERNS.map(([kind, source]): readonly [IdentifierKind, RegExp] => [
  kind,
  new RegExp(source, 'dgiu'),
]);

/** Where somebody lives or lies: addresses, beds and rooms. */
export function whereabouts(text: string): readonly Identifier[] {
  const plain = halfWidth(text);
  return COMPILED.flatMap(([kind, pattern]) => placesOf(plain, kind, pattern));
}
