/**
 * A share in whole percent, halves up, from the counts themselves: 12.5 % is 13 whatever a double makes of it.
 *
 * Shape:  two counts in; null when nobody is counted.
 * Throws: RangeError unless both are whole and 0 ≤ part ≤ n.
 *
 * @example roundedPercent(1, 8) // 13
 */
export function roundedPercent(part: number, n: number): number | null {
  if (!(Number.isInteger(part) && Number.isInteger(n) && part >= 0 && part <= n)) {
    throw new RangeError(`a share needs whole counts with 0 ≤ part ≤ n, got ${part} of ${n}`);
  }
  return n === 0 ? null : Math.floor((200 * part + n) / (2 * n));
}
