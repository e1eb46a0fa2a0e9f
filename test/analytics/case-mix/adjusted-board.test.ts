import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benchmark } from '../../../analytics/benchmark.ts';
import { adjustedBenchmark } from '../../../analytics/case-mix/adjusted-benchmark.ts';
import { adjustedBoard } from '../../../analytics/case-mix/adjusted-board.ts';
import { thresholds } from '../../../analytics/disclosure.ts';
import { standing } from '../../../analytics/funnel.ts';
import { month } from '../../../analytics/month.ts';
import { vectorSumsOf } from '../../../analytics/vector-sums.ts';

import { tally } from '../samples.ts';
import { boardOf, city, FRAIL, mix, type Patient, patients, peopleOf, WELL } from './frail-city.ts';

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

  it('is what a benchmark shows beside the means as given, and judges by', () => {
    const people = [WELL, WELL, WELL, WELL, FRAIL, WELL].map((healths, at) =>
      patients([60, 90, 48, 72, 66, 60][at] ?? 0, healths, [0, 40, -30, 20, 0, -1500][at]),
    );
    const tallies = people.map((own, at) =>
      tally(
        own.map(([, score]) => score / 100),
        { month: month('2026-10'), hospital: city[at]?.hospital ?? '' },
      ),
    );
    const input = {
      ...{ month: month('2026-10'), measure: 'composite', tallies, flows: [], limits: thresholds() },
      members: city.map(({ hospital }) => ({ hospital, area: 'a', path: ['a'] })),
    };
    const fair = benchmark({ ...input, mixes: city });
    const frail = fair.hospitals.find(({ hospital }) => hospital === 'frail');
    expect(frail).toMatchObject({
      ranked: true,
      standing: 'as_expected',
      adjusted: boardOf(city)?.means.get('frail'),
    });
    expect(fair.hospitals.find(({ hospital }) => hospital === 'poor')?.standing).toBe('below');
    expect(fair.funnel).toMatchObject(boardOf(city)?.shape ?? {});
    const raw = benchmark(input);
    expect(raw.hospitals.map(({ adjusted }) => adjusted)).toEqual(Array(6).fill(null));
    expect(raw.hospitals.map(({ mean }) => mean)).toEqual(fair.hospitals.map(({ mean }) => mean));
    const given = frail?.mean.shown ? frail.mean : null;
    if (!fair.funnel || !given) throw new Error('there is no funnel');
    expect(standing(fair.funnel, given.value, given.n)).toBe('below');
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
