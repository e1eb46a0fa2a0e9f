import { change } from '../change.ts';
import type { Estimate } from '../figure.ts';
import { type Share, shareDifference } from '../intervals/share-difference.ts';
import { proportion } from '../proportion.ts';
import { type ComparedShares, comparedShares } from './beside.ts';
import { DOUBTS, type IntegrityCounts } from './signs.ts';

/** How much an indicator gives to doubt: nothing, enough to ask, or seriously. */
type Level = 0 | 1 | 2;

/** One way in which a hospital's answers could have come about otherwise than they should. */
export type Indicator = {
  readonly name: IndicatorName;
  /** A share, or a difference from the other hospitals' share (fractions of one), or of means (points). */
  readonly kind: 'share' | 'difference' | 'points';
  readonly estimate: Estimate;
  /** The people it is about among the hospital's own; null where it is of means. */
  readonly share: Share | null;
  /** From which value on the lower end of the interval is worth a question, and serious. */
  readonly thresholds: readonly [ask: number, serious: number];
  readonly level: Level;
};

const THRESHOLDS = {
  burst: [0.05, 0.2],
  same_text: [0.02, 0.1],
  straight_line: [0.05, 0.15],
  fast: [0.05, 0.15],
  contradiction: [0.05, 0.15],
  no_contact: [0.2, 0.5],
  shared_contact: [0.02, 0.1],
  soon: [0.1, 0.25],
  month_end: [0.15, 0.35],
  round_marks: [0.15, 0.3],
  call_back: [5, 10],
} as const;

/** What is looked at. */
type IndicatorName = keyof typeof THRESHOLDS;

/**
 * The indicators that can be told of a hospital's month, each with its interval and threshold.
 *
 * A level is raised by the lower end of the interval, so that chance in a small month accuses nobody. What people
 * do of themselves, as answering soon, is held against the other hospitals, not against a number.
 *
 * Shape:  the hospital's counts, and the shares of the others it is held against (null where there are none), in;
 *         those of the indicators there are counts for, in a fixed order, out.
 * Throws: RangeError when counts contradict one another.
 */
export function indicators(own: IntegrityCounts, others: ComparedShares | null): readonly Indicator[] {
  const { answers, doubts, contacts } = own;
  const shares = [
    ...DOUBTS.map((doubt) => ofShare(doubt, { part: doubts[doubt], n: answers })),
    ofShare('no_contact', { part: contacts.none, n: contacts.visits }),
    ofShare('shared_contact', { part: contacts.shared, n: contacts.visits }),
  ];
  const mine = comparedShares(own);
  const beside = (['soon', 'month_end', 'round_marks'] as const).map(
    (name) => others && judged(name, 'difference', shareDifference(mine[name], others[name]), mine[name]),
  );
  const gap = own.calledBack.n === 0 ? null : change(own.linked, own.calledBack);
  const points = gap && { ...gap, n: Math.min(own.linked.n, own.calledBack.n) };
  return [...shares, ...beside, judged('call_back', 'points', points, null)].filter((one) => one !== null);
}

const ofShare = (name: IndicatorName, share: Share) =>
  judged(name, 'share', proportion(share.part, share.n), share);

function judged(
  name: IndicatorName,
  kind: Indicator['kind'],
  estimate: Estimate | null,
  share: Share | null,
): Indicator | null {
  if (estimate === null) return null;
  const thresholds = THRESHOLDS[name];
  const level = estimate.low > thresholds[1] ? 2 : estimate.low > thresholds[0] ? 1 : 0;
  return { name, kind, estimate, share, thresholds, level };
}
