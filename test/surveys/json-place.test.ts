import { expect, it } from 'vitest';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { JsonError, readJson, spotsIn } from '../../surveys/json-place.ts';

const text = `{
  "id": "a",
  "survey": {
    "pages": [
      { "name": "one", "elements": [] },
      {
        "name": "two",
        "title": { "default": "Two" }
      }
    ]
  },
  "key": { "questions": {
    "m": 1,
    "m.row": { "options": [
      { "score": 1 },
      { "score": 2 } ] }
  } }
}`;

it.each([
  ['id', 2, 3],
  ['survey', 3, 3],
  ['survey.pages[0].name', 5, 9],
  ['survey.pages[1]', 6, 7],
  ['survey.pages[1].title.default', 8, 20],
  ['survey.pages[1].title.zh-cn', 8, 9],
  ['survey.pages[7].name', 4, 5],
  ['survey.title', 3, 3],
  ['key.questions.m', 13, 5],
  ['key.questions.m.row.options[1].score', 16, 9],
  ['key.questions.m.line.options', 13, 5],
  ['version', 1, 1],
  ['', 1, 1],
])('the path %j stands at line %i, column %i', (path, line, column) => {
  expect(spotsIn(text)(path)).toEqual({ line, column });
});

it('a place in an instrument is found in its text', () => {
  const lines = JSON.stringify(outpatient, null, 2).split('\n');
  const question = outpatient.survey.pages[1]?.elements[2];
  if (question?.type !== 'radiogroup') throw new Error('another question is meant');
  const spot = spotsIn(lines.join('\n'))('survey.pages[1].elements[2].choices[3].text.zh-cn');
  expect(lines[spot.line - 1]?.slice(spot.column - 1)).toContain(
    `"zh-cn": "${question.choices?.[3]?.text['zh-cn']}"`,
  );
});

it.each([
  ['{\n"a": 1,\n}', 3, 1, 'there is a comma too many before this', '前面多了一个逗号'],
  ['{"a": 1 , , "b": 2}', 1, 11, 'there is a comma too many before this', '前面多了一个逗号'],
  ['[1,\n]', 2, 1, 'there is a comma too many before this', '前面多了一个逗号'],
  ['{\n"a"\n 1}', 3, 2, 'a colon is missing between name and value', '名称后面少了一个冒号'],
  ['{"a": 1\n"b": 2}', 2, 1, 'a comma is missing before this', '前面少了一个逗号'],
  ['[{}\n{}]', 2, 1, 'a comma is missing before this', '前面少了一个逗号'],
  ['[1 2]', 1, 4, 'a comma is missing before this', '前面少了一个逗号'],
  ['{"a": "say "hi" now"}', 1, 13, 'a double quote inside quotes is written \\"', '引号里的双引号要写成 \\"'],
  ['{"a": }', 1, 7, 'a value is missing before this', '前面少了一个值'],
  ['{"a": [}', 1, 8, 'the [ before this is not closed with ] yet', '前面的 [ 还没有用 ] 结束'],
  ['{"a": [1,}', 1, 10, 'there is a comma too many before this', '前面多了一个逗号'],
  ['[1}', 1, 3, 'the [ before this is not closed with ] yet', '前面的 [ 还没有用 ] 结束'],
  ['{"a": 1]', 1, 8, 'the { before this is not closed with } yet', '前面的 { 还没有用 } 结束'],
  ['', 1, 1, 'the JSON ends too early: a bracket or a quote is missing', '没有写完'],
  ['{"a": 1', 1, 8, 'the JSON ends too early', '没有写完'],
  ['{"a": "x', 1, 9, 'the JSON ends too early', '没有写完'],
  ['[1]\n]', 2, 1, 'the text ended before this; what follows is too much', '内容到前面已经结束'],
  ["{'a': 1}", 1, 2, 'names and texts stand in straight double quotes', '英文双引号'],
  ['{a: 1}', 1, 2, 'names and texts stand in straight double quotes', '英文双引号'],
  ['{“a”: 1}', 1, 2, 'names and texts stand in straight double quotes', '英文双引号'],
  ['{"a": 1，"b": 2}', 1, 8, 'punctuation has to be in half width', '标点要用英文（半角）的'],
  ['{"a"：1}', 1, 5, 'punctuation has to be in half width', '标点要用英文（半角）的'],
  ['{"a": tru}', 1, 7, 'yes and no are true and false', '是非写 true 或 false'],
  ['{"a": True}', 1, 7, 'yes and no are true and false', '是非写 true 或 false'],
  ['{"a": 1 // one\n}', 1, 9, 'comments cannot stand here', '不能写注释'],
  ['{"a": .5}', 1, 7, 'this is not how a number is written', '数字写法有误'],
  ['{"a": "\\x"}', 1, 8, 'a backslash is written twice', '反斜杠要写成两个'],
  ['{"a": @}', 1, 7, '@ is not expected here', '这里不该是 @'],
  ['{"a": "x\ny"}', 1, 9, 'there is a line break or control character inside quotes', '换行或控制字符'],
])('%j is no JSON, from line %i, column %i: %s', (broken, line, column, en, zh) => {
  const fault = faultOf(broken);
  expect(fault).toMatchObject({ spot: { line, column }, path: '' });
  expect(fault.said.en).toContain(en);
  expect(fault.said.zh).toMatch(/^JSON写法有误：/);
  expect(fault.said.zh).toContain(zh);
});

it.each([
  ['{"a": 1,\n"a": 1}', 2, 1, 'a', 1],
  [
    '{"survey": {"pages": [{}, {"title": {\n"zh-cn": "一",\n"zh-cn": "二"}}]}}',
    3,
    1,
    'survey.pages[1].title.zh-cn',
    2,
  ],
  ['{"a": {"b": 1}, "c": [{"b": 1}], "a\\u0062": 1,\n"ab": 2}', 2, 1, 'ab', 1],
  ['{"__proto__": 1,\n"__proto__": 2}', 2, 1, '__proto__', 1],
])('%j says a thing twice, at line %i, column %i: %s', (text, line, column, path, first) => {
  const fault = faultOf(text);
  expect(fault).toMatchObject({ spot: { line, column }, path });
  expect(fault.said.en).toContain(`stands twice; line ${first} has it already`);
  expect(fault.said.zh).toContain(`第${first}行已经有了`);
});

it('is refused too where it is nested too deep to be looked through', () => {
  expect(faultOf('['.repeat(5000)).said.en).toContain('the JSON ends too early');
  expect(readJson('['.repeat(5000) + ']'.repeat(5000))).toHaveLength(1);
});

function faultOf(text: string): JsonError {
  try {
    readJson(text);
  } catch (error) {
    if (error instanceof JsonError) return error;
    throw error;
  }
  throw new Error('it was read');
}

it('JSON is read as it is', () => {
  expect(readJson(text)).toEqual(JSON.parse(text));
});
