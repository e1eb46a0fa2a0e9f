import { later } from '../../analytics/month.ts';
import { defaultProgrammes } from '../../surveys/programme.ts';
import type { Locale, Text } from '../../surveys/text.ts';
import type { BenchmarkView } from '../../web/benchmark.ts';
import type { Html } from '../../web/html.ts';
import { type ScorecardView, scorecardPage } from '../../web/scorecard.ts';
import type { SurveyView } from '../../web/survey/page.ts';
import { noticeOf } from '../../web/survey/privacy-notice.ts';
import { board, book, card, october, oneVersion, plan, quality } from './sample-figures.ts';

/** A hospital's name. */
export const hospital: Text = { zh: '仁和区人民医院', en: 'Renhe District People’s Hospital' };
/** A name that would be a script if it were not escaped. */
export const nasty: Text = { zh: '<script>甲</script>', en: '<script>"A"&\'</script>' };
/** A hospital's leader. */
const leader = { name: '李院长', role: 'leader', home: '/hospitals/h1/2026-10' } as const;
/** An administrator. */
export const administrator = { name: '王主任', role: 'administrator', home: '/' } as const;

/** The text of a page. */
export const textOf = async (page: Html): Promise<string> => String(await page);

const frame = { otherLocaleHref: '?lang=en', month: october, previous: later(october, -1), next: null };
const programmes = defaultProgrammes.map(({ id, name }) => ({ id, name }));

/** The first page of the outpatient survey, nothing answered. */
export const surveyView = (locale: Locale): SurveyView => ({
  locale,
  language: locale,
  elder: false,
  pace: 'page',
  offer: false,
  action: '/s/abc',
  hospital,
  about: { class: 'outpatient', month: october },
  plan,
  facts: { department: { zh: '心内科', en: 'Cardiology' }, month: { zh: '2026年10月', en: 'October 2026' } },
  place: { page: 0, from: 0 },
  values: {},
  rough: {},
  problems: [],
  opened: false,
  script: '',
  at: null,
  privacy: 'confidential',
  consent: {
    notice: noticeOf('confidential', locale, { basis: 'consent', contact: '' }),
    hash: 'fga7DIl6MdWd-x9NjJXH_QKa08GasN9S5z_GJ6phVwtO',
    missing: false,
  },
  leave: '/s/abc/withdraw',
});

/** A leader's scorecard, its charts aside. */
export const scorecardView = (locale: Locale): Omit<ScorecardView, 'charts'> => ({
  ...frame,
  locale,
  user: leader,
  hospital: {
    id: 'h1',
    name: hospital,
    level: 'tertiary_a',
    area: { id: 'a1', name: { zh: '仁和区', en: 'Renhe' } },
  },
  programme: 'outpatient',
  programmes,
  card,
  versions: oneVersion,
  measureNames: new Map(plan.measures.map(({ measure, name }) => [measure, name])),
  dimensionOf: new Map(
    plan.measures.flatMap(({ measure, dimension }) => (dimension ? [[measure, dimension]] : [])),
  ),
  departmentNames: new Map([['heart', { zh: '心内科', en: 'Cardiology' }]]),
  quality,
  integrity: { grade: 'B', indicators: [] },
  ledger: book,
});

/** An administrator's benchmark, its charts aside. */
export const benchmarkView = (locale: Locale): Omit<BenchmarkView, 'charts'> => ({
  ...frame,
  locale,
  user: administrator,
  area: { id: 'a0', name: { zh: '仁和区', en: 'Renhe' } },
  parents: [{ id: 'top', name: { zh: '示范市', en: 'Shifan' } }],
  programme: 'outpatient',
  programmes,
  measure: 'composite',
  measures: plan.measures.filter(({ leading }) => leading).map(({ measure, name }) => ({ measure, name })),
  board,
  adjustedFor: [{ zh: '自评健康', en: 'Self-rated health' }],
  versions: oneVersion,
  names: new Map([
    ['h1', hospital],
    ['h2', nasty],
    ['a1', { zh: '城东', en: 'East' }],
  ]),
  levels: new Map([['h1', 'tertiary_a']]),
  grades: new Map([['h1', 'A' as const]]),
});

/** A chart, as far as pages look at it. */
export const svg = '<svg viewBox="0 0 1 1"></svg>';

/** The scorecard's page of the sample hospital, with all its charts; `more` changes what it shows. */
export const cardPage = (locale: Locale, more: Partial<ScorecardView> = {}) =>
  textOf(
    scorecardPage({
      ...scorecardView(locale),
      charts: { trend: svg, control: svg, dimensions: svg },
      ...more,
    }),
  );
