import type { Instrument, Population } from './instrument.ts';

const say = (zh: string, en: string) => ({ default: en, 'zh-cn': zh });

/** The least that can be published, to begin a questionnaire with: one question in one dimension. */
export const blankInstrument = (id: string, population: Population): Instrument => ({
  id,
  version: 1,
  population,
  title: { zh: '新问卷', en: 'New questionnaire' },
  survey: {
    title: say('新问卷', 'New questionnaire'),
    pages: [
      {
        name: 'page_1',
        title: say('第一页', 'Page one'),
        elements: [
          {
            type: 'radiogroup',
            name: 'question_1',
            title: say('您满意吗？', 'Were you satisfied?'),
            choices: [
              { value: 'no', text: say('不满意', 'No') },
              { value: 'yes', text: say('满意', 'Yes') },
            ],
          },
        ],
      },
    ],
  },
  key: {
    dimensions: [{ code: 'dimension_1', name: { zh: '第一个维度', en: 'First dimension' } }],
    questions: {
      question_1: {
        dimension: 'dimension_1',
        name: { zh: '满意', en: 'Satisfied' },
        options: [
          { value: 'no', score: 0 },
          { value: 'yes', score: 100 },
        ],
      },
    },
    background: [],
  },
});
