import { mean } from 'simple-statistics';
import { chiSquareTails } from '../distributions/chi-square.ts';
import { type Overdispersion, overdispersion } from './overdispersion.ts';

/** A unit's score with its standard error. */
export type Scored = { readonly value: number; readonly error: number };

/** Three bands, or the seven of the surveys since 2020. */
type Band3 = 'worse' | 'about the same' | 'better';
type Band7 = Band3 | `${'much ' | 'somewhat '}${'worse' | 'better'}`;

/** Where a unit stands among all, with the steps that led there. */
type Banded = {
  readonly z: number;
  readonly zWinsorised: number;
  /** The z-score when units are let differ beyond chance. */
  readonly zOverdispersed: number;
  readonly expectedLow: number;
  readonly expectedHigh: number;
  readonly band3: Band3;
  readonly band7: Band7;
};

/** All units banded against their mean. */
export type Banding = Overdispersion & {
  readonly target: number;
  /** The chance of so much spread if units differed by chance alone. */
  readonly p: number;
  readonly banded: readonly Banded[];
};

// Recalled, not read in a source: to be confirmed before seven bands are called official.
const SOMEWHAT = 1.64;
const MUCH = 3.09;
// The surveys print 1.96, so their ranges are met to the last digit only with it.
const EXPECTED = 1.96;

/**
 * Bands units as the patient surveys of the NHS do: which score beyond the range that chance and the usual spread
 * between units would give one like all others.
 *
 * Shape:  the score and standard error of each unit in any order in, the same order out.
 * Units:  those of the scores.
 * Throws: RangeError unless there is at least one unit and all errors are above 0.
 * Source: CQC, NHS patient survey technical documents; Spiegelhalter et al. (2012) J. R. Stat. Soc. A 175:1–47.
 */
export function banding(units: readonly Scored[], target = mean(units.map(({ value }) => value))): Banding {
  const z = units.map(({ value, error }) => (value - target) / error);
  const spread = overdispersion(
    z,
    units.map(({ error }) => error),
  );
  const banded = units.map(({ value, error }, at): Banded => {
    const wide = Math.sqrt(error ** 2 + spread.tauSquared);
    const zOverdispersed = (value - target) / wide;
    return {
      z: z[at] ?? 0,
      zWinsorised: spread.entered[at] ?? 0,
      zOverdispersed,
      expectedLow: target - EXPECTED * wide,
      expectedHigh: target + EXPECTED * wide,
      band3: band3(zOverdispersed),
      band7: band7(zOverdispersed),
    };
  });
  const p = chiSquareTails(spread.units * spread.phi, spread.units).upper;
  return { ...spread, target, p, banded };
}

function band3(z: number): Band3 {
  if (Math.abs(z) <= EXPECTED) return 'about the same';
  return z > 0 ? 'better' : 'worse';
}

function band7(z: number): Band7 {
  const size = Math.abs(z);
  if (size <= SOMEWHAT) return 'about the same';
  const degree = size > MUCH ? 'much ' : size > EXPECTED ? '' : 'somewhat ';
  return `${degree}${z > 0 ? 'better' : 'worse'}`;
}
