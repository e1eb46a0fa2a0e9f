/** Clusters under way. A cluster stands at the place of its first value; the places of the others are closed. */
type Clusters = {
  readonly values: number;
  /** What joining two would add to the squares within clusters, twice over, for places i < j row by row. */
  readonly apart: Float64Array;
  /** How many values a cluster has; 0 for a closed place. */
  readonly members: Float64Array;
  readonly smallest: Float64Array;
  /** Of each cluster, the nearest of those after it. */
  readonly nearest: Int32Array;
  readonly least: Float64Array;
};

/**
 * Groups values by Ward's method: of all pairs of groups the two are joined again and again whose joining adds
 * least to the squared distances from the groups' means, until as many are left as wanted.
 *
 * Rounded scores leave many pairs equal, some of them but for rounding. Which of them is joined first decides where a
 * group ends, so distances are updated, kept and searched step by step as R's hclust does it, and the groups are
 * R's to the last value. Of equal pairs the one given first is joined: give the values in an order of their own,
 * such as that of the hospitals' ids, and the groups are always the same.
 *
 * Shape:  values and how many groups in; the smallest value of each group, ascending, out: fewer than wanted where
 *         there are fewer different values. Memory grows with the square: 100 MB for 5,000 values.
 * Throws: RangeError unless all values are finite and at least one group is wanted.
 * Source: Ward (1963) J. Am. Stat. Assoc. 58:236–244; Murtagh & Legendre (2014) J. Classification 31:274–295;
 *         R hclust(dist(x), "ward.D2").
 */
export function wardGroups(values: readonly number[], groups: number): readonly number[] {
  if (!values.every(Number.isFinite) || !(groups >= 1)) {
    throw new RangeError(`groups need finite values and a number of them, got ${groups}`);
  }
  const clusters = singles(values);
  for (let left = values.length; left > groups; left -= 1) {
    const first = closest(clusters);
    joinPair(clusters, first, clusters.nearest[first] ?? first);
  }
  const open = clusters.smallest.filter((_, place) => (clusters.members[place] ?? 0) > 0);
  return [...new Set(open)].sort((a, b) => a - b);
}

function singles(values: readonly number[]): Clusters {
  const count = values.length;
  const clusters = {
    values: count,
    apart: new Float64Array((count * (count - 1)) / 2),
    members: new Float64Array(count).fill(1),
    smallest: Float64Array.from(values),
    nearest: new Int32Array(count),
    least: new Float64Array(count),
  };
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count; j += 1, at += 1) {
      clusters.apart[at] = Math.abs((values[i] ?? 0) - (values[j] ?? 0)) ** 2;
    }
  }
  for (let place = 0; place < count; place += 1) findNearest(clusters, place);
  return clusters;
}

function placeOf(values: number, i: number, j: number): number {
  return i < j ? rowOf(values, i) + j : rowOf(values, j) + i;
}

/** Where the distances of a place begin, less the place they begin at. */
const rowOf = (values: number, i: number): number => i * values - (i * (i + 1)) / 2 - i - 1;

function findNearest({ values, apart, members, nearest, least }: Clusters, place: number): void {
  let lowest = Number.POSITIVE_INFINITY;
  const row = rowOf(values, place);
  for (let other = place + 1; other < values; other += 1) {
    const distance = apart[row + other] ?? 0;
    if ((members[other] ?? 0) > 0 && distance < lowest) {
      lowest = distance;
      nearest[place] = other;
    }
  }
  least[place] = lowest;
}

/** The first place whose nearest is as near as any. */
function closest({ members, least }: Clusters): number {
  let [best, lowest] = [0, Number.POSITIVE_INFINITY];
  for (const [place, distance] of least.entries()) {
    if ((members[place] ?? 0) > 0 && distance < lowest) [best, lowest] = [place, distance];
  }
  return best;
}

function joinPair(clusters: Clusters, a: number, b: number): void {
  const { members, smallest, nearest } = clusters;
  const sizes = [members[a] ?? 0, members[b] ?? 0] as const;
  members[a] = 0;
  members[b] = 0;
  moveApart(clusters, [a, b], sizes);
  members[a] = sizes[0] + sizes[1];
  smallest[a] = Math.min(smallest[a] ?? 0, smallest[b] ?? 0);
  nearest[a] = b;
  for (let place = 0; place < b; place += 1) {
    const isStale = nearest[place] === a || nearest[place] === b;
    if (isStale && (members[place] ?? 0) > 0) findNearest(clusters, place);
  }
}

type Pair = readonly [number, number];

/** Lance and Williams' update of the distances of all others to a pair, which is to stand at the place of the first. */
function moveApart(clusters: Clusters, [a, b]: Pair, [ofA, ofB]: Pair): void {
  const { values, apart, members } = clusters;
  const between = apart[placeOf(values, a, b)] ?? 0;
  for (const [place, of] of members.entries()) {
    if (of === 0) continue;
    const [toA, toB] = [placeOf(values, a, place), placeOf(values, b, place)];
    const sum = (ofA + of) * (apart[toA] ?? 0) + (ofB + of) * (apart[toB] ?? 0);
    apart[toA] = (sum - of * between) / (ofA + ofB + of);
  }
}
