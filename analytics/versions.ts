import { disclose, type Thresholds } from './disclosure.ts';
import { type Figure, withheld } from './figure.ts';
import { mean } from './mean.ts';
import type { Month } from './month.ts';
import { type MeasureTally, ranked, type Sums } from './tally.ts';

/** For each measure of the version that is read: its name there and in every earlier version it continues. */
export type Names = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** Tallies of several versions as one of them reads them, and what may be shown of a measure's sums. */
export type Reading = {
  /** Under the names of the version read, without those that may enter no figure. */
  readonly tallies: readonly MeasureTally[];
  readonly figureOf: (at: Cell, sums: Sums) => Figure;
};

/** One measure of one hospital's month. */
type Cell = Pick<MeasureTally, 'hospital' | 'month' | 'measure'>;

/** How the versions answered in one cell are put together. Shape: versions, oldest first. */
export type Grouping = {
  readonly counted: readonly number[];
  /** Answered, but by too few to be added to what older versions show. */
  readonly waiting: readonly number[];
  /** Those of the counted that belong to a group of enough people. */
  readonly full: readonly number[];
  /** Those that are such a group by themselves and may be shown alone. */
  readonly alone: readonly number[];
};

/**
 * Puts the versions answered in one cell together, oldest first, in groups of enough people each.
 *
 * A figure over all versions less a figure of one is what the others say. So answers to a later version wait
 * until there are enough of them, and only a version that is a group by itself is shown alone: whatever can
 * be had by subtraction is one or more whole groups. An older version's own figure never depends on what a
 * newer one brings. Where no group is full, all are counted together, and the sum is too small to show.
 *
 * Shape: people by version, in ascending order of versions, in; a Grouping out.
 */
export function group(people: ReadonlyMap<number, number>, minimum: number): Grouping {
  const full: number[][] = [];
  let open: number[] = [];
  let n = 0;
  for (const [version, more] of people) {
    if (more === 0) continue;
    open.push(version);
    n += more;
    if (n < minimum) continue;
    full.push(open);
    [open, n] = [[], 0];
  }
  const counted = full.flat();
  if (counted.length === 0) return { counted: open, waiting: [], full: [], alone: [] };
  return {
    counted,
    waiting: open,
    full: counted,
    alone: full.flatMap((own) => (own.length === 1 ? own : [])),
  };
}

/**
 * All versions read together, by the names of one of them.
 *
 * Shape: tallies of any versions, hospitals and months of one instrument in; those of flagged and open answers
 *        are kept whatever their version, for they enter no score.
 */
export function readTogether(tallies: readonly MeasureTally[], names: Names, limits: Thresholds): Reading {
  const found = renamed(tallies, names);
  const cells = groupings(found, limits);
  const answered = Map.groupBy(tallies.filter(isCounted), placeOf);
  const isElsewhere = (at: Cell): boolean => {
    const all = answered.get(placeOf(at)) ?? [];
    return all.length > 0 && all.every(({ version }) => !names.get(at.measure)?.has(version));
  };
  return {
    tallies: found.filter(
      (tally) => !ranked(tally) || cells.get(cellOf(tally))?.counted.includes(tally.version),
    ),
    figureOf: (at, sums) =>
      sums.n === 0 && isElsewhere(at) ? withheld('other_version') : disclose(mean(sums), limits),
  };
}

/**
 * One version read by itself. What is withheld does not say how many people it rests on, since all versions
 * together do.
 *
 * Shape: as readTogether; `version` is the one whose names are given, newer ones change nothing.
 */
export function readAlone(
  tallies: readonly MeasureTally[],
  names: Names,
  version: number,
  limits: Thresholds,
): Reading {
  const found = renamed(tallies, names);
  const cells = groupings(found, limits);
  return {
    tallies: found.filter((tally) => tally.version === version && ranked(tally)),
    figureOf: (at, sums) => {
      if (sums.n === 0) return withheld('nobody_answered', 0);
      if (cells.get(cellOf(at))?.alone.includes(version)) return disclose(mean(sums), limits);
      return withheld(sums.n < limits.score ? 'too_few' : 'protects_another');
    },
  };
}

const cellOf = ({ hospital, month, measure }: Cell): string => `${hospital} ${month} ${measure}`;

const placeOf = ({ hospital, month }: { readonly hospital: string; readonly month: Month }): string =>
  `${hospital} ${month}`;

/** Whether somebody's answer in this tally enters the published score. */
export const isCounted = (tally: MeasureTally): boolean => ranked(tally) && tally.n > 0;

function renamed(tallies: readonly MeasureTally[], names: Names): readonly MeasureTally[] {
  const nameOf = new Map(
    [...names].flatMap(([measure, olds]) =>
      [...olds].map(([version, old]) => [`${version} ${old}`, measure]),
    ),
  );
  return tallies.flatMap((tally) => {
    const measure = nameOf.get(`${tally.version} ${tally.measure}`);
    return measure === undefined ? [] : [{ ...tally, measure }];
  });
}

/** How each cell's versions are put together, by cellOf. */
function groupings(tallies: readonly MeasureTally[], limits: Thresholds): ReadonlyMap<string, Grouping> {
  const cells = Map.groupBy(tallies.filter(isCounted), cellOf);
  return new Map([...cells].map(([cell, own]) => [cell, group(peopleOf(own), limits.score)]));
}

/** The people of one cell by version, oldest first. */
export function peopleOf(tallies: readonly MeasureTally[]): ReadonlyMap<number, number> {
  const people = new Map<number, number>();
  for (const { version, n } of tallies.toSorted((a, b) => a.version - b.version)) {
    people.set(version, (people.get(version) ?? 0) + n);
  }
  return people;
}
