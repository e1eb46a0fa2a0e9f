import { shownCount, type Thresholds } from '../disclosure.ts';
import type { Share } from '../intervals/share-difference.ts';
import type { IntegrityCounts } from './signs.ts';

/** What people do of themselves and is therefore held against what people of other hospitals do. */
type Compared = 'soon' | 'month_end' | 'round_marks';

/** A share of a hospital's people for each of these. */
export type ComparedShares = Readonly<Record<Compared, Share>>;

/** How many people of one hospital, or of several, did what is compared. */
export const comparedShares = ({ signs, answers, marks }: IntegrityCounts): ComparedShares => ({
  soon: { part: signs.soon, n: answers },
  month_end: { part: signs.month_end, n: answers },
  round_marks: roundMarks(marks),
});

// Who invents marks likes 5 and 10: how many of those about the middle and at the top gave just these.
function roundMarks(marks: readonly number[]): Share {
  const count = (...values: number[]) => values.reduce((sum, value) => sum + (marks[value] ?? 0), 0);
  return { part: count(5, 10), n: count(4, 5, 6, 9, 10) };
}

/** Whether a share may be told: it rests on enough people, and does not count one to four of them. */
export const isTellable = ({ part, n }: Share, limits: Thresholds): boolean =>
  n >= limits.score && shownCount(part, limits) !== null;

/**
 * What each of some hospitals is held against: the others.
 *
 * A difference tells both shares it is made of, and all hospitals together less those whose share is told are the
 * rest. So these count only where they could be told as one share of two hospitals and more.
 *
 * Shape:  all hospitals in; a function from one of them to the shares of the others out, where its own may be told.
 */
export function othersOf(
  all: readonly IntegrityCounts[],
  limits: Thresholds,
): (own: IntegrityCounts) => ComparedShares {
  const shares = all.map(comparedShares);
  const totals = eachCompared((name) =>
    countedIn(
      shares.map((one) => one[name]),
      limits,
    ),
  );
  return (own) => {
    const mine = comparedShares(own);
    return eachCompared((name) =>
      isTellable(mine[name], limits) ? less(totals[name], mine[name]) : totals[name],
    );
  };
}

function countedIn(shares: readonly Share[], limits: Thresholds): Share {
  const answered = shares.filter(({ n }) => n > 0);
  const told = added(answered.filter((share) => isTellable(share, limits)));
  const others = answered.filter((share) => !isTellable(share, limits));
  const rest = added(others);
  return others.length > 1 && isTellable(rest, limits) ? added([told, rest]) : told;
}

const eachCompared = (of: (name: Compared) => Share): ComparedShares => ({
  soon: of('soon'),
  month_end: of('month_end'),
  round_marks: of('round_marks'),
});

const added = (shares: readonly Share[]): Share => ({
  part: shares.reduce((sum, { part }) => sum + part, 0),
  n: shares.reduce((sum, { n }) => sum + n, 0),
});

const less = (all: Share, own: Share): Share => ({ part: all.part - own.part, n: all.n - own.n });
