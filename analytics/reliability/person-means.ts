import { mean, sampleCorrelation, sampleStandardDeviation } from 'simple-statistics';

/** The mean over the items each person answered, and how each item correlates with it. */
export type PersonMeans = {
  readonly mean: number;
  readonly deviation: number;
  /** The correlation of each item with the person's mean, the item itself in it; null where one does not vary. */
  readonly withItem: readonly (number | null)[];
};

/**
 * What people's own means say of a scale whose items are not all answered.
 *
 * Needs the answers themselves: whose item is missing decides what the others count, and tallies do not know.
 *
 * Shape:  for each person a number or null for each item in; people without any answer are left out; null where
 *         fewer than two people are left.
 * Source: R psych::alpha, columns mean, sd and raw.r.
 */
export function personMeans(people: readonly (readonly (number | null)[])[]): PersonMeans | null {
  const answered = people.flatMap((items) => {
    const known = items.filter((item) => item !== null);
    return known.length > 0 ? [{ items, own: mean(known) }] : [];
  });
  if (answered.length < 2) return null;
  const means = answered.map(({ own }) => own);
  const withItem = (people[0] ?? []).map((_, at) => {
    const both = answered.flatMap(({ items, own }): [number, number][] => {
      const item = items[at] ?? null;
      return item === null ? [] : [[item, own]];
    });
    return correlationOf(both);
  });
  return { mean: mean(means), deviation: sampleStandardDeviation(means), withItem };
}

function correlationOf(both: readonly (readonly [number, number])[]): number | null {
  const [items, means] = [both.map(([item]) => item), both.map(([, own]) => own)];
  if (new Set(items).size < 2 || new Set(means).size < 2) return null;
  return sampleCorrelation(items, means);
}
