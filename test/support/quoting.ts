import type { Instrument } from '../../surveys/instrument.ts';
import { everyType } from '../surveys/every-type.ts';

const say = (zh: string, en: string) => ({ default: en, 'zh-cn': zh });
const [, second] = everyType.survey.pages;
const [matrix, again] = second?.elements ?? [];
if (matrix?.type !== 'matrix' || again?.type !== 'boolean') throw new Error('the page has changed');

/** A matrix, a title that quotes the visit, and one that quotes an answer. */
export const quoting: Instrument = {
  ...everyType,
  id: 'quoting',
  survey: {
    title: everyType.survey.title,
    pages: [
      { name: 'one', elements: [matrix, again] },
      {
        name: 'two',
        elements: [
          { type: 'comment', name: 'why', title: say('您说“{again}”', 'You said “{again}”'), maxLength: 50 },
        ],
      },
    ],
  },
  key: {
    dimensions: everyType.key.dimensions,
    questions: Object.fromEntries(
      Object.entries(everyType.key.questions).filter(([name]) => /^(?:care|again|why)/.test(name)),
    ),
    background: [],
  },
};
