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
  ['{\n"a": 1,\n}', 3, 1, '} is not expected here'],
  ['{\n"a"\n 1}', 3, 2, 'Number is not expected here'],
  ['', 1, 1, 'the JSON ends too early'],
  ['{"a": 1', 1, 8, 'the JSON ends too early'],
  ['[1]\n]', 2, 1, '] is not expected here'],
  ["{'a': 1}", 1, 2, "' is not expected here"],
  ['{"a": tru}', 1, 7, 'tru is not expected here'],
  ['{"a": "x\ny"}', 1, 9, 'there is a line break or control character inside quotes'],
])('%j is no JSON, from line %i, column %i: %s', (broken, line, column, en) => {
  const fault = (() => {
    try {
      return readJson(broken);
    } catch (error) {
      return error;
    }
  })();
  expect(fault).toBeInstanceOf(JsonError);
  expect(fault).toMatchObject({ spot: { line, column }, said: { en, zh: expect.stringMatching(/^JSON/) } });
});

it('JSON is read as it is', () => {
  expect(readJson(text)).toEqual(JSON.parse(text));
});
