import type { Moments } from '../../analytics/tally.ts';

/** Exact sums of decimal numbers, as whole multiples of 1/scale. */
export type Decimals = Moments & { readonly scale: number };

/** The power of ten that makes all these written numbers whole. */
export function scaleOf(written: readonly string[]): number {
  const places = written.map((text) => text.split('.')[1]?.replace(/0+$/, '').length ?? 0);
  return 10 ** Math.max(0, ...places);
}

/** Numbers as whole multiples of 1/scale; null where a cell is blank. */
export function wholeColumn(written: readonly string[]) {
  const scale = scaleOf(written);
  const values = written.map((text) => (isBlank(text) ? null : Math.round(Number(text) * scale)));
  return { scale, values };
}

const isBlank = (text: string): boolean => text.trim() === '' || text === 'NA';

/** The sums of numbers as they are written: tallies hold whole numbers only. */
export function decimalSums(written: readonly string[], scale = scaleOf(written)): Decimals {
  const whole = written.map((text) => Math.round(Number(text) * scale));
  const sum = whole.reduce((all, value) => all + value, 0);
  return { n: whole.length, sum, sumSquares: whole.reduce((all, value) => all + value ** 2, 0), scale };
}
