import { halfWidth, type Identifier, type IdentifierKind, placesOf } from './identifier.ts';
import { isIdentityNumber } from './identity-number.ts';

const LABELLED = '[号码为是：:\\s]{0,4}';
const CHINESE_DIGIT = '[〇零一二三四五六七八九幺两]';
const CHINESE_YEAR = '[一二][〇零○一二三四五六七八九]{3}';
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const DATE = [
  '(?:19|20)?\\d{2}\\s?年\\s?(?:\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?[日号])?)?',
  `${CHINESE_YEAR}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号])?)?`,
  '(?:19|20)\\d{2}[-./]\\d{1,2}(?:[-./]\\d{1,2})?',
  '\\d{1,2}[-./]\\d{1,2}[-./](?:19|20)?\\d{2}',
  '(?:19|20)\\d{6}',
  `\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${MONTHS})[a-z]*\\.?,?\\s\\d{2,4}`,
  `(?:${MONTHS})[a-z]*\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{2,4}`,
].join('|');
const RECORD_LABEL = [
  '住院(?:编?号|id)|病[历案]号?|门诊号?|就诊(?:卡|号)|就诊卡号|登记号|条码号?|流水号|检查号|报告单?号|处方号|标本号|挂号单号|发票号',
  '病人(?:id|编?号)|患者(?:id|编?号)|卡号|id号?|mrn|nhs (?:number|no\\.?)|hospital (?:number|no\\.?|id)',
  'ref(?:erence)?(?: (?:number|no\\.?))?|case (?:number|no\\.?)|visit (?:number|no\\.?)|patient (?:id|number|no\\.?)|record (?:number|no\\.?)|incident (?:number|no\\.?)',
].join('|');
const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领';

const PATTERNS: readonly (readonly [IdentifierKind, string])[] = [
  ['email', '(?<value>[\\w.+-]+\\s?@\\s?[\\w-]+(?:\\.[\\w-]+)+)'],
  ['identity', `(?:身份证|证件)${LABELLED}(?<value>\\d[\\d* x-]{5,22}[\\dx])`],
  ['phone', '(?<![\\d.])(?<value>(?:(?:\\+|00)?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4})(?!\\d)'],
  ['phone', '(?<![\\d.])(?<value>(?:(?:\\+|00)?86[- ]?)?1[3-9]\\d[- ]?\\d{3}[- ]?\\d{5})(?!\\d)'],
  [
    'phone',
    '(?<![\\d.]|\\d[ -])(?<value>[(]?0\\d{2,3}[)]?[- ]?\\d{3,4}[- ]?\\d{4}(?:(?:转|-|ext\\.? ?)\\d{1,5})?)(?![ -]?\\d)',
  ],
  [
    'phone',
    `(?:电话|手机|号码|联系方式|tel|座机|分机|拨打|打给我)${LABELLED}(?<value>\\d[\\d -]{5,14}\\d)(?!\\d)`,
  ],
  ['phone', `(?<value>(?:[一幺]\\s?[三四五六七八九]\\s?(?:${CHINESE_DIGIT}\\s?){9}))`],
  ['phone', `(?:电话|手机|号码)${LABELLED}(?<value>${CHINESE_DIGIT}{7,12})`],
  ['phone', '(?<![\\d.])(?<value>\\+\\d{1,3}[ -]?(?:\\(0\\)[ -]?)?\\d(?:[ -]?\\d){6,12})(?!\\d)'],
  ['phone', '(?<![\\d.])(?<value>[(]?0\\d{3,4}[)]? ?\\d{3} ?\\d{3})(?!\\d)'],
  ['phone', '(?<![\\d.])(?<value>[(]?\\d{3}[)]?[-. ]\\d{3}[-.]\\d{4})(?!\\d)'],
  [
    'phone',
    '\\b(?:phone|call|ring|text|tel|telephone|mobile|my number|contact)\\b[a-z :]{0,16}(?<value>\\+?\\(?\\d[\\d ()-]{5,16}\\d)(?!\\d)',
  ],
  [
    'card',
    `(?:社保|医保|银行|就诊一卡通|储蓄|信用|农合|市民)卡?${LABELLED}(?<value>[a-z]{0,2}\\d[\\d -]{4,24}\\d)`,
  ],
  [
    'record',
    `(?<![a-z])(?:${RECORD_LABEL})(?: is)?${LABELLED}(?<value>[a-z]{0,4}[-\\s]?\\d[\\da-z]*(?:[-/ ]\\d[\\da-z]*)*)`,
  ],
  ['record', '(?<![\\d.])(?<value>\\d{3} \\d{3} \\d{4})(?!\\d)'],
  [
    'chat',
    `(?<![a-z])(?:微信|微信id|wei?xin|we ?chat(?: id)?|wx|vx|v信|威信|薇信|qq|扣扣|抖音|快手|小红书|whats ?app|telegram|line id|skype|snapchat|instagram|支付宝)${LABELLED}(?<value>[a-z0-9][a-z0-9_.-]{4,29})`,
  ],
  ['chat', '(?<value>\\bwxid_[a-z0-9]+)'],
  ['plate', `(?<value>[${PROVINCES}]\\s?[a-z]\\s?[·•.-]?\\s?[a-z0-9]{4,5}[a-z0-9挂学警港澳])(?![a-z0-9])`],
  [
    'birth',
    `(?:出生(?:日期|年月日?|于|是|在)?|生日|生于|\\bdob\\b|date of birth|birthday|born)[ :：是为于在on]{0,5}(?<value>${DATE})`,
  ],
  ['birth', `(?<value>${DATE})\\s?(?:出生|生人|生的|生$|生[,，。;；])`],
];

const COMPILED = PATTERNS.map(([kind, source]): readonly [IdentifierKind, RegExp] => [
  kind,
  new RegExp(source, 'dgi'),
]);
// British plates only where they are written in capitals, or every "to12 you" would be one.
const BRITISH_PLATE = /\b(?<value>[A-Z]{2}\d{2}\s?[A-Z]{3})\b/dg;
const LONG_NUMBER = /(?<!\d)(?<value>\d(?:[ -]?\d){13,18}(?:[ -]?[Xx])?)(?![\dXx])/dg;

/**
 * Numbers and names of accounts by which somebody is known: phones, identity, card and record numbers, e-mail and
 * chat addresses, plates and dates of birth.
 *
 * Shape: the places may overlap; a number with a label before it has the label's kind.
 */
export function identifyingNumbers(text: string): readonly Identifier[] {
  const plain = halfWidth(text);
  return [
    ...COMPILED.flatMap(([kind, pattern]) => placesOf(plain, kind, pattern)),
    ...placesOf(plain, 'plate', BRITISH_PLATE),
    ...placesOf(plain, 'identity', LONG_NUMBER).flatMap((place) => longNumber(plain, place)),
  ];
}

/** An identity number, with or without a right check character as long as it holds a day of birth; else a card. */
function longNumber(text: string, place: Identifier): readonly Identifier[] {
  const number = text.slice(place.start, place.end).replaceAll(/[ -]/g, '');
  if (isIdentityNumber(number) || isOfIdentityForm(number)) return [place];
  return number.length >= 16 ? [{ ...place, kind: 'card' }] : [];
}

const isOfIdentityForm = (number: string): boolean =>
  /^[1-9]\d{5}(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})$/i.test(
    number,
  );
