import { describe, expect, it } from 'vitest';
import { breakdown } from '../../analytics/breakdown.ts';
import { disclose, thresholds } from '../../analytics/disclosure.ts';

const limits = thresholds();
const part = (n: number) => ({
  n,
  figure: disclose(n === 0 ? null : { value: 80, low: 70, high: 90, n }, limits),
});
const tell = ({ figure }: ReturnType<typeof part>) =>
  figure.shown ? figure.n : `${figure.because} ${figure.n}`;

describe('breakdown', () => {
  it('withholds the next smallest, and both their numbers', () => {
    expect(breakdown([40, 7, 12].map(part), 10).map(tell)).toEqual([
      40,
      'too_few null',
      'protects_another null',
    ]);
  });

  it('tells the numbers of two that protect each other, if both may be told', () => {
    expect(breakdown([40, 7, 6].map(part), 10).map(tell)).toEqual([40, 'too_few 7', 'too_few 6']);
  });

  it('tells neither number where one is too small, for the other would give it away', () => {
    expect(breakdown([40, 9, 3].map(part), 10).map(tell)).toEqual([40, 'too_few null', 'too_few null']);
  });

  it('says that nobody answered where nobody did', () => {
    expect(breakdown([40, 7, 0, 12].map(part), 10).map(tell)).toEqual([
      40,
      'too_few null',
      'nobody_answered 0',
      'protects_another null',
    ]);
  });

  it('withholds all where there is no other to withhold', () => {
    expect(breakdown([part(7), part(0)], 10).map(tell)).toEqual(['too_few 7', 'nobody_answered 0']);
  });
});
