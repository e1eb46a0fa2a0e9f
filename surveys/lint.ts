import { lintSurvey } from 'survey-core/linter';
import { InstrumentError } from './instrument-error.ts';
import type { SurveyJson } from './survey-json.ts';
import type { Text } from './text.ts';
import { FACTS } from './wording.ts';

/** What SurveyJS's linter finds in forms that pass our own checks of their shape, in Chinese. */
const IN_CHINESE: Readonly<Record<string, string>> = {
  'expression/syntax': '表达式写法有误',
  'expression/unknown-function': '表达式用了不存在的函数',
  'expression/unknown-choice': '表达式里的值不是那道题的选项',
  'expression/type-mismatch': '表达式拿不同类型的值作比较',
  'expression/contradiction': '表达式自相矛盾，永远不成立',
  'expression/meaningless-condition': '条件没有意义，永远成立',
  'reference/unknown': '引用了不存在的名称',
  'reference/self': '引用了自己',
  'name/duplicate': '名称重复',
  'name/shadowing': '名称与另一个名称相冲突',
  'name/reserved': '名称是SurveyJS自用的',
  'variable/collision': '名称与就诊信息相冲突',
  'cycle/calculated-value': '计算值互相引用，成了一个圈',
  'choices/duplicate': '选项重复',
  'validator/dead': '校验永远不起作用',
  'value/not-a-choice': '值不是那道题的选项',
  'element/count-contradiction': '最少与最多的选项数互相矛盾',
  'element/never-visible': '永远不会显示',
};

/**
 * Refuses a form in which SurveyJS's linter finds anything. The linter is told the facts of the visit as values of
 * the survey, so that titles may quote them. Throws: InstrumentError with the path of the first finding.
 */
export function lint(survey: SurveyJson): void {
  const facts = FACTS.map((name) => ({ name, expression: "''" }));
  const { findings } = lintSurvey({
    ...survey,
    calculatedValues: [...(survey.calculatedValues ?? []), ...facts],
  });
  const [finding] = findings;
  if (finding) throw new InstrumentError(`survey.${finding.path}`, wordsOf(finding));
}

function wordsOf({ ruleId, message, messageData }: ReturnType<typeof lintSurvey>['findings'][number]): Text {
  const known = IN_CHINESE[ruleId];
  if (known === undefined) return { zh: `SurveyJS的检查没有通过（${message}）`, en: message };
  const { name } = messageData as { readonly name?: unknown };
  return { zh: typeof name === 'string' ? `${known}：${name}` : known, en: message };
}
