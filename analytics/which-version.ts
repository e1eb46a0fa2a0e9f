import type { Thresholds } from './disclosure.ts';
import type { Month } from './month.ts';
import type { MeasureTally } from './tally.ts';
import { type Grouping, group, isCounted, type Names, peopleOf } from './versions.ts';

/** Every version of an instrument, oldest first, each with the names of its measures back through the maps. */
export type Versions = ReadonlyMap<number, Names>;

/** Which version's measures a month is told in, and whose answers are in its headline; versions in order. */
export type VersionsRead = {
  readonly read: number;
  readonly counted: readonly number[];
  /** Answered by too few yet to be added, or newer than the one read. */
  readonly waiting: readonly number[];
  /** Answered, but not continued by the version read. */
  readonly apart: readonly number[];
  /** Measures that a later version than the first began, and which did. */
  readonly begun: Readonly<Record<string, number>>;
};

type Asked = {
  /** Of the headline under whatever name, of any months and hospitals. */
  readonly tallies: readonly MeasureTally[];
  readonly versions: Versions;
  readonly headline: string;
  readonly month: Month;
  readonly limits: Thresholds;
};

/**
 * The version a month is told in: the newest with enough answers to be counted in the headline of a hospital,
 * so that publishing a version changes no figure until that version is answered; where none has enough, the
 * newest that was answered. A month nobody answered is told like the one before.
 *
 * Shape: null where nobody answered up to that month.
 */
export function whichVersion(asked: Asked): number | null {
  const answered = asked.tallies.filter((tally) => isCounted(tally) && tally.month <= asked.month);
  const [month] = answered.map((tally) => tally.month).toSorted((a, b) => (a < b ? 1 : -1));
  if (month === undefined) return null;
  const candidates = versionsOf(answered.filter((tally) => tally.month === month)).toReversed();
  const isFull = (version: number): boolean =>
    groupsOf({ ...asked, month }, version).some(({ full }) => full.includes(version));
  return candidates.find(isFull) ?? candidates[0] ?? null;
}

/** What a month's headline is made of when it is told in the measures of the version `read`. */
export function versionsRead(asked: Asked, read: number): VersionsRead {
  const { versions, headline, month } = asked;
  const groups = groupsOf(asked, read);
  const names = versions.get(read) ?? new Map<string, ReadonlyMap<number, string>>();
  const answered = versionsOf(asked.tallies.filter((tally) => isCounted(tally) && tally.month === month));
  const counted = inOrder(groups.flatMap((grouping) => grouping.counted));
  return {
    read,
    counted,
    waiting: inOrder([
      ...groups.flatMap(({ waiting }) => waiting),
      ...answered.filter((version) => version > read),
    ]),
    apart: answered.filter((version) => version < read && !names.get(headline)?.has(version)),
    begun: begun(names, Math.min(...versions.keys())),
  };
}

/** How the month's versions are put together in the headline, hospital by hospital. */
function groupsOf({ tallies, versions, headline, month, limits }: Asked, read: number): readonly Grouping[] {
  const names = versions.get(read)?.get(headline);
  const own = tallies.filter(
    (tally) => isCounted(tally) && tally.month === month && names?.get(tally.version) === tally.measure,
  );
  return [...Map.groupBy(own, ({ hospital }) => hospital).values()].map((hospital) =>
    group(peopleOf(hospital), limits.score),
  );
}

const versionsOf = (tallies: readonly MeasureTally[]): readonly number[] =>
  inOrder(tallies.map(({ version }) => version));

const inOrder = (versions: readonly number[]): readonly number[] =>
  [...new Set(versions)].toSorted((a, b) => a - b);

function begun(names: Names, first: number): Readonly<Record<string, number>> {
  const begins = [...names].map(([measure, own]): [string, number] => [measure, Math.min(...own.keys())]);
  return Object.fromEntries(begins.filter(([, version]) => version > first));
}
