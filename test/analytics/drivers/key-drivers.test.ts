import { describe, expect, it } from 'vitest';
import { crossSums, mergeCrossSums } from '../../../analytics/cross-sums.ts';
import { keyDrivers } from '../../../analytics/drivers/key-drivers.ts';
import { seeded } from '../seeded.ts';
import { sample } from './sample.ts';

const attitude = sample('attitude');
const sumOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0);

describe('the regression on all drivers', () => {
  // R 4.2: car::vif(lm(Fertility ~ ., swiss))
  it('has the inflation that car::vif finds', () => {
    const { sums, outcome, drivers } = sample('swiss', 100);
    const found = keyDrivers(sums, outcome, drivers);
    expect(found?.drivers.map(({ inflation }) => inflation)).toEqual(
      [2.2841293775973, 3.67541957554434, 2.77494278112695, 1.93716038026313, 1.10754222555695].map((one) =>
        expect.closeTo(one, 10),
      ),
    );
  });
});

describe('key drivers', () => {
  it('come from tallies alone, in any order and grouping, and nobody changes nothing', () => {
    const parts = [attitude.people.slice(0, 7), [], attitude.people.slice(7, 20), attitude.people.slice(20)];
    const tallies = parts.map((own) => crossSums(attitude.measures, own)).reverse();
    const merged = keyDrivers(mergeCrossSums(tallies), attitude.outcome, attitude.drivers);
    expect(JSON.stringify(merged)).toBe(
      JSON.stringify(keyDrivers(attitude.sums, attitude.outcome, attitude.drivers)),
    );
    expect(sumOf(merged?.drivers.map(({ share }) => share) ?? [])).toBeCloseTo(1, 12);
  });

  it('do not depend on the units of the scores nor on the order of the drivers; a mirrored driver turns its sign', () => {
    const plain = keyDrivers(attitude.sums, attitude.outcome, attitude.drivers)?.drivers ?? [];
    const mirrored = attitude.people.map(([y = 0, first = 0, ...others]) => [
      5 * y - 3,
      100 - first,
      ...others,
    ]);
    const sums = crossSums(attitude.measures, mirrored);
    const turned =
      keyDrivers(sums, attitude.outcome, attitude.drivers.toReversed())?.drivers.toReversed() ?? [];
    expect(turned.map(({ importance }) => importance)).toEqual(
      plain.map(({ importance }) => expect.closeTo(importance, 12)),
    );
    expect(turned.map(({ coefficient }) => coefficient)).toEqual(
      plain.map(({ coefficient }, at) => expect.closeTo(at === 0 ? -coefficient : coefficient, 12)),
    );
  });

  it('are shared out by relative weights beyond twelve, or where asked', () => {
    const { normal } = seeded(3);
    const people = Array.from({ length: 300 }, () => {
      const common = normal();
      return Array.from({ length: 14 }, () => Math.round(100 * (common + normal())));
    });
    const measures = people[0]?.map((_, at) => `m${at}`) ?? [];
    const sums = crossSums(measures, people);
    const [outcome = '', ...drivers] = measures;
    expect(keyDrivers(sums, outcome, drivers)?.method).toBe('relative_weights');
    expect(keyDrivers(sums, outcome, drivers.slice(1))?.method).toBe('shapley');
    const asked = keyDrivers(sums, outcome, drivers.slice(1), 'relative_weights');
    expect(sumOf(asked?.drivers.map(({ importance }) => importance) ?? [])).toBeCloseTo(asked?.r2 ?? 0, 12);
  });

  it('are none where nothing can be said', () => {
    const of = (people: readonly (readonly (number | null)[])[]) =>
      keyDrivers(crossSums(['y', 'a', 'b'], people), 'y', ['a', 'b']);
    const six = [
      [1, 2, 3],
      [2, 2, 5],
      [3, 4, 1],
      [9, 1, 1],
      [5, 5, 2],
    ] as const;
    expect(of(six)).not.toBeNull();
    expect(of(six.slice(0, 4))).toBeNull();
    expect(of(six.map(([y, a]) => [y, a, 7]))).toBeNull();
    expect(of(six.map(([y, a]) => [y, a, 3 - a]))).toBeNull();
    expect(keyDrivers(crossSums(['y'], [[1], [2], [3]]), 'y', [])).toBeNull();
  });
});
