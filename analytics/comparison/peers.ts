/** A hospital with what it is like, from what matters most: its level, its type, its size. */
export type Peer = { readonly name: string; readonly traits: readonly string[] };

/** Hospitals that are alike in the traits named; without any, those that are like nobody else. */
export type PeerGroup = { readonly traits: readonly string[]; readonly members: readonly string[] };

/**
 * Hospitals in groups of their like, none smaller than asked for.
 *
 * Hospitals alike in all traits are a group where there are enough of them. The rest give up the last trait and are
 * grouped anew among themselves, then the one before it, and at last whatever is left is one group, or, where that
 * is too small as well, it is `alone`: such hospitals are compared with all or not at all. Every hospital is in one
 * group only, so the sum of one group is never another's less a few.
 *
 * Shape:  hospitals in any order, all with the same number of traits, and the fewest of a group in; groups with the
 *         most traits first, names in order.
 * Throws: RangeError when numbers of traits differ, a name comes twice, or the fewest is not a whole number from 2.
 */
export function peerGroups(
  hospitals: readonly Peer[],
  fewest: number,
): { readonly groups: readonly PeerGroup[]; readonly alone: readonly string[] } {
  check(hospitals, fewest);
  const groups: PeerGroup[] = [];
  let rest = hospitals.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (let depth = hospitals[0]?.traits.length ?? 0; depth >= 0; depth -= 1) {
    const alike = Map.groupBy(rest, ({ traits }) => JSON.stringify(traits.slice(0, depth)));
    const found = [...alike].filter(([, members]) => members.length >= fewest);
    for (const [key, members] of found.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      groups.push({ traits: JSON.parse(key), members: members.map(({ name }) => name) });
      rest = rest.filter((one) => !members.includes(one));
    }
  }
  return { groups, alone: rest.map(({ name }) => name) };
}

function check(hospitals: readonly Peer[], fewest: number): void {
  const sizes = new Set(hospitals.map(({ traits }) => traits.length));
  const names = new Set(hospitals.map(({ name }) => name));
  if (!Number.isInteger(fewest) || fewest < 2) throw new RangeError(`no group has ${fewest} peers`);
  if (sizes.size > 1) throw new RangeError(`hospitals have ${[...sizes].join(' and ')} traits`);
  if (names.size < hospitals.length) throw new RangeError('a hospital is named twice');
}
