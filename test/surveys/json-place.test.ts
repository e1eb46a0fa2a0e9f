import { expect, it } from 'vitest';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { JsonError, lineOf, readJson } from '../../surveys/json-place.ts';

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
  ['id', 2],
  ['survey', 3],
  ['survey.pages[0].name', 5],
  ['survey.pages[1]', 6],
  ['survey.pages[1].title.default', 8],
  ['survey.pages[1].title.zh-cn', 8],
  ['survey.pages[7].name', 4],
  ['survey.title', 3],
  ['key.questions.m', 13],
  ['key.questions.m.row.options[1].score', 16],
  ['key.questions.m.line.options', 13],
  ['version', 1],
  ['', 1],
])('the path %j stands at line %i', (path, line) => {
  expect(lineOf(text, path)).toBe(line);
});

it('a place in an instrument is found in its text', () => {
  const lines = JSON.stringify(outpatient, null, 2).split('\n');
  const question = outpatient.survey.pages[1]?.elements[2];
  if (question?.type !== 'radiogroup') throw new Error('another question is meant');
  const at = lineOf(lines.join('\n'), 'survey.pages[1].elements[2].choices[3].text.zh-cn');
  expect(lines[at - 1]).toContain(`"zh-cn": "${question.choices?.[3]?.text['zh-cn']}"`);
});

it.each([
  ['{\n"a": 1,\n}', 3],
  ['{\n"a"\n 1}', 3],
  ['', 1],
  ['{"a": 1', 1],
  ['[1]\n]', 2],
  ["{'a': 1}", 1],
  ['{"a": "x\ny"}', 1],
])('%j is no JSON, from line %i', (broken, line) => {
  const fault = (() => {
    try {
      return readJson(broken);
    } catch (error) {
      return error;
    }
  })();
  expect(fault).toBeInstanceOf(JsonError);
  expect(fault).toMatchObject({ line });
});

it('JSON is read as it is', () => {
  expect(readJson(text)).toEqual(JSON.parse(text));
});
