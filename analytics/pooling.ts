/** A hospital in the tree of areas: the areas below the one looked at that lead to it, and how many people. */
export type Leaf = { readonly path: readonly string[]; readonly n: number };

/** Hospitals that are too small alone, put together; what still is too small together is left over. */
export type Pooled<L extends Leaf> = {
  readonly pools: readonly (readonly L[])[];
  readonly left: readonly L[];
};

/**
 * Puts the hospitals of an area that are too small to be shown together, so that sums over areas stay safe.
 *
 * From the bottom of the tree up: the small hospitals of an area are one pool as soon as they count enough people
 * together; fewer go up to the area above. The total of an area is its large hospitals and the pools that lie in it
 * whole. So every total at every level is made of pieces of enough people, each in it whole or not at all, and
 * however totals and hospitals are subtracted from one another, nothing smaller than such a piece comes out.
 *
 * Shape:  small hospitals and the fewest people of a pool in; every hospital in one pool or among those left, out.
 *         What is pooled below an area is the same whoever looks from above.
 * Units:  people.
 */
export function pooled<L extends Leaf>(small: readonly L[], minimum: number, depth = 0): Pooled<L> {
  const here = small.filter(({ path }) => path.length <= depth);
  const below = Map.groupBy(
    small.filter(({ path }) => path.length > depth),
    ({ path }) => path[depth],
  );
  const inner = [...below.values()].map((own) => pooled(own, minimum, depth + 1));
  const pools = inner.flatMap((one) => one.pools);
  const left = [...here, ...inner.flatMap((one) => one.left)];
  const people = left.reduce((sum, { n }) => sum + n, 0);
  return people < minimum ? { pools, left } : { pools: [...pools, left], left: [] };
}
