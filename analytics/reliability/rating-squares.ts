/** The two-way analysis of variance of ratings: mean squares between subjects, between raters, and what is left. */
export type RatingSquares = {
  readonly subjects: number;
  readonly raters: number;
  readonly between: number;
  /** Within subjects: raters and what is left together. */
  readonly within: number;
  readonly judges: number;
  readonly residual: number;
};

/**
 * The mean squares of a full table of subjects by raters, from sums in whole numbers.
 *
 * Shape:  for each subject a whole rating of every rater in; null where subjects do not differ, or nothing is left
 *         beside subjects and raters.
 * Throws: RangeError unless there are two subjects and two raters at least, and all ratings are there and whole.
 * Source: Shrout & Fleiss (1979) Psychol. Bull. 86:420–428; R `aov(values ~ subject + rater)`.
 */
export function ratingSquares(ratings: readonly (readonly number[])[]): RatingSquares | null {
  const [subjects, raters] = [ratings.length, ratings[0]?.length ?? 0];
  const isFull = ratings.every((row) => row.length === raters && row.every(Number.isSafeInteger));
  if (subjects < 2 || raters < 2 || !isFull) {
    throw new RangeError(`ratings of ${subjects} subjects by ${raters} raters must be all there and whole`);
  }
  const exact = ratings.map((row) => row.map(BigInt));
  const rows = exact.map(total);
  const columns = (exact[0] ?? []).map((_, rater) => total(exact.map((row) => row[rater] ?? 0n)));
  const [n, k] = [BigInt(subjects), BigInt(raters)];
  // Each is n·k times the sum of squares it stands for, so that all stay whole.
  const correction = total(rows) ** 2n;
  const ofSubjects = n * squares(rows) - correction;
  const ofRaters = k * squares(columns) - correction;
  const left = n * k * squares(exact.flat()) - correction - ofSubjects - ofRaters;
  if (ofSubjects === 0n || left === 0n) return null;
  const meanSquare = (value: bigint, freedom: number) => Number(value) / (subjects * raters) / freedom;
  return {
    subjects,
    raters,
    between: meanSquare(ofSubjects, subjects - 1),
    within: meanSquare(ofRaters + left, subjects * (raters - 1)),
    judges: meanSquare(ofRaters, raters - 1),
    residual: meanSquare(left, (subjects - 1) * (raters - 1)),
  };
}

const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);
const squares = (values: readonly bigint[]): bigint => total(values.map((value) => value ** 2n));
