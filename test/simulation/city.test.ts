import { beforeAll, describe, expect, it } from 'vitest';
import { variance } from '../../analytics/mean.ts';
import { departmentsOf } from '../../seed/city.ts';
import { answering, createExpected, trueComposite } from '../../seed/expected.ts';
import { chance } from '../../seed/random.ts';
import { HOSPITALS } from '../../seed/truth.ts';
import { planOf } from '../seed/true-scores.ts';
import { expectAsStated, stating } from './as-stated.ts';
import { createCity } from './city.ts';
import { CITY_METHODS, inCity } from './city-methods.ts';
import type { Rate } from './method.ts';
import { rates } from './rates.ts';

const SEEDS = 200;

describe(`the demonstration, drawn with ${SEEDS} seeds`, () => {
  let found: readonly Rate[] = [];
  beforeAll(() => {
    found = rates(CITY_METHODS, inCity(), SEEDS);
  }, 600_000);

  const rateOf = (name: string): Rate =>
    found[CITY_METHODS.findIndex((method) => method.name === name)] ?? { flagged: Number.NaN, tried: 1 };
  const share = (name: string): number => rateOf(name).flagged / rateOf(name).tried;

  it.each(stating(CITY_METHODS))('tells of $name as seldom as is stated', ({ name, stated }) => {
    expect(rateOf(name).tried).toBeGreaterThanOrEqual(SEEDS);
    expectAsStated(rateOf(name), stated);
  });

  it('has the improver and the decliner signalled in the month in which they turned', () => {
    expect(share('H03: XmR marks the month of its turn')).toBeGreaterThan(0.95);
    expect(share('H03: a signal begins there, ± 1 month')).toBeGreaterThan(0.85);
    // The decliner goes against what all gain in a year, and has two months less to show it.
    expect(share('H04: XmR marks the month of its turn')).toBeGreaterThan(0.65);
    expect(share('H04: a signal begins there, ± 1 month')).toBeGreaterThan(0.7);
  });

  it('has both proven by the test of a change, more often than not', () => {
    expect(share('H03: before and after proves its turn')).toBeGreaterThan(0.6);
    expect(share('H04: before and after proves its turn')).toBeGreaterThan(0.75);
  });

  it('has the hospital of frail patients cleared, which a plain funnel accuses', () => {
    expect(share('H05: below in a plain funnel')).toBeGreaterThan(0.9);
    expect(share('H05: below, its patients allowed for')).toBeLessThan(0.01);
  });
});

it('draws the people of the demonstration: every hospital scores what is expected of its own', () => {
  const draw = createCity();
  const drawn = Array.from({ length: 4 }, (_, seed) => draw(chance('city test', seed))).flat();
  const expected = createExpected(planOf('outpatient'), 'outpatient');
  const zs = HOSPITALS.map((truth) => {
    const months = drawn.filter((one) => one.truth.code === truth.code).flatMap((one) => one.months);
    const errors = months.map(({ back, sums }) => {
      const departments = departmentsOf(truth.code).map(({ code }, at, all) =>
        trueComposite('outpatient', truth, { code, at, of: all.length }, back),
      );
      const points = departments.map((one) => expected(one, answering(truth, 'outpatient'), 0));
      const mean = points.reduce((sum, one) => sum + one, 0) / points.length;
      return { off: sums.sum / 100 - sums.n * mean, square: sums.n * (variance(sums) ?? 0) };
    });
    const off = errors.reduce((sum, one) => sum + one.off, 0);
    return off / Math.sqrt(errors.reduce((sum, one) => sum + one.square, 0));
  });
  for (const [at, z] of zs.entries()) expect(Math.abs(z), HOSPITALS[at]?.code).toBeLessThan(4);
  expect(Math.abs(zs.reduce((sum, z) => sum + z, 0)) / Math.sqrt(zs.length)).toBeLessThan(3);
});
