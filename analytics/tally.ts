import type { Month } from './month.ts';

/** How an answer reached us. */
export type Mode = 'link' | 'code' | 'qr' | 'kiosk' | 'phone' | 'paper' | 'third-party';

/** Whether an answer stands as given, or was flagged as doubtful and is counted beside the score. */
export type Quality = 'valid' | 'flagged';

/** The measure whose n is how many answers there are; its sums are 0, its counts those of the signs they bear. No questionnaire can have one of that name. */
export const ANSWERS = '#answers';

/** The measure whose n is how many answers were flagged for one reason; its sums are 0. */
export const flaggedFor = (reason: string): string => `#${reason}`;

/** How many options a question may have at most, and so how many counts every tally holds. */
export const OPTIONS = 11;

/** Exact integer sums over scores: how many people, Σs and Σs², scores in hundredths of a point (0–10 000). */
export type Moments = { readonly n: number; readonly sum: number; readonly sumSquares: number };

/** Moments with the eleven counts of a measure. */
export type Sums = Moments & { readonly counts: readonly number[] };

/**
 * The sums of one measure over the answers of one hospital, department, month, instrument version, mode and
 * quality.
 *
 * For a question counts[i] is how many chose option i of its own ordered list, excluded options too, which
 * are not in n. For a dimension or the composite it is how many people scored in the i-th ten of points,
 * and counts[10] is those with exactly 100 points.
 */
export type MeasureTally = Sums & {
  readonly hospital: string;
  readonly department: string;
  readonly month: Month;
  readonly instrument: string;
  /** The instrument's version the answers were given to. */
  readonly version: number;
  readonly measure: string;
  readonly mode: Mode;
  readonly quality: Quality;
};

/** Where a visit can end; every visit stands at exactly one of these. */
export const REASONS = [
  'answered',
  'partial',
  'opened',
  'delivered',
  'undeliverable',
  'opted_out',
  'quarantined',
  'not_sampled',
  'no_contact',
  'shared_contact',
  'excluded',
  'expired',
  'waiting',
] as const;

/** The one reason a visit stands at. */
export type Reason = (typeof REASONS)[number];

/** How many visits stand at each reason, for one hospital, department, month, programme and channel. */
export type FlowTally = {
  readonly hospital: string;
  readonly department: string;
  readonly month: Month;
  readonly programme: string;
  readonly channel: string;
  readonly counts: Readonly<Record<Reason, number>>;
};

/**
 * The sum of tallies: a district is the sum of its hospitals, never an average of averages.
 *
 * Shape:  any number of sums in, in any order, one out; nothing in gives zeros.
 * Throws: RangeError when a sum leaves the whole numbers a double holds exactly (2⁵³).
 */
export function merge(tallies: Iterable<Sums>): Sums {
  const counts = new Array<number>(OPTIONS).fill(0);
  let [n, sum, sumSquares] = [0, 0, 0];
  for (const tally of tallies) {
    n += tally.n;
    sum += tally.sum;
    sumSquares += tally.sumSquares;
    for (let option = 0; option < OPTIONS; option += 1) {
      counts[option] = (counts[option] ?? 0) + (tally.counts[option] ?? 0);
    }
  }
  const exact = [n, sum, sumSquares, ...counts].every(Number.isSafeInteger);
  if (!exact) throw new RangeError(`tallies must add to exact integers, got ${n}, ${sum}, ${sumSquares}`);
  return { n, sum, sumSquares, counts };
}

/**
 * Whether a tally enters the published score.
 *
 * Answers from a poster or a kiosk choose themselves, so they are shown apart, and so are flagged ones.
 */
export const ranked = (tally: Pick<MeasureTally, 'mode' | 'quality'>): boolean =>
  tally.quality === 'valid' && !isOpen(tally.mode);

/** Whether anybody who passes by can answer in this mode: a poster's QR code or a kiosk. */
export const isOpen = (mode: Mode): boolean => mode === 'qr' || mode === 'kiosk';
