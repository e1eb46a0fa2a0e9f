import { quantile, sum } from 'simple-statistics';

/** What is done with the extreme tenth at each end: brought in to the quantile (CQC) or left out (SHMI). */
export type Trimming = 'winsorised' | 'truncated';

/** How far units differ beyond chance. */
export type Overdispersion = {
  /** The mean square of the z-scores: 1 where units differ by chance alone. */
  readonly phi: number;
  /** The variance between units beyond chance, in squares of the values' unit. */
  readonly tauSquared: number;
  /** The z-scores as they entered, in the order of the units; null for one left out. */
  readonly entered: readonly (number | null)[];
  /** Between which z-scores they entered; null where units were left out by their rank instead. */
  readonly bounds: readonly [low: number, high: number] | null;
  /** How many units entered. */
  readonly units: number;
};

const TRIM = 0.1;

/**
 * How far units differ beyond chance, estimated without their extremes, so that the outliers sought do not widen
 * their own limits.
 *
 * φ = Σz²/I over the I units that entered; τ² = max(0, (Iφ − (I−1)) / (Σw − Σw²/Σw)), w = 1/s².
 *
 * Shape:  z-scores and standard errors of the same units in the same order, and how extremes are treated, in.
 *         Where truncation leaves nobody, φ is 1 and τ² 0.
 * Units:  those of the values, for s and τ.
 * Throws: RangeError unless there are as many errors as z-scores, at least one, and all are above 0.
 * Source: Spiegelhalter (2005) Qual. Saf. Health Care 14:347–351; quantiles by R's type 7; ranks as FunnelPlotR.
 */
export function overdispersion(
  z: readonly number[],
  s: readonly number[],
  trimming: Trimming = 'winsorised',
  trim = TRIM,
): Overdispersion {
  if (z.length !== s.length || z.length === 0 || !s.every((error) => error > 0)) {
    throw new RangeError(`overdispersion needs an error above 0 for each of ${z.length} z-scores`);
  }
  const { entered, bounds } = trimming === 'winsorised' ? winsorised(z, trim) : truncated(z, trim);
  const used = entered.flatMap((value, at) => (value === null ? [] : [{ z: value, s: s[at] ?? 1 }]));
  const units = used.length;
  if (units === 0) return { phi: 1, tauSquared: 0, entered, bounds, units };
  const phi = sum(used.map((one) => one.z ** 2)) / units;
  const weights = used.map((one) => 1 / one.s ** 2);
  const spare = sum(weights) - sum(weights.map((weight) => weight ** 2)) / sum(weights);
  const excess = units * phi - (units - 1);
  return { phi, tauSquared: excess > 0 && spare > 0 ? excess / spare : 0, entered, bounds, units };
}

type Entered = Pick<Overdispersion, 'entered' | 'bounds'>;

function winsorised(z: readonly number[], trim: number): Entered {
  const [low, high] = [quantile([...z], trim), quantile([...z], 1 - trim)];
  return { entered: z.map((value) => Math.min(high, Math.max(low, value))), bounds: [low, high] };
}

// Ranks, ties sharing their mean, cut into 1/trim parts; the first and the last part are left out.
function truncated(z: readonly number[], trim: number): Entered {
  const parts = Math.round(1 / trim);
  const sorted = z.toSorted((a, b) => a - b);
  const entered = z.map((value) => {
    const rank = (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1;
    const part = Math.floor((rank * parts) / (z.length + 1));
    return part === 0 || part === parts - 1 ? null : value;
  });
  return { entered, bounds: null };
}
