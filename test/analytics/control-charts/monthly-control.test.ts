import { describe, expect, it } from 'vitest';
import { individualsLimits } from '../../../analytics/control-charts/individuals-limits.ts';
import { controlOfMeans, controlOfShares } from '../../../analytics/control-charts/monthly-control.ts';
import { proportionLimits } from '../../../analytics/control-charts/proportion-limits.ts';
import { later, month } from '../../../analytics/month.ts';
import { merge } from '../../../analytics/tally.ts';
import { around, momentsOf, sumsOf } from '../samples.ts';

const JANUARY = month('2025-01');
const monthly = <Sums>(sums: readonly (Sums | null)[]) =>
  sums.map((one, at) => ({ month: later(JANUARY, at), sums: one }));
const means = (scores: readonly (number | null)[]) =>
  monthly(scores.map((score) => (score === null ? null : momentsOf(around(20, score)))));

const STEADY = [80, 82, 79, 81, 80, 78, 83, 80, 79, 81, 82, 80];
const BETTER = [84, 85, 84, 86, 85, 84, 86];

describe('the control chart of monthly means', () => {
  const chart = controlOfMeans(means([...STEADY, ...BETTER]), { direction: 'increase', target: 75 });

  it('freezes its limits on the first twelve months', () => {
    const limits = individualsLimits(STEADY)?.(1);
    expect(chart.points.map((point) => point.limits)).toEqual(new Array(19).fill(limits));
    expect(chart.parts).toEqual([{ from: '2025-01', cause: null, basis: 12, trial: false }]);
    const loose = controlOfMeans(means([...STEADY, ...BETTER]), { direction: 'increase', fixAfter: null });
    expect(loose.points[0]?.limits).toEqual(individualsLimits([...STEADY, ...BETTER])?.(1));
  });

  it('tells each signal with the month it began, and what it means', () => {
    expect(chart.signals).toEqual([
      { rule: 'shift', side: 'high', meaning: 'improvement', began: '2026-01', until: '2026-07' },
      { rule: 'two_of_three', side: 'high', meaning: 'improvement', began: '2026-02', until: '2026-07' },
    ]);
    expect(chart.points.slice(11).map(({ signal }) => signal?.rule ?? null)).toEqual([
      ...[null, 'shift', 'two_of_three', 'shift', 'two_of_three'],
      ...['two_of_three', 'shift', 'two_of_three'],
    ]);
    expect(chart.assurance).toBe('inconsistent');
    const falling = controlOfMeans(means([...STEADY, ...BETTER]), { direction: 'decrease' });
    expect(falling.signals.map(({ meaning }) => meaning)).toEqual(['concern', 'concern']);
    expect(falling.assurance).toBeNull();
  });

  it('takes other lengths of a shift where they are asked for', () => {
    const shiftOf = (shift: number) => {
      const given = { direction: 'increase', lengths: { shift, trend: 6 } } as const;
      return controlOfMeans(means([...STEADY, ...BETTER]), given).signals.some(
        ({ rule }) => rule === 'shift',
      );
    };
    expect([shiftOf(7), shiftOf(8)]).toEqual([true, false]);
  });

  it('calls limits on fewer than twelve months trial limits', () => {
    const of = (count: number) =>
      controlOfMeans(means(STEADY.slice(0, count)), { direction: 'increase' }).parts[0]?.trial;
    expect([of(11), of(12)]).toEqual([true, false]);
  });

  it('takes new limits from a month on, for a stated cause', () => {
    const cause = '新门诊楼启用';
    const rebases = [{ month: month('2026-01'), cause }];
    const cut = controlOfMeans(means([...STEADY, ...BETTER]), { direction: 'increase', rebases });
    expect(cut.parts).toEqual([
      { from: '2025-01', cause: null, basis: 12, trial: false },
      { from: '2026-01', cause, basis: 7, trial: true },
    ]);
    expect(cut.points[12]?.limits).toEqual(individualsLimits(BETTER)?.(1));
    expect(cut.signals).toEqual([]);
    const aimed = { direction: 'increase', rebases, target: 80 } as const;
    expect(controlOfMeans(means([...STEADY, ...BETTER]), aimed).assurance).toBe('consistent_pass');
    const nameless = [{ month: month('2026-01'), cause: ' ' }];
    expect(() => controlOfMeans(means(STEADY), { direction: 'increase', rebases: nameless })).toThrow(
      RangeError,
    );
  });

  it('begins a part with the next month that is shown, and waits while there is none', () => {
    const rebases = [{ month: month('2025-03'), cause: 'a new ward' }];
    const of = (scores: readonly (number | null)[]) =>
      controlOfMeans(means(scores), { direction: 'increase', rebases }).parts.map(({ from }) => from);
    expect(of([80, 81, null, 82, 83])).toEqual(['2025-01', '2025-04']);
    expect(of([80, 81, null])).toEqual(['2025-01']);
    expect(of([null, null, 81, 82])).toEqual(['2025-03']);
  });
});

describe('a gap', () => {
  const gapped = [80, 82, null, 79, 81, 80, null, 78, 83];

  it('is no point: what the others say does not depend on it', () => {
    const chart = controlOfMeans(means(gapped), { direction: 'increase' });
    expect(chart.points[2]).toEqual({ month: '2025-03', value: null, limits: null, signal: null });
    const shown = gapped.filter((score) => score !== null);
    expect(chart.points[0]?.limits).toEqual(individualsLimits(shown)?.(1));
    const nobody = monthly(gapped.map((score) => momentsOf(score === null ? [] : around(20, score))));
    expect(controlOfMeans(nobody, { direction: 'increase' })).toEqual(chart);
  });
});

describe('the control chart of monthly shares', () => {
  const counts = [18, 17, 19, 18, 16, 18].map((hits) => ({ hits, n: 20 }));

  it('is a p chart, or p′ where asked', () => {
    const at = (laney: boolean) =>
      controlOfShares(monthly(counts), { direction: 'increase', laney }).points[1];
    expect(at(false)).toMatchObject({ value: 0.85, limits: proportionLimits(counts)?.(20) });
    expect(at(true)?.limits).toEqual(proportionLimits(counts, { laney: true })?.(20));
  });
});

it('is the same in whatever order the tallies of its months are added, and with hospitals of nobody', () => {
  const hospitals = STEADY.map((score) => [around(12, score), around(30, score + 2), []].map(sumsOf));
  const of = (months: typeof hospitals) =>
    controlOfMeans(monthly(months.map((parts) => merge(parts))), { direction: 'increase' });
  const turned = hospitals.map((parts) => parts.toReversed());
  expect(JSON.stringify(of(turned))).toBe(JSON.stringify(of(hospitals)));
  const shortened = hospitals.map((parts) => parts.slice(0, 2));
  expect(JSON.stringify(of(shortened))).toBe(JSON.stringify(of(hospitals)));
});

it('refuses months out of order', () => {
  const months = means([80, 81]).toReversed();
  expect(() => controlOfMeans(months, { direction: 'increase' })).toThrow(RangeError);
  expect(() => controlOfMeans([...means([80]), ...means([80])], { direction: 'increase' })).toThrow(
    RangeError,
  );
});
