import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thresholds } from '../../analytics/disclosure.ts';
import { month } from '../../analytics/month.ts';
import { places } from '../../analytics/places.ts';
import { pooled } from '../../analytics/pooling.ts';
import { around, sumsOf, tally } from './samples.ts';
import { piecesLearnt } from './subtraction.ts';

const october = month('2026-10');
const limits = thresholds();

type Hospital = {
  readonly hospital: string;
  readonly path: readonly string[];
  readonly points: readonly number[];
};

/** What the page of an area shows: its hospitals, its sub-areas and itself. */
function view(hospitals: readonly Hospital[], area: readonly string[]) {
  const own = hospitals.filter(({ path }) => area.every((name, depth) => path[depth] === name));
  const members = own.map(({ hospital, path }) => {
    const below = path.slice(area.length);
    return { hospital, area: below[0] ?? 'itself', path: below };
  });
  const tallies = own.map(({ hospital, points }) => tally(points, { month: october, hospital }));
  return places({ members, tallies, flows: [], limits });
}

/** The areas on the way to any hospital, the whole included. */
const areasOf = (hospitals: readonly Hospital[]): string[][] => {
  const all = hospitals.flatMap(({ path }) => path.map((_, depth) => path.slice(0, depth + 1)));
  return [[], ...new Map(all.map((path) => [path.join('/'), path])).values()];
};

const hospitalsOf = (drawn: readonly (readonly [path: string[], n: number, mean: number])[]): Hospital[] =>
  drawn.map(([path, n, mean], at) => ({ hospital: `h${at}`, path, points: around(n, mean / 100) }));

describe('pooling', () => {
  const leaf = (n: number, ...path: string[]) => ({ n, path });

  it('puts the small ones of an area together as soon as they are enough, and the rest with those above', () => {
    const [a, b, c, d, e] = [
      leaf(4, 'x', 'p'),
      leaf(7, 'x', 'p'),
      leaf(3, 'x', 'q'),
      leaf(8, 'x'),
      leaf(5, 'y'),
    ] as const;
    expect(pooled([a, b, c, d, e], 10)).toEqual({
      pools: [
        [a, b],
        [d, c],
      ],
      left: [e],
    });
  });

  it('leaves nobody in two places, and no pool with too few', () => {
    const { pools, left } = pooled(
      [9, 9, 1, 2, 30].map((n, at) => leaf(n, `${at % 2}`)),
      10,
    );
    expect([...pools.flat(), ...left].map(({ n }) => n).sort()).toEqual([1, 2, 30, 9, 9]);
    for (const pool of pools) expect(pool.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(10);
  });

  const path = fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 });
  const size = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 40 }));
  const country = fc.array(fc.tuple(path, size, fc.integer({ min: 2000, max: 9000 })), {
    minLength: 1,
    maxLength: 9,
  });

  it('gives nothing of fewer than ten people away to who subtracts all pages of all areas from one another', () => {
    fc.assert(
      fc.property(country, (drawn) => {
        const hospitals = hospitalsOf(drawn);
        const told = areasOf(hospitals).flatMap((area) => {
          const { total, areas } = view(hospitals, area);
          const figures = [total.mean, ...areas.map(({ mean }) => mean)];
          return [...figures, ...areas.flatMap(({ parts }) => parts.map(({ mean }) => mean))];
        });
        for (const people of piecesLearnt(
          hospitals.map(({ points }) => sumsOf(points)),
          told,
        )) {
          expect(people).toBeGreaterThanOrEqual(limits.score);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('always shows who has enough answers, and leaves fewer than ten out of any total', () => {
    fc.assert(
      fc.property(country, (drawn) => {
        const hospitals = hospitalsOf(drawn);
        const all = hospitals.reduce((sum, { points }) => sum + points.length, 0);
        const { total, areas } = view(hospitals, []);
        const shown = areas.flatMap(({ parts }) => parts.filter(({ mean }) => mean.shown)).length;
        expect(shown).toBe(hospitals.filter(({ points }) => points.length >= limits.score).length);
        expect(all - (total.mean.shown ? total.mean.n : 0)).toBeLessThan(limits.score);
      }),
    );
  });
});
