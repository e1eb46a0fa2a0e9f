import { fQuantile, fUpperTail } from '../distributions/f.ts';
import type { Bounded } from '../intervals/interval.ts';
import { type RatingSquares, ratingSquares } from './rating-squares.ts';

/** One of the six: its value with 95 % interval, and the F test that it is 0. */
type Agreement = Bounded & {
  readonly f: number;
  readonly freedom: readonly [number, number];
  readonly p: number;
};

/** 1: other raters for each subject; 2: raters drawn from many; 3: these raters. K: of the mean of all raters. */
export type RaterAgreement = Readonly<
  Record<'icc1' | 'icc2' | 'icc3' | 'icc1k' | 'icc2k' | 'icc3k', Agreement>
>;

/**
 * How far several raters agree on the same subjects: the six intraclass correlations of Shrout and Fleiss.
 *
 * Needs the ratings themselves.
 *
 * Shape:  for each subject a whole rating of every rater in, two of each at least; null where ratings of a subject
 *         do not differ, or subjects do not.
 * Throws: RangeError unless all ratings are there and whole.
 * Source: Shrout & Fleiss (1979) Psychol. Bull. 86:420–428; R psych::ICC(lmer = FALSE).
 */
export function raterAgreement(ratings: readonly (readonly number[])[]): RaterAgreement | null {
  const squares = ratingSquares(ratings);
  if (squares === null) return null;
  const { subjects, raters } = squares;
  const freedom = [subjects - 1, subjects * (raters - 1)] as const;
  const fixedFreedom = [subjects - 1, (subjects - 1) * (raters - 1)] as const;
  const one = single(squares.between / squares.within, freedom, raters);
  const three = single(squares.between / squares.residual, fixedFreedom, raters);
  const two = { ...three, ...randomRaters(squares) };
  const averaged = (single: Agreement): Agreement => {
    const stepped = (r: number) => (raters * r) / (1 + (raters - 1) * r);
    return { ...single, value: stepped(single.value), low: stepped(single.low), high: stepped(single.high) };
  };
  return {
    ...{ icc1: one, icc2: two, icc3: three },
    ...{ icc1k: averaged(one), icc2k: averaged(two), icc3k: averaged(three) },
  };
}

/** A correlation that follows from one F: (F − 1) / (F + k − 1), and so do its ends. */
function single(f: number, freedom: readonly [number, number], raters: number): Agreement {
  const of = (ratio: number) => (ratio - 1) / (ratio + raters - 1);
  const [subjects, error] = freedom;
  return {
    value: of(f),
    low: of(f / fQuantile(0.975, subjects, error)),
    high: of(f * fQuantile(0.975, error, subjects)),
    f,
    freedom,
    p: fUpperTail(f, subjects, error),
  };
}

/** Where raters are a sample too, the interval has the degrees of freedom that Satterthwaite's rule gives. */
function randomRaters({ subjects: n, raters: k, between, judges, residual }: RatingSquares): Bounded {
  const value = (between - residual) / (between + (k - 1) * residual + (k * (judges - residual)) / n);
  const part = k * value * (judges / residual);
  const rest = n * (1 + (k - 1) * value) - k * value;
  const freedom = ((k - 1) * (n - 1) * (part + rest) ** 2) / ((n - 1) * part ** 2 + rest ** 2);
  const common = k * judges + (k * n - k - n) * residual;
  const [upper, lower] = [fQuantile(0.975, n - 1, freedom), fQuantile(0.975, freedom, n - 1)];
  return {
    value,
    low: (n * (between - upper * residual)) / (upper * common + n * between),
    high: (n * (lower * between - residual)) / (common + n * lower * between),
  };
}
