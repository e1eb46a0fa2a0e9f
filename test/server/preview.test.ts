import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { placements } from '../../server/db/placements.ts';
import { compile } from '../../surveys/compile.ts';
import { inLanguage } from '../../surveys/text.ts';
import { onEachDatabase } from '../support/databases.ts';
import { atDesk, framedIn, hiddenIn } from '../support/desk-forms.ts';
import { signInAs } from '../support/district.ts';
import { createInstallation, type TestInstallation } from '../support/installation.ts';
import { askInstruments } from '../support/instruments.ts';
import { everyType } from '../surveys/every-type.ts';
import { inUyghur } from '../surveys/uyghur.ts';

const draft = { ...everyType, id: 'every', version: 1, survey: inUyghur(everyType.survey) };
const plan = compile(draft);
const PAGE = '/instruments/every/versions/1';
const text = JSON.stringify(draft, null, 2);

onEachDatabase('the preview', (db) => {
  let here: TestInstallation;
  let session: { Cookie: string };
  const visit = (path: string, fields?: Record<string, string>) => atDesk(here, session, path, fields);
  const look = async (fields: Record<string, string>) => (await visit(PAGE, { text, ...fields })).html;
  const asked = (html: string) =>
    [...plan.questions.keys()].filter((name) => html.includes(`id="q-${name}"`));

  /** Every row of every table but sessions, which signing in made. */
  const everything = async () => {
    const tables = [...placements.hospital, ...placements.catalogue];
    const rows = tables.map((table) => sql`select * from ${sql.table(table)}`.execute(db()));
    return (await Promise.all(rows)).map((one) => one.rows);
  };

  beforeAll(async () => {
    here = await createInstallation(db());
    session = await signInAs(here, 'administrator');
    await askInstruments(here, 'PUT', '/every/versions/1', text);
  });

  it('shows every page and question, in every language, in both editions', async () => {
    expect(plan.languages).toEqual(['zh', 'en', 'ug']);
    for (const language of plan.languages) {
      for (const edition of ['plain', 'elder']) {
        const steered = { in: language, edition, all: 'yes' };
        const first = await look(steered);
        const places = [...first.matchAll(/<option value="(\d+\.\d+)"/g)].map(([, place = '']) => place);
        const pages = await Promise.all(places.map((at) => look({ ...steered, at })));
        expect(pages.flatMap((page) => asked(framedIn(page)))).toEqual([...plan.questions.keys()]);
        for (const page of pages.map(framedIn)) {
          expect(page).toContain(`>${inLanguage(plan.instrument.title, language)}</h1>`);
          expect(page.includes('class="elder"')).toBe(edition === 'elder');
          expect(page.includes('dir="rtl"')).toBe(language === 'ug');
          expect(page).not.toContain('<script');
        }
      }
    }
  });

  it('shows only what is asked of somebody who has answered so, unless all is wanted', async () => {
    const none = asked(framedIn(await look({})));
    expect(asked(framedIn(await look({ all: 'yes' }))).length).toBeGreaterThan(none.length);
    expect(none).not.toContain('queue_long');
    const troubled = JSON.stringify({ troubles: ['queue'] });
    expect(asked(framedIn(await look({ answers: troubled })))).toContain('queue_long');
  });

  it('goes from page to page by its buttons, to the last and no further', async () => {
    const count = plan.pages.length;
    let html = await look({ all: 'yes' });
    for (let page = 1; page < count + 2; page++) {
      expect(html).toContain(`第${Math.min(page, count)}页，共${count}页`);
      const at = /<option value="(\d+\.\d+)" selected/.exec(html)?.[1] ?? '';
      html = await look({ all: 'yes', at, go: 'next' });
    }
    expect(await look({ all: 'yes', go: 'back' })).toContain(`第1页，共${count}页`);
  });

  it('follows a press inside it as a respondent’s: a wrong answer, a right one, another language', async () => {
    const press = (fields: Record<string, string>) =>
      look({ press: new URLSearchParams({ _page: '0', _do: 'next', ...fields }).toString() });
    const opened = await press({ troubles: 'queue', _seen: 'troubles' });
    expect(asked(framedIn(opened))).toContain('queue_long');
    expect(JSON.parse(hiddenIn(opened, 'answers'))).toMatchObject({ troubles: ['queue'] });
    const elder = await press({ _do: 'elder' });
    expect(elder).toContain('<option value="elder" selected>');
    const uyghur = await press({ _lang: 'ug' });
    expect(framedIn(uyghur)).toContain('lang="ug"');
  });

  it.each(['', 'x', '[]', '3', '{"came_by": {"a": 1}, "__proto__": 1, "stars": "many", "constructor": "x"}'])(
    'leaves out answers that can be none: %j',
    async (answers) => {
      const html = await look({ answers, at: '99.99', in: 'xx', edition: 'odd', go: 'on' });
      // What is worked out of no answers is all there is.
      expect(JSON.parse(hiddenIn(html, 'answers'))).toEqual({ total: 0 });
      expect(framedIn(html)).toContain('<h1>');
    },
  );

  it('keeps nothing, wherever one looks and whatever one presses', async () => {
    const before = await everything();
    await look({ do: 'check', answers: '{"came_by":"bus"}' });
    await visit(`${PAGE}/preview?lang=en&edition=elder`);
    await visit(`${PAGE}/preview`, { _page: '0', _do: 'next', came_by: 'bus' });
    expect(await everything()).toEqual(before);
  });

  it('leads somebody who tries it from the first page to the last, on pages of its own', async () => {
    let page = (await visit('/instruments/outpatient/versions/1/preview?lang=en')).html;
    const path = '/instruments/outpatient/versions/1/preview?lang=en';
    const given: Record<string, string>[] = [{ reg_easy: 'easy' }, {}, { overall: '9' }];
    for (const [number, answers] of given.entries()) {
      expect(hiddenIn(page, '_page')).toBe(String(number));
      const carried = hiddenIn(page, '_answers');
      page = (await visit(path, { _page: String(number), _do: 'next', _answers: carried, ...answers })).html;
    }
    expect(page).toContain('This is a preview: nothing was kept.');
    expect(hiddenIn((await visit(path, { _again: '1' })).html, '_answers')).toBe('{}');
  });

  it('shows a draft whose Chinese is missing in its English, and says so', async () => {
    const wordless = JSON.stringify({ ...draft, version: 3 }).replaceAll(/"zh-cn":"[^"]*"/g, '"zh-cn":""');
    await askInstruments(here, 'PUT', '/every/versions/3', wordless);
    const { html } = await visit('/instruments/every/versions/3');
    expect(html).toContain('先用另一种语言代替');
    expect(framedIn(html)).toContain('How did you come?');
    expect((await visit('/instruments/every/versions/3/preview')).status).toBe(200);
    expect((await visit('/instruments/every/versions/3/publish')).status).toBe(303);
  });

  it('has nothing to try while a draft has a fault, and says so on its page', async () => {
    await askInstruments(
      here,
      'PUT',
      '/every/versions/2',
      JSON.stringify({ ...draft, version: 2, population: 'x' }),
    );
    const reply = await visit('/instruments/every/versions/2/preview');
    expect([reply.status, reply.location]).toEqual([303, '/instruments/every/versions/2']);
    const { html } = await visit('/instruments/every/versions/2');
    expect(html).toContain('改正错误之后才能预览。');
    expect(framedIn(html)).toBe('');
  });
});
