import { groupSums, type Margin } from './margin.ts';

/** The fewest answers a group stands on by itself. */
const GROUP_MIN = 20;

type Joined = { readonly names: readonly string[]; readonly total: number; readonly answers: number };

/**
 * A margin whose small groups are merged with their neighbours, so that a few people do not stand for many.
 *
 * The group with the fewest answers is joined to the neighbour with the fewer answers, again and again, until all
 * have enough or one is left. Groups are neighbours in the order of the totals: give age bands in their order, and
 * of unordered groups those next to each other that are most alike.
 *
 * Shape:  how many answers each person or cell counts for, and the margin, in; the margin with merged groups out,
 *         named by their members joined with a plus.
 * Source: Kalton & Flores-Cervantes (2003) J. Off. Stat. 19:81–97.
 */
export function mergedGroups(
  counts: readonly number[],
  { groups, totals }: Margin,
  fewest = GROUP_MIN,
): Margin {
  const answers = groupSums(groups, counts);
  const joined: Joined[] = [...totals].map(([name, total]) => ({
    names: [name],
    total,
    answers: answers.get(name) ?? 0,
  }));
  for (let at = smallest(joined); joined.length > 1; at = smallest(joined)) {
    if ((joined[at]?.answers ?? 0) >= fewest) break;
    const [left, right] = [joined[at - 1]?.answers, joined[at + 1]?.answers];
    const first = right === undefined || (left !== undefined && left <= right) ? at - 1 : at;
    joined.splice(first, 2, both(joined.slice(first, first + 2)));
  }
  const nameOf = new Map(joined.flatMap(({ names }) => names.map((name) => [name, names.join('+')])));
  return {
    groups: groups.map((group) => nameOf.get(group) ?? group),
    totals: new Map(joined.map(({ names, total }) => [names.join('+'), total])),
  };
}

function smallest(joined: readonly Joined[]): number {
  return joined.reduce((best, one, at) => (one.answers < (joined[best]?.answers ?? 0) ? at : best), 0);
}

const both = (pair: readonly Joined[]): Joined => ({
  names: pair.flatMap(({ names }) => names),
  total: pair.reduce((all, { total }) => all + total, 0),
  answers: pair.reduce((all, one) => all + one.answers, 0),
});
