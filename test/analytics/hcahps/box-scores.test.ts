import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxScores, FOUR_STEPS, RATING, YES_NO } from '../../../analytics/hcahps/box-scores.ts';
import {
  adjustersFor,
  type DatedRow,
  estimatedAdjusters,
  patientMixAdjustment,
} from '../../../analytics/hcahps/patient-mix.ts';
import { rollingScore } from '../../../analytics/hcahps/rolling-quarters.ts';
import { roundedBoxes, wholePercent } from '../../../analytics/hcahps/rounded-boxes.ts';
import { noVectorSums } from '../../../analytics/vector-sums.ts';
import { sumsOf } from '../case-mix/survey.ts';

describe('box scores', () => {
  it.each([
    [4, FOUR_STEPS, { top: 100, bottom: 0, linear: 100 }],
    [3, FOUR_STEPS, { top: 0, bottom: 0, linear: 200 / 3 }],
    [2, FOUR_STEPS, { top: 0, bottom: 100, linear: 100 / 3 }],
    [1, YES_NO, { top: 100, bottom: 0, linear: 100 }],
    [0, YES_NO, { top: 0, bottom: 100, linear: 0 }],
    [9, RATING, { top: 100, bottom: 0, linear: 90 }],
    [8, RATING, { top: 0, bottom: 0, linear: 80 }],
    [6, RATING, { top: 0, bottom: 100, linear: 60 }],
  ])('of %d', (answer, scale, expected) => {
    expect(boxScores(answer, scale)).toEqual(expected);
  });

  it('refuses what is no answer', () => {
    expect(() => boxScores(5, FOUR_STEPS)).toThrow(RangeError);
    expect(() => boxScores(2.5, FOUR_STEPS)).toThrow(RangeError);
    expect(() => boxScores(-1, RATING)).toThrow(RangeError);
  });
});

describe('published boxes', () => {
  it('round halves up, and leave the rest to the middle', () => {
    expect(roundedBoxes({ top: 62.5, bottom: 20.4 })).toEqual({ top: 63, middle: 17, bottom: 20 });
    expect(roundedBoxes({ top: 103.2, bottom: -1.4 })).toEqual({ top: 100, middle: 0, bottom: 0 });
    expect([wholePercent(-3), wholePercent(0.5), wholePercent(99.49), wholePercent(100.6)]).toEqual([
      0, 1, 99, 100,
    ]);
  });

  it('always add up to a hundred', () => {
    const share = fc.double({ min: -20, max: 120, noNaN: true });
    fc.assert(
      fc.property(share, share, (top, bottom) => {
        const boxes = roundedBoxes({ top, bottom });
        expect(boxes.top + boxes.middle + boxes.bottom).toBe(100);
      }),
    );
  });
});

describe('patient mix', () => {
  const rows = [
    { adjuster: 'age', coefficient: 2, nationalMean: 3 },
    { adjuster: 'health', coefficient: -5, nationalMean: 2.5 },
    { adjuster: 'unknown', coefficient: null, nationalMean: 1 },
  ];

  it('gives a hospital what its patients take', () => {
    expect(patientMixAdjustment(rows, { age: 4, health: 2.7, unknown: 9 })).toBeCloseTo(-2 + 1, 12);
    expect(patientMixAdjustment(rows, { age: 3, health: 2.5, unknown: 1 })).toBeCloseTo(0, 12);
    expect(() => patientMixAdjustment(rows, { age: 3, unknown: 1 })).toThrow(RangeError);
  });

  it('reads a dated table, and never adjusts by another quarter', () => {
    const [age] = rows;
    if (!age) throw new Error('no row');
    const table: DatedRow[] = [
      { period: '2026-Q1', item: 'nurse1', box: 'top', ...age },
      { period: '2026-Q2', item: 'nurse1', box: 'top', ...age, coefficient: 7 },
    ];
    const found = adjustersFor(table, { period: '2026-Q2', item: 'nurse1', box: 'top' });
    expect(found.map(({ coefficient }) => coefficient)).toEqual([7]);
    expect(() => adjustersFor(table, { period: '2026-Q2', item: 'nurse1', box: 'linear' })).toThrow(
      RangeError,
    );
    expect(() => adjustersFor(table, { period: '2026-Q3', item: 'nurse1', box: 'top' })).toThrow(RangeError);
  });

  // R: u <- gl(2,4); x <- c(1,2,3,4,2,4,4,6); y <- c(0,100,0,100,0,0,100,100); coef(lm(y ~ 0 + u + x))['x']
  it('is estimated within hospitals as in R', () => {
    const [first, second] = [
      [
        [1, 5, 0],
        [2, 5, 100],
        [3, 5, 0],
        [4, 5, 100],
      ],
      [
        [2, 5, 0],
        [4, 5, 0],
        [4, 5, 100],
        [6, 5, 100],
      ],
    ];
    const hospitals = [sumsOf(first ?? []), sumsOf(second ?? []), noVectorSums(3)];
    const everybody = sumsOf([...(first ?? []), ...(second ?? []), [9, 5, 0]].map((row) => row.slice(0, 2)));
    expect(estimatedAdjusters(['x', 'constant'], hospitals, everybody)).toEqual([
      { adjuster: 'x', coefficient: expect.closeTo(23.076923076923077, 11), nationalMean: 35 / 9 },
      { adjuster: 'constant', coefficient: null, nationalMean: 5 },
    ]);
  });
});

describe('four quarters', () => {
  it('count with their discharges', () => {
    const quarters = [
      { value: 80, eligible: 300 },
      { value: 60, eligible: 100 },
    ];
    expect(rollingScore(quarters)).toBe(75);
    expect(rollingScore(quarters.toReversed())).toBe(75);
    expect(rollingScore([...quarters, { value: 5, eligible: 0 }])).toBe(75);
    expect(rollingScore([])).toBeNull();
  });
});
