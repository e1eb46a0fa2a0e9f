import type { z } from 'zod';
import type { Text } from './text.ts';

const SAID = {
  noChinese: { zh: '缺少中文', en: 'the Chinese text is missing' },
  noEnglish: { zh: '缺少英文', en: 'the English text is missing' },
  noText: { zh: '文字是空的', en: 'the text is empty' },
  noExpression: { zh: '表达式是空的', en: 'the expression is empty' },
  noName: { zh: '缺少名称', en: 'a name is missing' },
  notName: {
    zh: '不能作名称：只能用小写字母a-z、数字和_，并以字母开头',
    en: 'is not a name: a-z, 0-9 and _, a letter first',
  },
  notOption: {
    zh: '不能作选项代码：用字母、数字和_，不能全是数字',
    en: 'is not an option code: letters, digits and _, and not digits alone',
  },
  notWhole: { zh: '应当是整数', en: 'has to be a whole number' },
  notFromOne: { zh: '应当是从1起的整数', en: 'is not a whole number from 1' },
  notPoints: { zh: '不是0到100之间的分数', en: 'is not in points from 0 to 100' },
  notMeasure: { zh: '不是指标的名称', en: 'is not the name of a measure' },
  noRateMin: { zh: '评分题需要整数的rateMin', en: 'a rating needs a whole rateMin' },
  noRateMax: { zh: '评分题需要整数的rateMax', en: 'a rating needs a whole rateMax' },
  noQuestion: { zh: '没有题目', en: 'there is no question' },
  noPage: { zh: '没有页面', en: 'there is no page' },
  notLength: {
    zh: '应当是1到10000的整数：最多写多少字',
    en: 'has to be a whole number from 1 to 10000: how many characters an answer may have',
  },
  notBound: {
    zh: '应当是数字，或2026-01-31这样的日期',
    en: 'has to be a number, or a date such as 2026-01-31',
  },
  notValue: {
    zh: '应当是选项的值：文字、数字或true/false',
    en: 'has to be the value of an option: a text, a number, true or false',
  },
  notLocalised: {
    zh: '应当有中英两种文字：{"default": "English", "zh-cn": "中文"}',
    en: 'has to be in both languages: {"default": "English", "zh-cn": "中文"}',
  },
  notBoth: {
    zh: '应当有中英两种文字：{"zh": "中文", "en": "English"}',
    en: 'has to be in both languages: {"zh": "中文", "en": "English"}',
  },
  notType: {
    zh: '不支持这种题型：可用radiogroup、dropdown、checkbox、rating、boolean、text、comment、matrix、html、expression、panel',
    en: 'this type of question is not supported; there are radiogroup, dropdown, checkbox, rating, boolean, text, comment, matrix, html, expression and panel',
  },
  notValidator: {
    zh: '不支持这种校验：可用numeric、text、answercount、email、expression',
    en: 'this type of validator is not supported; there are numeric, text, answercount, email and expression',
  },
  missing: { zh: '缺少这一项', en: 'is missing' },
  notText: { zh: '应当是文字', en: 'has to be a text' },
  empty: { zh: '是空的', en: 'is empty' },
  notItemType: { zh: '不是FHIR R4的条目类型', en: 'is not a type of item in FHIR R4' },
  notOperator: {
    zh: '应当是 exists、=、!=、>、<、>=、<= 之一',
    en: 'has to be one of exists = != > < >= <=',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What a schema says of a value that does not fit: the name of a sentence that shapeWords puts into words. */
export const because = (name: keyof typeof SAID): string => name;

/** The same, and of what is not there at all that it is missing. */
export const unlessMissing = (name: keyof typeof SAID) => ({
  error: ({ input }: { readonly input?: unknown }): string => because(input === undefined ? 'missing' : name),
});

const isOurs = (message: string): message is keyof typeof SAID => Object.hasOwn(SAID, message);

const KINDS: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true或false', en: 'true or false' },
  array: { zh: '列表，写在 [ ] 里', en: 'a list, in [ ]' },
  object: { zh: '对象，写在 { } 里', en: 'an object, in { }' },
  record: { zh: '对象，写在 { } 里', en: 'an object, in { }' },
};

/** What is wrong, in both languages: our own sentence, else one by the kind of fault. */
export function shapeWords(issue: z.core.$ZodIssue): Text {
  if (isOurs(issue.message)) return SAID[issue.message];
  if (issue.input === undefined) return SAID.missing;
  switch (issue.code) {
    case 'invalid_type':
      return hasToBe(KINDS[issue.expected] ?? SAID_OTHERWISE);
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_small':
      return hasToBe(
        issue.inclusive
          ? { zh: `${issue.minimum}或更大`, en: `${issue.minimum} or more` }
          : { zh: `大于${issue.minimum}的数`, en: `more than ${issue.minimum}` },
      );
    default:
      return hasToBe(SAID_OTHERWISE);
  }
}

const SAID_OTHERWISE: Text = { zh: '另一种写法，见问卷说明', en: 'written otherwise; see docs/surveys.md' };

const hasToBe = ({ zh, en }: Text): Text => ({ zh: `应当是${zh}`, en: `has to be ${en}` });

function oneOf(values: readonly string[]): Text {
  if (values.length === 1) return hasToBe({ zh: `“${values[0]}”`, en: `'${values[0]}'` });
  return { zh: `应当是 ${values.join('、')} 之一`, en: `has to be one of ${values.join(', ')}` };
}
