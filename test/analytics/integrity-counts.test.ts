import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrityCounts, others } from '../../analytics/integrity/signs.ts';
import { month } from '../../analytics/month.ts';
import { flow, tally } from './samples.ts';

const october = month('2026-10');

describe('what integrity is judged by', () => {
  it('holds a hospital against all the others and not against itself', () => {
    const of = (hospital: string, marks: number[], soon: number) => [
      tally(marks, { month: october, measure: 'overall', hospital }),
      tally(marks, {
        month: october,
        measure: '#answers',
        hospital,
        counts: [soon, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      }),
      tally(marks, { month: october, measure: '#burst', hospital, quality: 'flagged' }),
    ];
    const visits = (hospital: string, none: number) =>
      flow(october, { answered: 9, no_contact: none, shared_contact: 2 }, hospital);
    const own = integrityCounts(of('h1', [90, 100], 2), [visits('h1', 4)]);
    const rest = integrityCounts([...of('h2', [50, 40, 30], 1), ...of('h3', [], 0)], [visits('h2', 3)]);
    const all = integrityCounts(
      [...of('h1', [90, 100], 2), ...of('h2', [50, 40, 30], 1), ...of('h3', [], 0)],
      [visits('h1', 4), visits('h2', 3)],
    );
    expect(others(all, own)).toEqual(rest);
    expect(others(all, integrityCounts([], []))).toEqual(all);
  });

  it('counts sound and flagged answers alike, and visits that were to be asked about', () => {
    const all = (over: Parameters<typeof tally>[1]) =>
      tally([0, 0, 0], { measure: '#answers', counts: [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0], ...over });
    const counts = integrityCounts(
      [
        all({ month: october }),
        all({ month: october, quality: 'flagged' }),
        tally([0, 0], { month: october, measure: '#same_text', quality: 'flagged' }),
        tally([80, 90], { month: october, measure: 'overall' }),
        tally([50], { month: october, measure: 'overall', mode: 'third-party' }),
      ],
      [flow(october, { answered: 6, no_contact: 3, shared_contact: 1, excluded: 7 })],
    );
    expect(counts).toMatchObject({
      answers: 6,
      signs: { soon: 4, month_end: 2 },
      contacts: { visits: 10, none: 3, shared: 1 },
      linked: { n: 2, sum: 17000 },
      calledBack: { n: 1, sum: 5000 },
    });
    expect(counts.doubts).toMatchObject({ same_text: 2, burst: 0 });
  });

  it('gives the same in whatever order and grouping tallies come', () => {
    const pieces = Array.from({ length: 6 }, (_, at) =>
      tally([80 + at], { month: october, measure: at % 2 ? 'overall' : '#answers' }),
    );
    const order = fc.shuffledSubarray(pieces, { minLength: pieces.length, maxLength: pieces.length });
    fc.assert(
      fc.property(order, (shuffled) => {
        expect(integrityCounts(shuffled, [])).toEqual(integrityCounts(pieces, []));
      }),
    );
  });
});
