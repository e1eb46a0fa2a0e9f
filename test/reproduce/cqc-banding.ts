import { basename } from 'node:path';
import { type Banding, banding } from '../../analytics/comparison/banding.ts';
import {
  type GroupCounts,
  type GroupWeight,
  standardWeights,
} from '../../analytics/standardisation/standard-weights.ts';
import {
  type StandardisedMean,
  standardisedMean,
} from '../../analytics/standardisation/standardised-mean.ts';
import { type Comparison, comparison } from './compare.ts';
import { bandsOfScores } from './cqc-scores.ts';
import { type Decimals, decimalSums } from './decimals.ts';
import type { Outcome } from './outcome.ts';
import { filesOf, numberIn, type Row, rowsOf } from './read.ts';

/** Thresholds of seven bands are recalled: a band that differs is told but does not count as a miss. */
const RECALLED = 'band7_RECALLED_THRESHOLDS';
const SCORE = '_score';
const FEWEST = 30;

type Trust = { readonly rows: readonly Row[]; readonly weights: ReadonlyMap<string, GroupWeight> };

/** Standardised scores and bands from respondents, and bands from scores alone. */
export function cqcBanding(folder: string): readonly Outcome[] {
  const rows = rowsOf(folder, 'input_respondents.csv');
  const groups = Object.keys(rows[0] ?? {}).filter(
    (name) => !['id', 'trust'].includes(name) && !name.endsWith(SCORE),
  );
  const groupOf = (row: Row) => groups.map((name) => row[name]).join(' ');
  const national = countsOf(rows, groupOf);
  const trusts = new Map(
    [...Map.groupBy(rows, (row) => row['trust'] ?? '')].map(([name, own]): [string, Trust] => [
      name,
      { rows: own, weights: standardWeights(countsOf(own, groupOf), national) },
    ]),
  );
  return [
    nationalShares(folder, national, rows.length, groupOf),
    weights(folder, trusts, groupOf),
    ...results(folder, trusts, groupOf),
    ...filesOf(folder, /^summary_stats_.*\.csv$/).map((file) => bandsOfScores(folder, file)),
  ];
}

const countsOf = (rows: readonly Row[], groupOf: (row: Row) => string): GroupCounts =>
  new Map([...Map.groupBy(rows, groupOf)].map(([group, own]) => [group, own.length]));

type GroupOf = (row: Row) => string;

function nationalShares(folder: string, national: GroupCounts, all: number, groupOf: GroupOf): Outcome {
  const { check, outcome } = of(folder, 'expected_national_proportions.csv');
  for (const row of rowsOf(folder, 'expected_national_proportions.csv')) {
    const n = national.get(groupOf(row)) ?? 0;
    check(`${groupOf(row)} N`, n, numberIn(row, 'N'));
    check(`${groupOf(row)} p`, n / all, numberIn(row, 'p'));
  }
  return outcome();
}

function weights(folder: string, trusts: ReadonlyMap<string, Trust>, groupOf: GroupOf): Outcome {
  const { check, outcome } = of(folder, 'expected_weights.csv');
  for (const row of rowsOf(folder, 'expected_weights.csv')) {
    const trust = trusts.get(row['trust'] ?? '');
    const found = trust?.weights.get(groupOf(row));
    const what = `${row['trust']} ${groupOf(row)}`;
    check(`${what} n`, trust?.rows.filter((one) => groupOf(one) === groupOf(row)).length, numberIn(row, 'n'));
    check(`${what} share`, found?.share, numberIn(row, 'trust_prop'));
    check(`${what} national`, found?.standardShare, numberIn(row, 'national_prop'));
    check(`${what} uncapped`, found?.uncapped, numberIn(row, 'weight_uncapped'));
    check(`${what} weight`, found?.weight, numberIn(row, 'weight'));
  }
  return outcome();
}

function results(folder: string, trusts: ReadonlyMap<string, Trust>, groupOf: GroupOf): Outcome[] {
  const [meta, each] = [of(folder, 'expected_meta.csv'), of(folder, 'expected_trust_results.csv')];
  const expected = rowsOf(folder, 'expected_trust_results.csv');
  for (const row of rowsOf(folder, 'expected_meta.csv')) {
    const question = row['question'] ?? '';
    const own = expected.filter((one) => one['question'] === question);
    const scores = own.map((one) => scoreOf(trusts.get(one['trust'] ?? ''), `${question}${SCORE}`, groupOf));
    const bands = banding(scores.map(({ value, error }) => ({ value, error })));
    checkMeta(row, bands, meta);
    for (const [at, one] of own.entries()) checkTrust(one, scores[at], bands.banded[at], each);
  }
  return [meta.outcome(), each.outcome()];
}

function scoreOf(trust: Trust | undefined, column: string, groupOf: GroupOf): StandardisedMean {
  const answered = (trust?.rows ?? []).filter((row) => numberIn(row, column) !== null);
  const groups = [...Map.groupBy(answered, groupOf)].map(([group, own]) => {
    const sums: Decimals = decimalSums(own.map((row) => row[column] ?? ''));
    return { ...sums, weight: trust?.weights.get(group)?.weight ?? 0 };
  });
  const scale = Math.max(...groups.map((group) => group.scale));
  const found = standardisedMean(
    groups.map((group) => {
      const times = scale / group.scale;
      return {
        n: group.n,
        sum: group.sum * times,
        sumSquares: group.sumSquares * times ** 2,
        weight: group.weight,
      };
    }),
  );
  if (!found) throw new RangeError(`nobody answered ${column}`);
  const { value, error, unweighted, n } = found;
  return { value: value / scale, error: error / scale, unweighted: unweighted / scale, n };
}

function checkMeta(row: Row, bands: Banding, { check }: Comparison): void {
  const question = row['question'];
  check(`${question} trusts`, bands.banded.length, numberIn(row, 'trusts'));
  check(`${question} theta0`, bands.target, numberIn(row, 'theta0'));
  check(`${question} lz`, bands.bounds?.[0], numberIn(row, 'lz'));
  check(`${question} uz`, bands.bounds?.[1], numberIn(row, 'uz'));
  check(`${question} phi`, bands.phi, numberIn(row, 'phi'));
  check(`${question} tau2`, bands.tauSquared, numberIn(row, 'tau2'));
  check(`${question} p`, bands.p, numberIn(row, 'p_overdispersion'));
}

function checkTrust(
  row: Row,
  score: StandardisedMean | undefined,
  band: Banding['banded'][number] | undefined,
  { check }: Comparison,
): void {
  const what = `${row['question']} ${row['trust']}`;
  check(`${what} n`, score?.n, numberIn(row, 'n'));
  check(`${what} unweighted`, score?.unweighted, numberIn(row, 'unweighted'));
  check(`${what} score`, score?.value, numberIn(row, 'score'));
  check(`${what} se`, score?.error, numberIn(row, 'se'));
  check(`${what} z`, band?.z, numberIn(row, 'z'));
  check(`${what} z_wins`, band?.zWinsorised, numberIn(row, 'z_wins'));
  check(`${what} z_od`, band?.zOverdispersed, numberIn(row, 'z_od'));
  check(`${what} exp_lo95`, band?.expectedLow, numberIn(row, 'exp_lo95'));
  check(`${what} exp_hi95`, band?.expectedHigh, numberIn(row, 'exp_hi95'));
  check(`${what} band3`, band?.band3, row['band3'] ?? '');
  check(`${what} band7`, band?.band7, row[RECALLED] ?? '', Number.POSITIVE_INFINITY);
  check(`${what} suppressed`, String((score?.n ?? 0) < FEWEST).toUpperCase(), row['suppressed_lt30'] ?? '');
}

const of = (folder: string, file: string): Comparison => comparison(`${basename(folder)}/${file}`);
