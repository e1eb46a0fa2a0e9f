/**
 * By how much having asked a good part of a closed population multiplies the square of the error.
 *
 * Only where the figure is about these people and no others: the staff of a hospital this year. A figure of
 * patients judges the care that comes, whose population has no end.
 *
 * Shape:  how many answered and how many there are in; from 0 (all answered) to 1 out, for mean and proportion.
 * Throws: RangeError unless both are whole and 1 ≤ n ≤ population.
 * Source: Cochran (1977) Sampling Techniques, 2.6.
 *
 * @example censusFactor(300, 1200) // 0.7506
 */
export function censusFactor(n: number, population: number): number {
  if (!(Number.isInteger(n) && Number.isInteger(population) && n >= 1 && n <= population)) {
    throw new RangeError(`${n} of a population of ${population} cannot have answered`);
  }
  return n === population ? 0 : (population - n) / (population - 1);
}

/** Throws RangeError unless the design of a sample multiplies the square of the error by 0 or more. */
export function checkDesign(factor: number): void {
  if (!(factor >= 0 && Number.isFinite(factor))) {
    throw new RangeError(`a design multiplies the square of the error by 0 or more, not by ${factor}`);
  }
}
