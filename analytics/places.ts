import { nestedBreakdown } from './breakdown.ts';
import { disclose, type Thresholds } from './disclosure.ts';
import type { Figure } from './figure.ts';
import { ledger } from './ledger.ts';
import { mean } from './mean.ts';
import { responseRate } from './response-rate.ts';
import { type FlowTally, type MeasureTally, merge, ranked, type Sums } from './tally.ts';

/** A hospital or a sub-area: its name, its mean and its response rate (`figure`), as they may be shown. */
export type Place = {
  readonly name: string;
  readonly mean: Figure;
  readonly figure: Figure;
};

/**
 * The hospitals of an area under their sub-areas, every mean and response rate as it may be shown.
 *
 * Rates tell how many answered, so they are protected after the means and as counts of their own.
 *
 * Shape:  members, tallies of one month and measure, and flows of that month in; sub-areas with their
 *         hospitals, the mean of all, and the sums of each hospital out.
 * Throws: RangeError when tallies cannot come from answers.
 */
export function places(input: {
  readonly members: readonly { readonly hospital: string; readonly area: string }[];
  readonly tallies: readonly MeasureTally[];
  readonly flows: readonly FlowTally[];
  readonly limits: Thresholds;
  /** What may be shown of a hospital's sums, where that is more than how many people there are. */
  readonly figureOf?: (hospital: string, sums: Sums) => Figure;
}): {
  readonly areas: readonly (Place & { readonly parts: readonly Place[] })[];
  readonly total: Figure;
  readonly sums: readonly Sums[];
} {
  const { limits } = input;
  const found = unprotected(input);
  const means = nestedBreakdown(found, limits.score);
  const rates = nestedBreakdown(
    {
      ...rated({ ...found, figure: means.figure }, limits),
      parts: means.parts.map((area) => ({
        ...area,
        ...rated(area, limits),
        parts: area.parts.map((hospital) => ({
          ...hospital,
          ...rated(hospital, limits),
          n: hospital.answered,
        })),
      })),
    },
    limits.count,
  );
  return {
    areas: rates.parts,
    total: means.figure,
    sums: found.parts.flatMap(({ parts }) => parts.map(({ sums }) => sums)),
  };
}

type Counts = { readonly answered: number; readonly invited: number };

const rated = (place: Counts & { readonly figure: Figure }, limits: Thresholds) => ({
  mean: place.figure,
  figure: responseRate(place, place.figure, limits),
});

function unprotected({ members, tallies, flows, limits, figureOf }: Parameters<typeof places>[0]) {
  const talliesOf = Map.groupBy(tallies.filter(ranked), ({ hospital }) => hospital);
  const flowsOf = Map.groupBy(flows, ({ hospital }) => hospital);
  // Of two equal cells the first is withheld, so the order must be the same whoever asks.
  const ordered = members.toSorted((a, b) => (a.hospital < b.hospital ? -1 : 1));
  const areas = [...Map.groupBy(ordered, ({ area }) => area)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts = areas.map(([area, own]) =>
    sumOf(
      area,
      own.map(({ hospital }) => {
        const { reasons, invited } = ledger(flowsOf.get(hospital) ?? []);
        const sums = merge(talliesOf.get(hospital) ?? []);
        const place = placeOf(hospital, sums, { answered: reasons.answered, invited }, limits);
        return { ...place, figure: figureOf?.(hospital, sums) ?? place.figure };
      }),
      limits,
    ),
  );
  return sumOf('', parts, limits);
}

const placeOf = (name: string, sums: Sums, counts: Counts, limits: Thresholds) => ({
  name,
  sums,
  n: sums.n,
  ...counts,
  figure: disclose(mean(sums), limits),
});

function sumOf<P extends Counts & { readonly sums: Sums }>(
  name: string,
  parts: readonly P[],
  limits: Thresholds,
) {
  const count = (of: keyof Counts) => parts.reduce((sum, part) => sum + part[of], 0);
  const counts = { answered: count('answered'), invited: count('invited') };
  return { ...placeOf(name, merge(parts.map(({ sums }) => sums)), counts, limits), parts };
}
