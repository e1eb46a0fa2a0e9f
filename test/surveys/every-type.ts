import type { Instrument } from '../../surveys/instrument.ts';
import { everyTypePages } from './every-type-pages.ts';

const say = (zh: string, en: string) => ({ default: en, 'zh-cn': zh });
const short = (zh: string, en: string) => ({ zh, en });
const unscored = (...values: (string | number | boolean)[]) =>
  values.map((value) => ({ value, score: null }));
const marks = (low: number, high: number) =>
  Array.from({ length: high - low + 1 }, (_, at) => ({ value: low + at, score: (at * 100) / (high - low) }));

const often = [
  { value: 'never', score: 0 },
  { value: 'sometimes', score: 50 },
  { value: 'always', score: 100 },
  { value: 'na', score: null },
];

/** An instrument with every type of question we support, conditions on the same page, and texts that quote answers. */
export const everyType: Instrument = {
  id: 'every_type',
  version: 1,
  population: 'outpatient',
  title: short('各种题型', 'Every type of question'),
  survey: {
    title: say('各种题型', 'Every type of question'),
    calculatedValues: [{ name: 'burden', expression: '{waited} + {visits}' }],
    pages: everyTypePages,
  },
  key: {
    dimensions: [{ code: 'care_dim', name: short('照护', 'Care') }],
    questions: {
      came_by: { name: short('来院方式', 'Way here'), options: unscored('bus', 'car', 'other') },
      troubles: {
        name: short('麻烦', 'Troubles'),
        options: unscored('parking', 'signs', 'queue', 'none', 'other'),
      },
      queue_long: { name: short('排队', 'Queue'), options: unscored('short', 'long') },
      waited: { name: short('等候', 'Wait'), options: [] },
      came_on: { name: short('日期', 'Day'), options: [] },
      'care.listen': { name: short('倾听', 'Listening'), dimension: 'care_dim', options: often },
      'care.explain': { name: short('解释', 'Explaining'), dimension: 'care_dim', options: often },
      again: {
        name: short('再来', 'Again'),
        dimension: 'care_dim',
        options: [
          { value: true, score: 100 },
          { value: false, score: 0 },
        ],
      },
      why: { name: short('原因', 'Why'), options: [] },
      mail: { name: short('邮箱', 'Mail'), options: [] },
      phone: { name: short('电话', 'Phone'), options: [] },
      visits: { name: short('次数', 'Visits'), options: [] },
      stars: { name: short('环境', 'Place'), dimension: 'care_dim', options: marks(1, 5) },
      faces: { name: short('心情', 'Mood'), dimension: 'care_dim', options: marks(1, 5) },
      overall: { name: short('总分', 'Overall'), options: marks(0, 10) },
    },
    overall: 'overall',
    background: ['came_by', 'troubles'],
  },
};
