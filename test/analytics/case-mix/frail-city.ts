import { adjustedBoard } from '../../../analytics/case-mix/adjusted-board.ts';
import type { MixTally } from '../../../analytics/mix-tally.ts';
import { month } from '../../../analytics/month.ts';
import { mergeVectorSums, noVectorSums, vectorSumsOf } from '../../../analytics/vector-sums.ts';

/** A patient: how well, and the score in hundredths of a point. */
export type Patient = readonly [health: number | null, score: number];

/** The mix tally of some patients, told apart by their health alone. */
export function mix(hospital: string, patients: readonly Patient[], of = month('2026-10')): MixTally {
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
export const patients = (count: number, healths: readonly number[], level = 0): Patient[] =>
  Array.from({ length: count }, (_, at) => {
    const health = healths[at % healths.length] ?? 0;
    return [health, 6000 + level + 1000 * health + ((at * 7) % 5) * 300 - 600];
  });

export const WELL = [2, 3, 3, 2, 1, 3];
export const FRAIL = [0, 0, 1, 0, 1, 2];
export const city = [
  mix('a', patients(60, WELL)),
  mix('b', patients(90, WELL, 40)),
  mix('c', patients(48, WELL, -30)),
  mix('d', patients(72, WELL, 20)),
  mix('frail', patients(66, FRAIL)),
  mix('poor', patients(60, WELL, -1500)),
];
export const peopleOf = (tallies: readonly MixTally[]) =>
  new Map(tallies.map(({ hospital, sums }) => [hospital, sums.n]));
export const boardOf = (tallies: readonly MixTally[]) => adjustedBoard(tallies, peopleOf(tallies));
