import { describe, expect, it } from 'vitest';
import { beforeAndAfter } from '../../../analytics/before-and-after/before-and-after.ts';
import { change } from '../../../analytics/change.ts';
import { later, month } from '../../../analytics/month.ts';
import type { Moments } from '../../../analytics/tally.ts';
import { chance } from '../../../seed/random.ts';
import { around, momentsOf } from '../samples.ts';

const CHANGED = month('2026-01');
const series = (before: readonly (Moments | null)[], after: readonly (Moments | null)[]) =>
  [...before, ...after].map((sums, at) => ({ month: later(CHANGED, at - before.length), sums }));
const months = (means: readonly number[], n = 40) => means.map((mean) => momentsOf(around(n, mean)));

const BEFORE = [80, 82, 79, 81, 80, 78, 83, 80, 79, 81, 82, 80];
const RAISED = [88, 90, 89];

describe('the verdict', () => {
  it('is better or worse by the side the measure counts as such', () => {
    const raised = series(months(BEFORE), months(RAISED));
    expect(beforeAndAfter(raised, CHANGED, 'increase').verdict).toBe('better');
    expect(beforeAndAfter(raised, CHANGED, 'decrease').verdict).toBe('worse');
    const lowered = series(months(BEFORE), months([72, 70, 71]));
    expect(beforeAndAfter(lowered, CHANGED, 'increase').verdict).toBe('worse');
    expect(beforeAndAfter(lowered, CHANGED, 'decrease').verdict).toBe('better');
  });

  it('sees no evidence where the months after are like those before', () => {
    expect(beforeAndAfter(series(months(BEFORE), months([81, 79, 80])), CHANGED, 'increase').verdict).toBe(
      'no_evidence',
    );
    const flat = series(months(new Array<number>(6).fill(80)), months([80, 80, 80]));
    expect(beforeAndAfter(flat, CHANGED, 'increase').verdict).toBe('no_evidence');
  });

  it('does not credit a change with a trend that was there before it', () => {
    const trend = Array.from({ length: 18 }, (_, at) => 70 + at + (at % 3 === 0 ? 0.5 : 0));
    const risen = series(months(trend.slice(0, 12)), months(trend.slice(12)));
    const { verdict, difference } = beforeAndAfter(risen, CHANGED, 'increase');
    expect(difference?.low).toBeGreaterThan(5);
    expect(verdict).toBe('no_evidence');
  });

  it.each([
    ['five months before', series(months(BEFORE.slice(0, 5)), months(RAISED))],
    ['two months after', series(months(BEFORE), months(RAISED.slice(0, 2)))],
    ['nine answers a month', series(months(BEFORE, 9), months(RAISED, 9))],
    ['a month withheld', series(months(BEFORE), [...months(RAISED.slice(0, 2)), null])],
    ['nothing', []],
  ])('is too few with %s', (_, given) => {
    expect(beforeAndAfter(given, CHANGED, 'increase')).toMatchObject({ verdict: 'too_few', segments: null });
  });

  it('counts months of ten answers, and says what it rests on', () => {
    const given = series([null, ...months(BEFORE.slice(0, 6), 10)], [...months(RAISED, 10), momentsOf([])]);
    expect(beforeAndAfter(given, CHANGED, 'increase')).toMatchObject({
      verdict: 'better',
      before: { months: 6, n: 60 },
      after: { months: 3, n: 30 },
      difference: change(
        momentsOf(RAISED.flatMap((m) => around(10, m))),
        momentsOf(BEFORE.slice(0, 6).flatMap((m) => around(10, m))),
      ),
    });
  });
});

/** The sums of so many people whose scores differ by about 20 points, in a month that is so much off the mean. */
function drawnMonth(luck: ReturnType<typeof chance>, mean: number): Moments {
  const n = 25 + Math.floor(luck.unit() * 40);
  return momentsOf(Array.from({ length: n }, () => Math.min(100, Math.max(0, mean + 20 * luck.normal()))));
}

/** Of 200 hospitals with months that go up and down by so many points, how many get each verdict. */
function verdicts(shake: number, effect: number) {
  const given = Array.from({ length: 200 }, (_, seed) => {
    const luck = chance('before-and-after', shake, effect, seed);
    const drawn = Array.from({ length: 18 }, (_, at) =>
      drawnMonth(luck, 75 + shake * luck.normal() + (at < 12 ? 0 : effect)),
    );
    return beforeAndAfter(series(drawn.slice(0, 12), drawn.slice(12)), CHANGED, 'increase').verdict;
  });
  const count = (verdict: string) => given.filter((one) => one === verdict).length;
  return { better: count('better'), worse: count('worse'), noEvidence: count('no_evidence') };
}

describe('of 200 changes', () => {
  // Of 200 tries of chance 5 %, 4 to 17 in 95 %.
  it.each([0, 3])(
    'that did nothing about one in twenty gets a verdict, where months shake by %d points',
    (shake) => {
      const { better, worse, noEvidence } = verdicts(shake, 0);
      expect(better + worse + noEvidence).toBe(200);
      expect(better + worse).toBeGreaterThanOrEqual(4);
      expect(better + worse).toBeLessThanOrEqual(17);
      expect(Math.min(better, worse)).toBeGreaterThan(0);
    },
  );

  it('that raised the score by ten points most are found to have', () => {
    const { better, worse } = verdicts(0, 10);
    expect(better).toBeGreaterThan(150);
    expect(worse).toBe(0);
  });
});
