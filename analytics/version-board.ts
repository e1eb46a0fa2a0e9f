import { type Benchmark, type BenchmarkInput, benchmark } from './benchmark.ts';
import { byValue, type Figure } from './figure.ts';
import { merge } from './tally.ts';
import { type Names, readAlone, readTogether } from './versions.ts';

/** What a board is made of: as a benchmark, from tallies of any versions and whatever measures. */
export type VersionBoardInput = Omit<BenchmarkInput, 'figureOf'> & { readonly names: Names };

/** The benchmark of all versions together, in the measures of the one whose names are given. */
export function boardTogether({ names, ...input }: VersionBoardInput): Benchmark {
  const { month, measure, limits } = input;
  const { tallies, figureOf } = readTogether(input.tallies, names, limits);
  return benchmark({
    ...input,
    tallies: tallies.filter((tally) => tally.measure === measure),
    figureOf: (hospital, sums) => figureOf({ hospital, month, measure }, sums),
  });
}

/**
 * The hospitals of an area by the answers to one version alone, highest first, then the withheld by name.
 *
 * There is no total and no funnel: next to those of all versions together they would tell the small parts.
 *
 * Shape: as boardTogether; versions newer than `version`, whose names are given, change nothing.
 */
export function boardAlone(
  input: VersionBoardInput,
  version: number,
): readonly { readonly hospital: string; readonly area: string; readonly mean: Figure }[] {
  const { month, measure, members, names, limits } = input;
  const older = input.tallies.filter((tally) => tally.version <= version);
  const { tallies, figureOf } = readAlone(older, names, version, limits);
  const own = Map.groupBy(
    tallies.filter((tally) => tally.measure === measure),
    ({ hospital }) => hospital,
  );
  return members
    .map(({ hospital, area }) => ({
      hospital,
      area,
      mean: figureOf({ hospital, month, measure }, merge(own.get(hospital) ?? [])),
    }))
    .toSorted((a, b) => byValue({ name: a.hospital, figure: a.mean }, { name: b.hospital, figure: b.mean }));
}
