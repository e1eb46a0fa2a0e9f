import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thresholds } from '../../analytics/disclosure.ts';
import { month } from '../../analytics/month.ts';
import { answerQuality } from '../../analytics/quality.ts';
import { ANSWERS, flaggedFor, type MeasureTally } from '../../analytics/tally.ts';
import { tally } from './samples.ts';

const october = month('2026-10');
const limits = thresholds();

/** So many answers of a measure, in two departments. */
const counted = (measure: string, n: number, of: Partial<MeasureTally> = {}): MeasureTally[] =>
  [Math.floor(n / 2), Math.ceil(n / 2)].map((some, at) => ({
    ...tally([], { month: october, measure, department: String(at), ...of }),
    n: some,
  }));
const flagged = (measure: string, n: number) => counted(measure, n, { quality: 'flagged' });

describe('the quality of a month’s answers', () => {
  // scipy 1.17.1: binomtest(12, 212).proportion_ci(method='wilson')
  it('is how many were flagged of all, and why, with Wilson’s interval', () => {
    const {
      answers,
      valid,
      flagged: doubted,
      reasons,
    } = answerQuality(
      [
        ...counted(ANSWERS, 190),
        ...counted(ANSWERS, 10, { mode: 'qr', version: 2 }),
        ...flagged(ANSWERS, 12),
        ...flagged(flaggedFor('fast'), 9),
        ...flagged(flaggedFor('burst'), 8),
        ...counted('composite', 200),
      ],
      ['fast', 'same_text', 'burst'],
      limits,
    );
    expect([answers, valid.answers, doubted.answers]).toEqual([212, 200, 12]);
    expect(doubted.share).toMatchObject({ shown: true, value: 12 / 212, n: 212 });
    expect(doubted.share.shown && doubted.share.low).toBeCloseTo(0.0326728, 7);
    expect(doubted.share.shown && doubted.share.high).toBeCloseTo(0.0963175, 7);
    expect(reasons.map(({ reason, answers: n }) => [reason, n])).toEqual([
      ['fast', 9],
      ['same_text', 0],
      ['burst', 8],
    ]);
    expect(reasons[1]?.share).toMatchObject({ shown: true, value: 0 });
  });

  it('withholds a small number, and a share that would tell it', () => {
    const {
      answers,
      flagged: doubted,
      reasons,
    } = answerQuality(
      [...counted(ANSWERS, 100), ...flagged(ANSWERS, 8), ...flagged(flaggedFor('fast'), 4)],
      ['fast'],
      limits,
    );
    expect([answers, doubted.answers]).toEqual([108, 8]);
    expect(reasons).toEqual([
      { reason: 'fast', answers: null, share: { shown: false, because: 'too_few', n: null } },
    ]);
  });

  it('never tells that one to four were sound, or flagged, not even by subtraction', () => {
    const few = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(few, fc.nat({ max: 300 }), fc.boolean(), (small, other, isSound) => {
        const [sound, doubted] = isSound ? [small, other] : [other, small];
        const told = answerQuality([...counted(ANSWERS, sound), ...flagged(ANSWERS, doubted)], [], limits);
        expect(told.answers).toBeNull();
        expect((isSound ? told.valid : told.flagged).answers).toBeNull();
        expect([told.valid.share.shown, told.flagged.share.shown]).toEqual([false, false]);
      }),
    );
  });

  it('of a month without answers is nothing, and no share', () => {
    const none = { answers: 0, share: { shown: false, because: 'nobody_answered', n: 0 } };
    expect(answerQuality([], ['fast'], limits)).toEqual({
      answers: 0,
      valid: none,
      flagged: none,
      reasons: [{ reason: 'fast', ...none }],
    });
  });
});
