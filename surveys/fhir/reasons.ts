import { BEGIN_EMPTY, NOT_SUPPORTED } from '../imported.ts';
import type { Text } from '../text.ts';
import { OURS, URLS } from './urls.ts';

/** What is said of lists that are kept apart from the items that use them. */
export const WRITTEN_OUT: Text = { zh: '用到的部分已经展开', en: 'what is used of it is written out' };

const REWORDED: Text = { zh: '换了写法', en: 'has been put differently' };

const PROPERTIES: ReadonlyMap<string, Text> = new Map([
  ['initial', BEGIN_EMPTY],
  ['required', { zh: '只有题目可以设为必答', en: 'only a question can be required' }],
  ['repeats', { zh: '只有列表可以选多项', en: 'only a list can be answered more than once' }],
  [
    'enableWhen',
    {
      zh: '引用了没有问的题，或用了我们不支持的比较',
      en: 'looks at something that is not asked, or compares in a way we cannot',
    },
  ],
  ['enableBehavior', { zh: '随条件一起带过来', en: 'goes with its conditions' }],
  ['prefix', { zh: '没有对应的文字', en: 'stands with no words of ours' }],
  ['code', { zh: '这里不能保留', en: 'cannot be kept here' }],
  ['definition', { zh: '不到别处查找定义', en: 'definitions elsewhere are not followed' }],
  ['maxLength', { zh: '对这种题型没有意义', en: 'has no meaning for this type of question here' }],
  ['text', REWORDED],
  ['display', REWORDED],
  ['contained', WRITTEN_OUT],
]);

const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const UNSCORED: Text = {
  zh: '归入维度后才计分：请为题目指定维度，并给选项0到100的分值',
  en: 'counts only in a dimension: give the question one, and its options points from 0 to 100',
};
const NO_FHIRPATH: Text = { zh: '这里不计算FHIRPath', en: 'FHIRPath is not worked out here' };

const EXTENSIONS: ReadonlyMap<string, Text> = new Map([
  [URLS.ordinal, UNSCORED],
  [URLS.weight, UNSCORED],
  [URLS.itemControl, { zh: '用最接近的方式显示', en: 'is shown in the nearest way' }],
  [
    OURS,
    {
      zh: '导出后有改动：以FHIR自己的内容为准',
      en: 'has been changed since: what FHIR’s own words say counts',
    },
  ],
  [
    `${SDC}calculatedExpression`,
    {
      zh: `${NO_FHIRPATH.zh}：改为请受访者回答`,
      en: `${NO_FHIRPATH.en}: the question is put to the respondent`,
    },
  ],
  [`${SDC}initialExpression`, BEGIN_EMPTY],
  [
    `${SDC}enableWhenExpression`,
    { zh: `${NO_FHIRPATH.zh}：这一项始终显示`, en: `${NO_FHIRPATH.en}: the item is always shown` },
  ],
  ['http://hl7.org/fhir/StructureDefinition/variable', NO_FHIRPATH],
]);

/** Why a property of an item is not carried over. */
export const reasonOfProperty = (property: string): Text => PROPERTIES.get(property) ?? NOT_SUPPORTED;

/** Why an extension is not. */
export const reasonOfExtension = (url: string): Text =>
  EXTENSIONS.get(url) ?? { zh: `不支持${url}`, en: `${url} is not supported` };
