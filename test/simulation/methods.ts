import { adjustedApart, adjustedDiffer } from './case-mix-verdicts.ts';
import { hasRuns, meansChart, signals, topBoxChart } from './control-verdicts.ts';
import { honestFlagged } from './honest-flagged.ts';
import type { Method } from './method.ts';
import {
  areSpread,
  hasMoved,
  hasPlainDifference,
  inBands,
  inOrder,
  isBanded,
  isJudged,
  meanMisses,
  outsideFunnel,
  shrunkenMisses,
} from './verdicts.ts';

/** What the simulation tries, a line each. */
export const METHODS: readonly Method[] = [
  { name: 'mean: interval misses the truth', stated: [0.05, 0.05], flags: meanMisses },
  { name: 'shrunken mean: interval misses the truth', stated: null, flags: shrunkenMisses },
  { name: 'change on the month before', stated: [0.05, 0.05], flags: hasMoved },
  // A hospital is part of the mean it is held against, which makes 5 % a little less.
  { name: 'funnel: outside 95 % limits', stated: [0.04, 0.05], flags: outsideFunnel('95') },
  { name: 'funnel: outside 99.8 % limits', stated: [0.001, 0.002], flags: outsideFunnel('998') },
  { name: 'NHS bands: better or worse', stated: [0.03, 0.05], flags: isBanded },
  { name: 'bands: more than one', stated: [0, 0.05], flags: inBands },
  { name: 'ranks: any order at all', stated: [0, 0.05], flags: inOrder },
  { name: 'spread between hospitals', stated: [0.025, 0.025], flags: areSpread },
  // CAHPS leaves n/(n−1) out of the variance and warns under 100 people; here hospitals have 20 to 80.
  { name: 'case mix: hospitals differ at all', stated: [0.05, 0.1], flags: adjustedDiffer },
  { name: 'case mix: a hospital is unlike the mean', stated: [0.05, 0.06], flags: adjustedApart },
  // R 4.2: set.seed(1); x <- matrix(rnorm(2e5 * 24), 2e5); m <- rowMeans(x[, 1:12]);
  // s <- 2.66 * rowMeans(abs(x[, 2:12] - x[, 1:11])); mean(rowSums(abs(x - m) > s) > 0); seven of a side alike.
  { name: 'XmR, 24 months: outside limits', stated: [0.169, 0.169], flags: signals(meansChart, 'outside') },
  { name: 'XmR, 24 months: trend', stated: null, flags: signals(meansChart, 'trend') },
  { name: 'XmR, 24 months: two of three', stated: null, flags: signals(meansChart, 'two_of_three') },
  { name: 'XmR, 24 months: shift', stated: [0.147, 0.147], flags: signals(meansChart, 'shift') },
  { name: 'XmR, 24 months: any signal', stated: null, flags: signals(meansChart) },
  { name: 'p chart, 24 months: outside limits', stated: null, flags: signals(topBoxChart, 'outside') },
  { name: 'runs test, 24 months', stated: [0.02, 0.06], flags: hasRuns },
  { name: 'before and after: a verdict', stated: [0.03, 0.05], flags: isJudged },
  { name: 'before and after: plain difference', stated: [0.05, 0.05], flags: hasPlainDifference },
  { name: 'answers flagged as doubtful', stated: [0, 0.005], flags: honestFlagged },
];
