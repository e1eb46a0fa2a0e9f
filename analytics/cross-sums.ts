import type { CrossTally, PairSums } from './cross-tally.ts';
import { productAt } from './vector-sums.ts';

/** The pairwise sums of cross tallies without their place and time: those of several hospitals and months add up. */
export type CrossSums = Pick<CrossTally, 'measures' | 'pairs'>;

/**
 * The pairwise sums of people's scores; a missing score is left out of the pairs it belongs to, and of no other.
 *
 * Shape:  the names of the measures and, for each person, a whole number or null for each measure, in.
 * Throws: RangeError unless all scores are whole and sums stay below 2⁵³.
 */
export function crossSums(
  measures: readonly string[],
  people: readonly (readonly (number | null)[])[],
): CrossSums {
  const totals = noPairs(measures.length);
  for (const scores of people) addPerson(totals, scores);
  return { measures, pairs: exact(totals) };
}

/**
 * Sums of the same measures added: in any order and grouping the same integers.
 *
 * Shape:  at least one in, all of the same measures in the same order; one out.
 * Throws: RangeError when measures differ, or a sum leaves the whole numbers a double holds exactly (2⁵³).
 */
export function mergeCrossSums(all: readonly CrossSums[]): CrossSums {
  const [first] = all;
  if (!first) throw new RangeError('sums of nobody have no measures');
  const totals = noPairs(first.measures.length);
  for (const { measures, pairs } of all) {
    if (measures.join('\n') !== first.measures.join('\n')) {
      throw new RangeError(`only sums of the same measures add, got ${measures} and ${first.measures}`);
    }
    for (const [at, pair] of pairs.entries()) addTo(totals[at] ?? pair, pair);
  }
  return { measures: first.measures, pairs: exact(totals) };
}

/**
 * The sums over the people who have both of two measures, the first one's as A.
 *
 * Throws: RangeError when the sums do not hold them.
 */
export function pairOfMeasures({ measures, pairs }: CrossSums, a: string, b: string): PairSums {
  const [k, l] = [measures.indexOf(a), measures.indexOf(b)];
  const pair = k < 0 || l < 0 ? undefined : pairs[productAt(measures.length, k, l)];
  if (!pair) throw new RangeError(`there are no sums of ${a} and ${b}`);
  if (k <= l) return pair;
  const { sumA, sumB, squaresA, squaresB } = pair;
  return { ...pair, sumA: sumB, sumB: sumA, squaresA: squaresB, squaresB: squaresA };
}

type Totals = { -readonly [sum in keyof PairSums]: number };

const noPairs = (size: number): Totals[] =>
  Array.from({ length: (size * (size + 1)) / 2 }, () => ({
    n: 0,
    sumA: 0,
    sumB: 0,
    squaresA: 0,
    squaresB: 0,
    product: 0,
  }));

const pairOf = (a: number, b: number): PairSums => ({
  n: 1,
  sumA: a,
  sumB: b,
  squaresA: a ** 2,
  squaresB: b ** 2,
  product: a * b,
});

function addPerson(totals: readonly Totals[], scores: readonly (number | null)[]): void {
  let at = -1;
  for (const [k, a] of scores.entries()) {
    for (const b of scores.slice(k)) {
      at += 1;
      const pair = totals[at];
      if (pair && a !== null && b !== null) addTo(pair, pairOf(a, b));
    }
  }
}

function addTo(totals: Totals, terms: PairSums): void {
  totals.n += terms.n;
  totals.sumA += terms.sumA;
  totals.sumB += terms.sumB;
  totals.squaresA += terms.squaresA;
  totals.squaresB += terms.squaresB;
  totals.product += terms.product;
}

function exact(pairs: readonly PairSums[]): readonly PairSums[] {
  if (!pairs.every((pair) => Object.values(pair).every(Number.isSafeInteger))) {
    throw new RangeError('sums must be of whole numbers and stay below 2⁵³');
  }
  return pairs;
}
