import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedBenchmark } from '../../../analytics/case-mix/adjusted-benchmark.ts';
import { adjustedBoard } from '../../../analytics/case-mix/adjusted-board.ts';
import { standing } from '../../../analytics/funnel.ts';
import type { MixTally } from '../../../analytics/mix-tally.ts';
import { month } from '../../../analytics/month.ts';
import { mergeVectorSums, noVectorSums, vectorSumsOf } from '../../../analytics/vector-sums.ts';

type Patient = readonly [health: number | null, score: number];

function mix(hospital: string, patients: readonly Patient[], of = month('2026-10')): MixTally {
  const people = patients.map(([health, score]) =>
    vectorSumsOf([health ?? 0, health === null ? 1 : 0, score]),
  );
  const sums = mergeVectorSums([noVectorSums(3), ...people]);
  return {
    hospital,
    month: of,
    instrument: 'op',
    version: 1,
    measure: 'composite',
    adjusters: ['health'],
    sums,
  };
}

/** Patients whose score is 60 points, ten for each step of health, and a little that goes up and down. */
const patients = (count: number, healths: readonly number[], level = 0): Patient[] =>
  Array.from({ length: count }, (_, at) => {
    const health = healths[at % healths.length] ?? 0;
    return [health, 6000 + level + 1000 * health + ((at * 7) % 5) * 300 - 600];
  });

const WELL = [2, 3, 3, 2, 1, 3];
const FRAIL = [0, 0, 1, 0, 1, 2];
const city = [
  mix('a', patients(60, WELL)),
  mix('b', patients(90, WELL, 40)),
  mix('c', patients(48, WELL, -30)),
  mix('d', patients(72, WELL, 20)),
  mix('frail', patients(66, FRAIL)),
  mix('poor', patients(60, WELL, -1500)),
];
const peopleOf = (tallies: readonly MixTally[]) =>
  new Map(tallies.map(({ hospital, sums }) => [hospital, sums.n]));
const boardOf = (tallies: readonly MixTally[]) => adjustedBoard(tallies, peopleOf(tallies));

describe('a board adjusted for its patients', () => {
  it('has the means of the adjusted benchmark', () => {
    const board = boardOf(city);
    for (const { hospital, adjusted } of adjustedBenchmark(city)?.hospitals ?? [])
      expect(board?.means.get(hospital)).toEqual({ ...adjusted, high: Math.min(100, adjusted.high) });
    expect(board?.means.size).toBe(6);
  });

  it('clears the hospital whose patients are frail and not the one whose care is poor', () => {
    const board = boardOf(city);
    if (!board) throw new Error('there is no board');
    const stands = Object.fromEntries(
      [...board.means].map(([hospital, { value, n }]) => [hospital, standing(board.shape, value, n)]),
    );
    const fine = 'as_expected';
    expect(stands).toEqual({ a: fine, b: fine, c: fine, d: fine, frail: fine, poor: 'below' });
  });

  it('is the same whatever the order of tallies, and however a hospital’s months are put together', () => {
    const board = boardOf(city);
    const halves = city.flatMap((tally, at) => {
      const all = patients(
        [60, 90, 48, 72, 66, 60][at] ?? 0,
        at === 4 ? FRAIL : WELL,
        [0, 40, -30, 20, 0, -1500][at],
      );
      return [mix(tally.hospital, all.slice(0, 20), month('2026-09')), mix(tally.hospital, all.slice(20))];
    });
    fc.assert(
      fc.property(fc.shuffledSubarray(halves, { minLength: halves.length }), (shuffled) => {
        const again = adjustedBoard(shuffled, peopleOf(city));
        expect(again?.shape).toEqual(board?.shape);
        expect(new Map([...(again?.means ?? [])].sort())).toEqual(new Map([...(board?.means ?? [])].sort()));
      }),
    );
  });

  it('moves with a scale that is shifted, and mirrors one that is turned round', () => {
    const turned = boardOf([
      mix(
        'a',
        patients(60, WELL).map(([health, score]): Patient => [health, 10_000 - score]),
      ),
      mix(
        'b',
        patients(66, FRAIL).map(([health, score]): Patient => [health, 10_000 - score]),
      ),
    ]);
    const straight = boardOf([mix('a', patients(60, WELL)), mix('b', patients(66, FRAIL))]);
    for (const hospital of ['a', 'b'])
      expect(turned?.means.get(hospital)?.value).toBeCloseTo(
        100 - (straight?.means.get(hospital)?.value ?? 0),
        9,
      );
    expect(turned?.shape.spread).toBeCloseTo(straight?.shape.spread ?? 0, 9);
    const higher = boardOf([mix('a', patients(60, WELL, 500)), mix('b', patients(66, FRAIL, 500))]);
    expect(higher?.means.get('b')?.value).toBeCloseTo((straight?.means.get('b')?.value ?? 0) + 5, 9);
  });

  it('is moved by nobody who is withheld, nor by a hospital whose people are not those of its mean', () => {
    const board = boardOf(city);
    const small = mix('small', patients(9, [4], 3000));
    expect(adjustedBoard([...city, small], peopleOf(city))).toEqual(board);
    const people = new Map([...peopleOf(city), ['small', 8] as const]);
    expect(adjustedBoard([...city, small], people)).toEqual(board);
    const nobody = mix('nobody', []);
    expect(
      adjustedBoard([...city, nobody], new Map([...peopleOf(city), ['nobody', 0]]))?.means.has('nobody'),
    ).toBe(false);
  });

  it('is none with one hospital, without adjusters, or with too few people for its columns', () => {
    expect(boardOf([])).toBeNull();
    expect(boardOf(city.slice(0, 1))).toBeNull();
    const few = [mix('a', patients(5, WELL)), mix('b', patients(4, FRAIL))];
    expect(boardOf(few)).toBeNull();
    expect(boardOf([mix('a', patients(5, WELL)), mix('b', patients(5, FRAIL))])).not.toBeNull();
    const plain = city.map((tally) => ({ ...tally, adjusters: [], sums: vectorSumsOf([1]) }));
    expect(boardOf(plain)).toBeNull();
  });
});
