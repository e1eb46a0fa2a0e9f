import type { Benchmark } from '../../analytics/benchmark.ts';
import type { Figure } from '../../analytics/figure.ts';
import type { Ledger } from '../../analytics/ledger.ts';
import { later, month } from '../../analytics/month.ts';
import type { AnswerQuality } from '../../analytics/quality.ts';
import type { Line, Scorecard } from '../../analytics/scorecard.ts';
import type { VersionsRead } from '../../analytics/which-version.ts';
import { compile } from '../../surveys/compile.ts';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { meansControl } from '../analytics/control-charts/charted.ts';

/** The month all samples are of. */
export const october = month('2026-10');
/** The outpatient instrument, compiled. */
export const plan = compile(outpatient);

/** A figure with an interval as wide as twice `spread`. */
export const shown = (value: number, spread = 1, n = 120): Figure => ({
  shown: true,
  value,
  low: value - spread,
  high: value + spread,
  n,
});

type Because = 'nobody_answered' | 'too_few' | 'protects_another';

/** A withheld figure. */
export const held = (because: Because, n: number | null): Figure => ({ shown: false, because, n });

const line = (measure: string, kind: Line['kind'], value: number): Line => ({
  measure,
  kind,
  mean: shown(value),
  topBox: shown(0.5, 0.1),
  change: shown(1.25, 2),
});

const trend = Array.from({ length: 24 }, (_, at) => ({
  month: later(october, at - 23),
  mean: at === 20 ? held('nobody_answered', 0) : shown(80 + at / 4),
}));

/** A scorecard with every measure, and a withheld department of each kind. */
export const card: Scorecard = {
  month: october,
  headline: line('composite', 'composite', 86.5),
  overall: line('overall', 'question', 90),
  lines: plan.measures
    .filter(({ measure }) => measure !== 'overall' && measure !== 'composite')
    .map(({ measure, kind }, at) => line(measure, kind, 75 + at)),
  departments: [
    { department: 'heart', mean: shown(88) },
    { department: 'skin', mean: held('too_few', 7) },
    { department: 'nose', mean: held('protects_another', null) },
  ],
  trend,
  control: meansControl(),
  tested: null,
  responseRate: shown(0.342, 0.02),
  invited: 351,
  beside: { flagged: 12, open: 30, flaggedMean: shown(98.2, 1.4, 12) },
};

/** Flagged answers: enough of some reasons, too few of another, none of a third. */
export const quality: AnswerQuality = {
  answers: 412,
  valid: { answers: 400, share: shown(400 / 412, 0.02, 412) },
  flagged: { answers: 12, share: shown(12 / 412, 0.02, 412) },
  reasons: [
    { reason: 'fast', answers: 0, share: shown(0, 0, 412) },
    { reason: 'contradiction', answers: null, share: held('too_few', null) },
    { reason: 'same_text', answers: 9, share: shown(9 / 412, 0.01, 412) },
    { reason: 'burst', answers: 7, share: shown(7 / 412, 0.01, 412) },
  ],
};

/** One version, and no other to speak of. */
export const oneVersion: VersionsRead = { read: 1, counted: [1], waiting: [], apart: [], begun: {} };

/** A ledger whose reasons add up to 9,788 visits. */
export const book: Ledger = {
  visits: 9788,
  invited: 1243,
  reasons: {
    answered: 412,
    partial: 37,
    opened: 58,
    delivered: 604,
    undeliverable: 41,
    opted_out: 6,
    quarantined: 12,
    not_sampled: 8210,
    no_contact: 233,
    shared_contact: 19,
    excluded: 0,
    expired: 85,
    waiting: 71,
  },
};

/** A benchmark with a hospital above the rest, one with too few to rank, and one withheld. */
export const board: Benchmark = {
  month: october,
  measure: 'composite',
  total: shown(84, 0.5, 1500),
  hospitals: [
    {
      hospital: 'h1',
      area: 'a1',
      mean: shown(88),
      adjusted: shown(87),
      ranked: true,
      standing: 'above',
      responseRate: shown(0.3, 0.02),
    },
    {
      hospital: 'h2',
      area: 'a2',
      mean: shown(84, 4, 20),
      adjusted: shown(85, 4, 20),
      ranked: false,
      standing: null,
      responseRate: shown(0.2, 0.05),
    },
    {
      hospital: 'h3',
      area: 'a2',
      mean: held('too_few', 6),
      adjusted: held('too_few', 6),
      ranked: false,
      standing: null,
      responseRate: held('nobody_answered', 0),
    },
  ],
  areas: [
    { area: 'a1', hospitals: 1, mean: shown(88), leftOut: 0, responseRate: shown(0.3, 0.02) },
    { area: 'a2', hospitals: 2, mean: shown(80), leftOut: 1, responseRate: shown(0.2, 0.02) },
  ],
  funnel: {
    centre: 84,
    spread: 15,
    between: 0,
    limits: [10, 100, 200].map((n) => ({ n, low95: 80, high95: 88, low998: 78, high998: 90 })),
  },
  leftOut: 0,
  answers: 1500,
};
