/** A group of neighbouring values: how many, their sum, the smallest, and which of all values came first. */
type Cluster = {
  readonly n: number;
  readonly sum: number;
  readonly smallest: number;
  readonly first: number;
};

/** Costs nearer to one another than this share are equal but for rounding. */
const EQUAL = 1e-9;

/**
 * Groups values by Ward's method: of all pairs of groups the two are joined again and again whose joining adds
 * least to the squared distances from the groups' means, until as many are left as wanted.
 *
 * On a line the cheapest pair are always neighbours, so only these are looked at. Equal values stand together from
 * the beginning. Of equal costs the pair is joined that holds the value given first, as R's hclust does: give the
 * values in an order of their own, such as that of the hospitals' ids, and the groups are always the same.
 *
 * Shape:  values and how many groups in; the smallest value of each group, ascending, out: fewer than wanted where
 *         there are fewer different values.
 * Throws: RangeError unless all values are finite and at least one group is wanted.
 * Source: Ward (1963) J. Am. Stat. Assoc. 58:236–244; Murtagh & Legendre (2014) J. Classification 31:274–295 (ward.D2).
 */
export function wardGroups(values: readonly number[], groups: number): readonly number[] {
  if (!values.every(Number.isFinite) || !(groups >= 1)) {
    throw new RangeError(`groups need finite values and a number of them, got ${groups}`);
  }
  const clusters = [...Map.groupBy(values.keys(), (at) => values[at] ?? 0)]
    .map(([smallest, [first = 0, ...others]]) => ({ first, smallest, n: 1 + others.length }))
    .map((own): Cluster => ({ ...own, sum: own.smallest * own.n }))
    .sort((a, b) => a.smallest - b.smallest);
  const costs = clusters.slice(1).map((cluster, at) => costOf(clusters[at] ?? cluster, cluster));
  while (clusters.length > groups) joinAt(cheapest(costs, clusters), clusters, costs);
  return clusters.map(({ smallest }) => smallest);
}

function joinAt(at: number, clusters: Cluster[], costs: number[]): void {
  const [left, right] = clusters.slice(at, at + 2);
  if (!left || !right) throw new RangeError('there is no pair to join');
  const { smallest } = left;
  const first = Math.min(left.first, right.first);
  const joined = { n: left.n + right.n, sum: left.sum + right.sum, smallest, first };
  clusters.splice(at, 2, joined);
  costs.splice(at, 1);
  const [before, after] = [clusters[at - 1], clusters[at + 1]];
  if (before) costs[at - 1] = costOf(before, joined);
  if (after) costs[at] = costOf(joined, after);
}

const costOf = (a: Cluster, b: Cluster): number =>
  ((a.n * b.n) / (a.n + b.n)) * (a.sum / a.n - b.sum / b.n) ** 2;

function cheapest(costs: readonly number[], clusters: readonly Cluster[]): number {
  const least = costs.reduce((low, cost) => Math.min(low, cost), Number.POSITIVE_INFINITY);
  const tied = [...costs.keys()].filter((at) => (costs[at] ?? 0) <= least * (1 + EQUAL));
  const firstsOf = (at: number) =>
    [clusters[at]?.first ?? 0, clusters[at + 1]?.first ?? 0].sort((a, b) => a - b);
  return tied.reduce((best, at) => (isBefore(firstsOf(at), firstsOf(best)) ? at : best));
}

const isBefore = ([a = 0, b = 0]: readonly number[], [c = 0, d = 0]: readonly number[]): boolean =>
  a < c || (a === c && b < d);
