import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compile } from '../../surveys/compile.ts';
import { inpatient } from '../../surveys/default-instruments/inpatient.ts';
import { staff } from '../../surveys/default-instruments/staff.ts';
import { surveyCss } from '../../web/styles/survey.ts';
import { expiredPage, failedPage, malformedPage, unknownPage } from '../../web/survey/notice.ts';
import { surveyPage } from '../../web/survey/page.ts';
import { thanksPage } from '../../web/survey/thanks.ts';
import { choice, unscored } from '../surveys/alone.ts';
import { plan } from './sample-figures.ts';
import { hospital, nasty, surveyView, textOf } from './samples.ts';

const plans = [plan, compile(inpatient), compile(staff)];
const last = plan.pages.length - 1;
const overallPage = plan.pages.findIndex(({ questions }) => questions.some(({ name }) => name === 'overall'));
const commentPage = plan.pages.findIndex(({ questions }) => questions.some(({ type }) => type === 'comment'));
const comment = plan.pages[commentPage]?.questions.find(({ type }) => type === 'comment')?.name ?? '';
const occurrences = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe.each(['zh', 'en'] as const)('the survey in %s', (locale) => {
  const view = surveyView(locale);
  const at = (page: number, more = {}) => textOf(surveyPage({ ...view, place: { page, from: 0 }, ...more }));

  it.each(plans)('asks every visible question of every page, each control labelled', async (plan) => {
    for (const [index, page] of plan.pages.entries()) {
      const text = await at(index, { plan });
      const asked = page.questions.filter(({ visible }) => visible({}));
      const options = asked.reduce((sum, { options }) => sum + options.length, 0);
      expect(occurrences(text, /<label><input type="radio"/g)).toBe(options);
      expect(occurrences(text, /type="radio"/g)).toBe(options);
      expect(occurrences(text, /<textarea/g)).toBe(occurrences(text, /<label for="q-/g));
      expect(occurrences(text, /<fieldset/g)).toBe(occurrences(text, /<legend>/g));
      expect(new Set(text.match(/ id="[^"]+"/g)).size).toBe(occurrences(text, / id="/g));
    }
  });

  it('needs no script and no attribute styles, and its style sheet is the hashed one', async () => {
    for (const page of plan.pages.keys()) {
      const text = await at(page);
      expect(text).not.toMatch(/<script|style=|https?:\/\/|\son[a-z]+=/);
      expect(text).toContain(`<style>${surveyCss}</style>`);
    }
  });

  it('is one round trip of at most five kilobytes', async () => {
    for (const page of plan.pages.keys()) {
      expect(brotliCompressSync(await at(page)).length).toBeLessThan(5 * 1024);
    }
  });

  it('counts no questions on a screen that asks none', async () => {
    const told = compile(
      unscored([choice('a')], [{ type: 'html', name: 'h', html: { default: 'Read', 'zh-cn': '请看' } }]),
    );
    expect(await at(0, { plan: told })).toContain('<progress');
    expect(await at(1, { plan: told })).not.toContain('<progress');
  });

  it('shows what a page begins with in the elder edition too, where its first question is hidden', async () => {
    const form = unscored([choice('a')], [{ ...choice('b'), visibleIf: "{a} = 'alpha'" }, choice('c')]);
    const description = { default: 'About your stay', 'zh-cn': '关于住院' };
    const pages = form.survey.pages.map((page, index) => (index === 1 ? { ...page, description } : page));
    const elder = {
      plan: compile({ ...form, survey: { ...form.survey, pages } }),
      elder: true,
      pace: 'question',
    };
    expect(await at(1, elder)).toMatch(/关于住院|About your stay/);
  });

  it('promises on the first page only what is true of its privacy mode', async () => {
    const confidential = await at(0);
    const anonymous = await at(0, { privacy: 'anonymous' });
    expect(confidential).not.toBe(anonymous);
    expect(anonymous).toMatch(/匿名|anonymous/);
    expect(confidential).not.toMatch(/匿名|anonymous/);
    expect(await at(1)).not.toContain('class="promise"');
  });

  it('quotes the visit in what stands above a page too, and publishes nothing that cannot be quoted', async () => {
    const titled = (words: string) => {
      const [first, ...others] = inpatient.survey.pages;
      const title = { default: `${words}?`, 'zh-cn': `${words}？` };
      const pages = [{ ...first, title, description: title }, ...others] as typeof inpatient.survey.pages;
      return compile({ ...inpatient, survey: { ...inpatient.survey, pages } });
    };
    const month = view.facts.month[locale];
    const shown = await at(0, { plan: titled('{month}') });
    expect(occurrences(shown, new RegExp(`>${month}[?？]<`, 'g'))).toBe(2);
    expect(() => titled('{nobody}')).toThrow('nobody');
  });

  it('goes back from every page but the first', async () => {
    expect(await at(0)).not.toContain('value="back"');
    expect(await at(last)).toContain('<button name="_do" value="back">');
    expect((await at(last)).indexOf('value="next"')).toBeLessThan((await at(last)).indexOf('value="back"'));
  });

  it('keeps what was answered', async () => {
    const text = await at(overallPage, { values: { overall: 7, [comment]: '\n好 </textarea><script>' } });
    expect(text).toContain('name="overall" value="7" checked');
    expect(occurrences(text, / checked/g)).toBe(1);
    expect(await at(commentPage, { values: { [comment]: '\n好 </textarea><script>' } })).toContain(
      '>\n\n好 &lt;/textarea&gt;&lt;script&gt;</textarea>',
    );
  });

  it('says what is wrong at the top and at the question', async () => {
    const problems = [
      { question: 'overall', code: 'required' },
      { question: '"><script>', code: 'unknown_question' },
    ];
    const text = await at(overallPage, { problems });
    expect(text).toContain('<a href="#q-overall">');
    expect(text).toMatch(
      /<fieldset id="q-overall"[^>]* aria-invalid="true"[^>]* aria-describedby="[^"]*q-overall-error"/,
    );
    expect(text).toContain('id="q-overall-error"');
    expect(text).not.toContain('<script');
    expect(await at(overallPage)).not.toContain('aria-invalid');
  });

  it('says what is wrong in the order of the page', async () => {
    const problems = (['recommend', 'overall'] as const).map((question) => ({ question, code: 'required' }));
    const [summary = ''] = (await at(overallPage, { problems })).match(/class="summary"[\s\S]*?<\/ul>/) ?? [];
    expect(summary.indexOf('#q-overall')).toBeLessThan(summary.indexOf('#q-recommend'));
    expect(summary).toContain('#q-overall');
  });

  it('escapes the hospital', async () => {
    expect(await at(0, { hospital: nasty })).not.toContain('<script');
  });

  it('has five messages that say different things', async () => {
    const frame = { locale, otherLocaleHref: '?lang=en' };
    const texts = await Promise.all(
      [thanksPage, expiredPage, unknownPage, malformedPage, failedPage].map((page) =>
        textOf(page({ ...frame, hospital, mine: null, quarter: null, requests: [] })),
      ),
    );
    expect(new Set(texts.map((text) => /<h1>(.*?)<\/h1>/.exec(text)?.[1])).size).toBe(5);
    expect(await textOf(unknownPage(frame))).not.toContain(hospital[locale]);
  });
});
