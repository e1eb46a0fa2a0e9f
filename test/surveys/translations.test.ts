import { expect, it } from 'vitest';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { spotsIn } from '../../surveys/json-place.ts';
import { translationsOf } from '../../surveys/translations.ts';
import { changed } from './changed.ts';
import { everyType } from './every-type.ts';
import { inUyghur } from './uyghur.ts';

it('nothing is missing in a published questionnaire', () => {
  expect(translationsOf(outpatient)).toEqual([
    { language: 'zh', texts: 169, missing: [], offered: true },
    { language: 'en', texts: 169, missing: [], offered: true },
  ]);
});

it.each([
  ['survey.pages[0].elements[0].title.zh-cn', 'zh'],
  ['survey.pages[0].elements[0].choices[1].text.default', 'en'],
  ['key.dimensions[2].name.en', 'en'],
  ['title.zh', 'zh'],
])('the path of what is missing is told, absent or blank: %s', (path, language) => {
  for (const words of [undefined, ' ']) {
    const found = translationsOf(changed(path, words));
    expect(found.map((one) => [one.language, one.missing])).toEqual(
      ['zh', 'en'].map((one) => [one, one === language ? [path] : []]),
    );
    expect(found.find((one) => one.language === language)?.offered).toBe(false);
  }
});

it('a missing text stands where its other language is', () => {
  const text = JSON.stringify(changed('survey.pages[0].elements[0].title.zh-cn', undefined), null, 2);
  const [path = ''] = translationsOf(JSON.parse(text))[0]?.missing ?? [];
  expect(text.split('\n')[spotsIn(text)(path).line - 1]).toContain('"title": {');
});

it('a further language is offered once the form lacks no text, whatever the key lacks', () => {
  const spoken = (missing: string) =>
    translationsOf({ ...everyType, survey: inUyghur(everyType.survey, missing) }).at(-1);
  const inForm = (missing: readonly string[] = []) => missing.filter((path) => path.startsWith('survey'));
  const whole = spoken('');
  expect(whole).toMatchObject({ language: 'ug', offered: true });
  expect(inForm(whole?.missing)).toEqual([]);
  expect(whole?.missing).toContain('title.ug');
  const short = spoken('Signs');
  expect(short?.offered).toBe(false);
  expect(inForm(short?.missing)).toHaveLength(1);
  expect(inForm(spoken('None')?.missing)).toEqual(['survey.pages[0].elements[2].noneText.ug']);
});

it.each([null, 3, [], {}, { survey: 'x' }])('%j has no texts', (json) => {
  expect(translationsOf(json).map(({ texts, offered }) => [texts, offered])).toEqual([
    [0, false],
    [0, false],
  ]);
});
