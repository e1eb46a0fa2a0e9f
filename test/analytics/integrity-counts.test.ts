import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrityCounts } from '../../analytics/integrity/signs.ts';
import { month } from '../../analytics/month.ts';
import { flow, tally } from './samples.ts';

const october = month('2026-10');

describe('what integrity is judged by', () => {
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
