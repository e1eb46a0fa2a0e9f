import { Matrix, solve } from 'ml-matrix';
import type { MixAnswers } from './mix-answers.ts';

/** What a fit within hospitals comes to, in hundredths of a point, by the places of hospitals. */
export type RowFit = {
  readonly coefficients: readonly number[];
  readonly adjusted: readonly number[];
  readonly variances: readonly number[];
};

/**
 * The case-mix adjustment from rows, the plain way: a pass for the means, one for the cross-products about them, one
 * for the residuals. Beside it the fit from tallies is tested and timed.
 */
export function fitFromRows(answers: MixAnswers): RowFit {
  const { hospitals, hospital, score } = answers;
  const { counts, columns } = centredRows(answers);
  const [size, rows] = [columns.length - 1, hospital.length];
  const cross = columns.map((first) => columns.map((second) => dot(first, second)));
  const left = new Matrix(cross.slice(0, size).map((row) => row.slice(0, size)));
  const right = Matrix.columnVector(cross.slice(0, size).map((row) => row[size] ?? 0));
  const coefficients = solve(left, right).to1DArray();
  const squares = new Float64Array(hospitals);
  const outcome = columns[size] ?? new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let residual = outcome[row] ?? 0;
    for (let k = 0; k < size; k += 1) residual -= (coefficients[k] ?? 0) * (columns[k]?.[row] ?? 0);
    const at = hospital[row] ?? 0;
    squares[at] = (squares[at] ?? 0) + residual ** 2;
  }
  const means = meansOf(answers, Float64Array.from(score), counts);
  const told = coefficients.map((_, k) => knownMeans(answers, k));
  const explained = Array.from({ length: hospitals }, (_, at) =>
    coefficients.reduce((sum, one, k) => sum + one * (told[k]?.[at] ?? 0), 0),
  );
  const common = explained.reduce((sum, one) => sum + one, 0) / hospitals;
  return {
    coefficients,
    adjusted: explained.map((one, at) => (means[at] ?? 0) - one + common),
    variances: [...squares].map((sum, at) => sum / (counts[at] ?? 1) ** 2),
  };
}

/** Adjusters, the hospital's mean in the place of a missing one, and scores, each less its hospital's mean. */
function centredRows(answers: MixAnswers): { counts: Float64Array; columns: readonly Float64Array[] } {
  const counts = new Float64Array(answers.hospitals);
  for (const at of answers.hospital) counts[at] = (counts[at] ?? 0) + 1;
  const centred = answers.adjusters.map((column, k) => {
    const means = knownMeans(answers, k);
    return Float64Array.from(column, (x, row) => (x < 0 ? 0 : x - (means[answers.hospital[row] ?? 0] ?? 0)));
  });
  const means = meansOf(answers, Float64Array.from(answers.score), counts);
  const scores = Float64Array.from(answers.score, (y, row) => y - (means[answers.hospital[row] ?? 0] ?? 0));
  return { counts, columns: [...centred, scores] };
}

// With the mean of those who told in the place of those who did not, it is the mean of all.
function knownMeans({ hospitals, hospital, adjusters }: MixAnswers, k: number): Float64Array {
  const [sums, known] = [new Float64Array(hospitals), new Float64Array(hospitals)];
  for (const [row, x] of (adjusters[k] ?? new Int8Array()).entries()) {
    const at = hospital[row] ?? 0;
    if (x < 0) continue;
    sums[at] = (sums[at] ?? 0) + x;
    known[at] = (known[at] ?? 0) + 1;
  }
  return sums.map((sum, at) => sum / (known[at] ?? 1));
}

function meansOf(
  { hospitals, hospital }: MixAnswers,
  values: Float64Array,
  counts: Float64Array,
): Float64Array {
  const sums = new Float64Array(hospitals);
  for (const [row, at] of hospital.entries()) sums[at] = (sums[at] ?? 0) + (values[row] ?? 0);
  return sums.map((sum, at) => sum / (counts[at] ?? 1));
}

function dot(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < first.length; row += 1) sum += (first[row] ?? 0) * (second[row] ?? 0);
  return sum;
}
