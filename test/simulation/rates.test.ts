import { beforeAll, describe, expect, it } from 'vitest';
import { chance } from '../../seed/random.ts';
import { expectAsStated, stating } from './as-stated.ts';
import { district } from './district.ts';
import type { Rate } from './method.ts';
import { METHODS } from './methods.ts';
import { rates } from './rates.ts';
import { districtsOf, STILL, WORLDS } from './worlds.ts';

const DISTRICTS = 8;
/** How often each method flags in each world, by their names. */
const found = new Map<string, Rate>();
const rateIn = (world: string, method: string): number => {
  const { flagged, tried } = found.get(`${world} ${method}`) ?? { flagged: Number.NaN, tried: 1 };
  return flagged / tried;
};

beforeAll(() => {
  for (const world of WORLDS) {
    for (const [at, rate] of rates(METHODS, districtsOf(world), DISTRICTS).entries()) {
      found.set(`${world.name} ${METHODS[at]?.name}`, rate);
    }
  }
});

describe('where nothing differs', () => {
  it.each(stating(METHODS))('$name is told as seldom as is stated', ({ name, stated }) => {
    expectAsStated(found.get(`nothing differs ${name}`) ?? { flagged: 0, tried: 0 }, stated);
  });
});

describe('where something differs', () => {
  it('hospitals that do are found', () => {
    expect(rateIn('hospitals differ', 'funnel: outside 95 % limits')).toBeGreaterThan(0.2);
    expect(rateIn('hospitals differ', 'spread between hospitals')).toBe(1);
    expect(rateIn('hospitals differ', 'ranks: any order at all')).toBeGreaterThan(0.7);
  });

  it('patients that do deceive a funnel, and not what is adjusted for them', () => {
    expect(rateIn('patients differ', 'funnel: outside 95 % limits')).toBeGreaterThan(0.1);
    expect(rateIn('patients differ', 'case mix: a hospital is unlike the mean')).toBeLessThan(0.09);
    expect(rateIn('hospitals differ', 'case mix: hospitals differ at all')).toBe(1);
  });

  it('a rise of six points is found by most charts and verdicts', () => {
    expect(rateIn('scores rise', 'XmR, 24 months: any signal')).toBeGreaterThan(0.7);
    expect(rateIn('scores rise', 'before and after: a verdict')).toBeGreaterThan(0.5);
  });

  it('months that shake deceive a plain difference, and not the verdict', () => {
    expect(rateIn('months shake', 'before and after: plain difference')).toBeGreaterThan(0.1);
    expect(rateIn('months shake', 'before and after: a verdict')).toBeLessThan(0.08);
    expect(rateIn('and carry over', 'before and after: a verdict')).toBeLessThan(0.11);
  });
});

it('draws the same district every time, and scores about the mean that is true', () => {
  const drawn = () => district(STILL, chance('rates test'));
  expect(drawn()).toEqual(drawn());
  const months = drawn().flatMap((hospital) => hospital.months);
  const n = months.reduce((sum, { sums }) => sum + sums.n, 0);
  const mean = months.reduce((sum, { sums }) => sum + sums.sum, 0) / n / 100;
  // R: s <- pmin(100, pmax(0, 75 + 20 * z)): integrate(\(z) pmin(100, pmax(0, 75 + 20 * z)) * dnorm(z), -8, 8)
  expect(months[0]?.truth).toBeCloseTo(73.9886832511, 9);
  expect(Math.abs(mean - 73.9886832511)).toBeLessThan((3.29 * 18.5) / Math.sqrt(n));
});
