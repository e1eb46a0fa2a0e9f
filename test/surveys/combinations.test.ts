import { expect, it } from 'vitest';
import { combinationsOf } from '../../surveys/combinations.ts';
import { compile } from '../../surveys/compile.ts';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { staff } from '../../surveys/default-instruments/staff.ts';
import type { Instrument } from '../../surveys/instrument.ts';
import { formerStaff } from '../support/former-staff.ts';
import { everyType } from './every-type.ts';

const told = (
  background: readonly string[],
  instrument: Instrument = { ...everyType, population: 'staff' },
) => combinationsOf(compile({ ...instrument, key: { ...instrument.key, background } }));

it('background questions of staff are counted as they can be answered together', () => {
  // By bus, by car, other; two of five ticks and more; a short queue or a long one.
  expect(told(['came_by', 'queue_long'])).toBeNull();
  expect(told(['queue_long', 'troubles'])).toEqual({ questions: ['queue_long', 'troubles'], count: 64 });
  expect(told(['came_by', 'queue_long', 'troubles'])?.count).toBe(192);
  expect(told([])).toBeNull();
});

it('what is written can be anything', () => {
  expect(told(['visits'])).toEqual({ questions: ['visits'], count: null });
});

it('ten ways are no more than the people of the smallest unit, eleven are', () => {
  const lists = (options: number): Instrument => {
    const text = { default: 'a', 'zh-cn': '甲' };
    const values = Array.from({ length: options }, (_, at) => `v${at}`);
    return {
      ...everyType,
      population: 'staff',
      survey: {
        title: text,
        pages: [
          {
            name: 'one',
            elements: [
              {
                type: 'radiogroup',
                name: 'q',
                title: text,
                choices: values.map((value) => ({ value, text })),
              },
            ],
          },
        ],
      },
      key: {
        dimensions: [],
        questions: {
          q: { name: { zh: '甲', en: 'a' }, options: values.map((value) => ({ value, score: null })) },
        },
        background: ['q'],
      },
    };
  };
  expect(told(['q'], lists(10))).toBeNull();
  expect(told(['q'], lists(11))).toEqual({ questions: ['q'], count: 11 });
});

it('patients are not anonymous, and are not counted', () => {
  expect(combinationsOf(compile(outpatient))).toBeNull();
});

it('the questionnaire of staff at hand asks nothing of the kind; the one before did', () => {
  expect(combinationsOf(compile(staff))).toBeNull();
  expect(combinationsOf(compile(formerStaff))).toEqual({
    questions: ['post', 'staff_title', 'years'],
    count: 7 * 5 * 4,
  });
});
