import { expect, it } from 'vitest';
import { compile } from '../../surveys/compile.ts';
import { readPlan } from '../../surveys/draft.ts';
import { InstrumentError } from '../../surveys/instrument-error.ts';
import { isChinese } from '../support/is-chinese.ts';
import { changed } from './changed.ts';
import { longComments } from './long-comments.ts';

function refusal(path: string, value: unknown): InstrumentError {
  try {
    compile(changed(path, value));
  } catch (error) {
    if (error instanceof InstrumentError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

const first = 'survey.pages[0].elements[0]';
const onLaterPage = 'survey.pages[2].elements[1]';
const mark = 'survey.pages[2].elements[0]';
const text = { default: 'a', 'zh-cn': '甲' };
const choices = (count: number) => Array.from({ length: count }, (_, i) => ({ value: `v${i}`, text }));

it.each<[string, string, unknown, string]>([
  ['a missing Chinese title', `${first}.title.zh-cn`, undefined, `${first}.title.zh-cn`],
  ['an empty English title', `${first}.title.default`, '  ', `${first}.title.default`],
  ['a title that is one string', `${first}.title`, 'How?', `${first}.title`],
  ['a missing option text', `${first}.choices[1].text.zh-cn`, '', `${first}.choices[1].text.zh-cn`],
  ['a missing page title', 'survey.pages[1].title.zh-cn', '', 'survey.pages[1].title.zh-cn'],
  ['a missing hint', `${mark}.description.default`, '', `${mark}.description.default`],
  ['a missing end', `${mark}.maxRateDescription`, undefined, `${mark}.maxRateDescription`],
  ['a missing survey title', 'survey.title.default', '', 'survey.title.default'],
  ['a missing instrument title', 'title.zh', '', 'title.zh'],
  ['a missing dimension name', 'key.dimensions[2].name.en', '', 'key.dimensions[2].name.en'],
  ['a missing short name', 'key.questions.reg_easy.name.en', '', 'key.questions.reg_easy.name.en'],
  ['an unsupported type', `${first}.type`, 'signaturepad', `${first}.type`],
  ['a property we would ignore', `${first}.hasOther`, true, `${first}.hasOther`],
  ['a property of another type', `${first}.maxLength`, 9, `${first}.maxLength`],
  [
    'a page that looks at itself',
    'survey.pages[1].visibleIf',
    "{doc_listen} = 'always'",
    'survey.pages[1].visibleIf',
  ],
  ['a trigger', 'survey.triggers', [], 'survey.triggers'],
  ['an option too many', `${first}.choices`, choices(12), `${first}.choices`],
  ['a rating too long', `${mark}.rateMax`, 11, `${mark}.rateMax`],
  ['a rating without numbers', `${mark}.rateMin`, '0', `${mark}.rateMin`],
  ['a single option', `${first}.choices`, choices(1), `${first}.choices`],
  ['an option listed twice', `${first}.choices[1].value`, 'very_hard', `${first}.choices`],
  ['an option of digits', `${first}.choices[1].value`, '12', `${first}.choices[1].value`],
  ['a name used twice', `${first}.name`, 'reg_wait', 'survey.pages[0].elements[2].name'],
  ['a name like plumbing', `${first}.name`, '_token', `${first}.name`],
  ['a dangerous name', `${first}.name`, '__proto__', `${first}.name`],
  [
    'a comment without a length',
    'survey.pages[2].elements[2].maxLength',
    undefined,
    'survey.pages[2].elements[2].maxLength',
  ],
  ['no pages', 'survey.pages', [], 'survey.pages'],
  ['an empty page', 'survey.pages[1].elements', [], 'survey.pages[1].elements'],
  ['a version of nothing', 'version', 0, 'version'],
  ['a broken expression', `${onLaterPage}.visibleIf`, '{reg_easy} =', `${onLaterPage}.visibleIf`],
  ['an empty expression', `${onLaterPage}.visibleIf`, '', `${onLaterPage}.visibleIf`],
  [
    'a condition on nothing known',
    `${onLaterPage}.visibleIf`,
    "{reg_eazy} = 'hard'",
    `${onLaterPage}.visibleIf`,
  ],
  [
    'a condition on no option',
    `${onLaterPage}.visibleIf`,
    "{reg_easy} = 'awful'",
    `${onLaterPage}.visibleIf`,
  ],
  ['a condition on a later page', `${first}.visibleIf`, '{overall} > 5', `${first}.visibleIf`],
  ['a condition on itself', `${onLaterPage}.visibleIf`, "{recommend} = 'likely'", `${onLaterPage}.visibleIf`],
  [
    'a condition that reads the clock',
    `${onLaterPage}.visibleIf`,
    "{reg_easy} = 'hard' and today() > '2020-01-01'",
    `${onLaterPage}.visibleIf`,
  ],
  ['a condition that never varies', `${onLaterPage}.visibleIf`, '1 = 1', `${onLaterPage}.visibleIf`],
  ['a key without a question', 'key.questions.reg_easy', undefined, 'key.questions.reg_easy'],
  [
    'a key for nothing',
    'key.questions.stray',
    { name: { zh: '甲', en: 'a' }, options: [] },
    'key.questions.stray',
  ],
  [
    'a key with other options',
    'key.questions.reg_easy.options[1].value',
    'na',
    'key.questions.reg_easy.options[1].value',
  ],
  ['a key with an option short', 'key.questions.reg_easy.options', [], 'key.questions.reg_easy.options'],
  [
    'a score out of range',
    'key.questions.reg_easy.options[1].score',
    101,
    'key.questions.reg_easy.options[1].score',
  ],
  [
    'a score that is no number',
    'key.questions.reg_easy.options[1].score',
    Number.NaN,
    'key.questions.reg_easy.options[1].score',
  ],
  ['an unknown dimension', 'key.questions.reg_easy.dimension', 'op_x', 'key.questions.reg_easy.dimension'],
  ['scores in no dimension', 'key.questions.reg_easy.dimension', undefined, 'key.questions.reg_easy'],
  ['overall in a dimension', 'key.questions.overall.dimension', 'op_doc', 'key.questions.overall'],
  [
    'a dimension nobody asks about',
    'key.dimensions[6]',
    { code: 'op_x', name: { zh: '甲', en: 'a' } },
    'key.dimensions[6]',
  ],
  ['a dimension named like a question', 'key.dimensions[0].code', 'reg_easy', 'key.dimensions[0].code'],
  ['a background question with scores', 'key.background', ['reg_easy'], 'key.background'],
  ['a background question nobody asks', 'key.background', ['income'], 'key'],
])('refuses %s', (_, path, value, expected) => {
  const error = refusal(path, value);
  expect(error.path).toBe(expected);
  expect(error.message).toBe(`${expected}: ${error.said.en}`);
  expect(error.said.zh).toSatisfy(isChinese);
});

it('says that it does not know a type', () => {
  expect(refusal(`${first}.type`, 'signaturepad').message).toContain(
    'this type of question is not supported',
  );
});

it('a page that could not be sent when it is full is not published, and can be read where it is', () => {
  const name = { id: 'long_comments', version: 1 };
  const fits = longComments(10_000, 10_000, 10_000, 2000);
  expect(readPlan(JSON.stringify(fits), name).fault).toBeNull();
  const large = longComments(10_000, 10_000, 10_000, 2001);
  expect(readPlan(JSON.stringify(large), name).fault).toMatchObject({ path: 'survey.pages[0]' });
  expect(() => compile(large)).not.toThrow();
});
