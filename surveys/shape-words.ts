import { z } from 'zod';
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
  notType: { zh: '不支持这种题型', en: 'this type of question is not supported' },
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

const isOurs = (message: string): message is keyof typeof SAID => Object.hasOwn(SAID, message);

const inChinese = z.locales.zhCN().localeError;

/** What is wrong, in both languages: our own sentence, else that of the schema library. */
export function shapeWords(issue: z.core.$ZodIssue): Text {
  if (isOurs(issue.message)) return SAID[issue.message];
  const said = inChinese({ ...issue, input: issue.input } as z.core.$ZodRawIssue);
  return { zh: typeof said === 'string' ? said : (said?.message ?? issue.message), en: issue.message };
}
