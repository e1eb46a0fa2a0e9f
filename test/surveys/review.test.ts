import { describe, expect, it } from 'vitest';
import { compile } from '../../surveys/compile.ts';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { review } from '../../surveys/review.ts';
import { isChinese } from '../support/is-chinese.ts';
import { second } from '../support/versions.ts';
import { changed } from './changed.ts';

const NAME = { id: 'outpatient', version: 2 };
const first = compile(outpatient);
const written = (instrument: object) => JSON.stringify(instrument, null, 2);

describe('a draft looked through', () => {
  it('has nothing wrong where it can be published, and everything to say of it', () => {
    const found = review(written(second), NAME, first);
    expect(found.fault).toBeNull();
    expect(found.plan?.instrument).toEqual(second);
    expect(found.length).toEqual({ least: 24, most: 24, exact: true });
    expect(found.english?.grade).toBeLessThan(6);
    expect(found.chinese?.rare).toEqual([]);
    expect(found.translations.map(({ language, missing }) => [language, missing])).toEqual([
      ['zh', []],
      ['en', []],
    ]);
  });

  it('can be shown while only its map is wrong', () => {
    const found = review(written({ ...second, map: { version: 7, measures: {} } }), NAME, first);
    expect(found.fault).toMatchObject({ path: 'map.version', said: { zh: expect.stringContaining('1') } });
    expect(found.plan).not.toBeNull();
  });

  it('says where the first fault is, in both languages, and what is not translated', () => {
    const text = written({ ...changed('title.zh', ''), version: 2 });
    const found = review(text, NAME, null);
    expect(found.fault).toEqual({
      path: 'title.zh',
      line: 6,
      column: 5,
      said: { zh: '缺少中文', en: 'the Chinese text is missing' },
    });
    expect(found.translations[0]?.missing).toEqual([{ path: 'title.zh', line: 6, column: 5 }]);
    expect(found.english).not.toBeNull();
  });

  it('is shown while words are missing, the other language in their place', () => {
    const title = 'survey.pages[0].elements[0].title';
    for (const missing of ['', ' ', undefined]) {
      const found = review(written({ ...changed(`${title}.zh-cn`, missing), version: 2 }), NAME, null);
      expect(found).toMatchObject({ borrowed: true, fault: { path: `${title}.zh-cn` } });
      const shown = found.plan?.questions.get('reg_easy')?.title;
      expect(shown?.zh).toBe(shown?.en);
      expect(found.length).not.toBeNull();
    }
    const wordless = { default: '', 'zh-cn': '' };
    const found = review(written({ ...changed(title, wordless), version: 2 }), NAME, null);
    expect(found.plan?.questions.get('reg_easy')?.title).toEqual({ zh: '…', en: '…' });
    expect(review(written(second), NAME, first).borrowed).toBe(false);
  });

  it.each([
    ['no JSON', '{"id": ', 1],
    ['no object', '[]', 1],
    ['of another name', '{\n"id": "inpatient"}', 2],
    [
      'deeper than anything',
      `{"id":"outpatient","version":2,"survey":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      1,
    ],
    [
      'of numbers for words',
      '{"id":"outpatient","version":2,"survey":{"title":{"default":3,"zh-cn":[]}}}',
      1,
    ],
  ])('that is %s is said to be so', (_, text, line) => {
    const found = review(text, NAME, null);
    expect(found.fault).toMatchObject({ line });
    expect(found.fault?.said.zh).toSatisfy(isChinese);
    expect([found.plan, found.length, found.english]).toEqual([null, null, null]);
  });
});
