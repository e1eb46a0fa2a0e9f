import { disclose, shownCount, type Thresholds } from './disclosure.ts';
import { type Figure, withheld } from './figure.ts';
import { ledger } from './ledger.ts';
import { mean } from './mean.ts';
import { pooled } from './pooling.ts';
import { responseRate } from './response-rate.ts';
import { type FlowTally, type MeasureTally, merge, ranked, type Sums } from './tally.ts';

/** A hospital and where it stands: the sub-area it is listed under, and all areas that lead from here to it. */
type Member = {
  readonly hospital: string;
  readonly area: string;
  readonly path: readonly string[];
};

/** A hospital or a sub-area: its name, its mean and its response rate, as they may be shown. */
export type Place = {
  readonly name: string;
  readonly mean: Figure;
  readonly responseRate: Figure;
};

/** The mean of several hospitals, and how many of them it leaves out because too few answered. */
export type Total = { readonly mean: Figure; readonly leftOut: number };

/** What places are made of: hospitals, tallies of one month and measure, and flows of that month. */
export type PlacesInput = {
  readonly members: readonly Member[];
  readonly tallies: readonly MeasureTally[];
  readonly flows: readonly FlowTally[];
  readonly limits: Thresholds;
  /** What may be shown of a hospital's sums, where that is more than how many people there are. */
  readonly figureOf?: (hospital: string, sums: Sums) => Figure;
  /** Whether nobody may be told how many of a hospital answered; the ledger of patients tells it to every reader. */
  readonly hidesCounts?: boolean;
};

type Counts = { readonly answered: number; readonly invited: number };
type Found = Member & Counts & { readonly n: number; readonly sums: Sums; readonly figure: Figure };

/**
 * The hospitals of an area under their sub-areas, and their totals, every figure as it may be shown.
 *
 * A hospital with enough answers is always shown, and a total is the sum of those and of the small ones that are
 * enough together (pooling.ts). Rates count every hospital, as the ledger does.
 *
 * Shape:  see PlacesInput; sub-areas with their hospitals, the total, and the sums of each piece it is made of, out.
 * Throws: RangeError when tallies cannot come from answers.
 */
export function places(input: PlacesInput): {
  readonly areas: readonly (Place & Total & { readonly parts: readonly Place[] })[];
  readonly total: Total;
  readonly pieces: readonly Sums[];
} {
  const { limits } = input;
  const all = foundIn(input);
  const pieces = piecesOf(all, limits);
  const areas = [...Map.groupBy(all, ({ area }) => area)].map(([name, own]) => {
    const total = totalOf(own, pieces, limits);
    const rate = rateOf(own, total.mean, input);
    return { name, ...total, responseRate: rate, parts: own.map((one) => placeOf(one, limits)) };
  });
  return { areas, total: totalOf(all, pieces, limits), pieces: pieces.map(sumOf) };
}

function foundIn({ members, tallies, flows, limits, figureOf }: PlacesInput): readonly Found[] {
  const talliesOf = Map.groupBy(tallies.filter(ranked), ({ hospital }) => hospital);
  const flowsOf = Map.groupBy(flows, ({ hospital }) => hospital);
  return members.map((member) => {
    const { hospital } = member;
    const sums = merge(talliesOf.get(hospital) ?? []);
    const { reasons, invited } = ledger(flowsOf.get(hospital) ?? []);
    const figure = figureOf?.(hospital, sums) ?? disclose(mean(sums), limits);
    return { ...member, n: sums.n, sums, figure, answered: reasons.answered, invited };
  });
}

type Piece = readonly Found[];

/** Each hospital that is shown, and each pool of those that are not. */
function piecesOf(all: readonly Found[], limits: Thresholds): readonly Piece[] {
  const alone = all.filter(({ figure }) => figure.shown).map((one) => [one]);
  const small = all.filter(({ n, figure }) => n > 0 && !figure.shown);
  return [...alone, ...pooled(small, limits.score).pools];
}

function totalOf(own: readonly Found[], pieces: readonly Piece[], limits: Thresholds): Total {
  const mine = new Set(own);
  const counted = pieces.filter((piece) => piece.every((one) => mine.has(one))).flat();
  const answered = own.filter(({ n }) => n > 0);
  const isNone = counted.length === 0 && answered.length > 0;
  return {
    mean: isNone ? noneOf(answered) : disclose(mean(sumOf(counted)), limits),
    leftOut: answered.length - counted.length,
  };
}

// The sum of counts may be told where each of them may.
const noneOf = (hospitals: readonly Found[]): Figure =>
  withheld('too_few', hospitals.every(({ figure }) => figure.n !== null) ? sumOf(hospitals).n : null);

const sumOf = (hospitals: readonly Found[]): Sums => merge(hospitals.map(({ sums }) => sums));

const placeOf = (one: Found, limits: Thresholds): Place => ({
  name: one.hospital,
  mean: one.figure,
  responseRate: responseRate(one, one.figure, limits),
});

// Where counts are secret, a sum with a small one in it would tell that one beside the others.
function rateOf(own: readonly Found[], score: Figure, { limits, hidesCounts }: PlacesInput): Figure {
  const isSecret = hidesCounts && own.some(({ answered }) => shownCount(answered, limits) === null);
  if (isSecret) return withheld('protects_another');
  const count = (of: keyof Counts) => own.reduce((sum, one) => sum + one[of], 0);
  return responseRate({ answered: count('answered'), invited: count('invited') }, score, limits);
}
