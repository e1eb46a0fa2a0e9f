const SEVEN_BITS = 128;

/**
 * Whole numbers as few bytes: most sums of a month are small.
 *
 * Shape:  seven bits a byte, the low ones first; the eighth bit says that more follow (unsigned LEB128).
 * Throws: RangeError for what is not a whole number from 0 to 2⁵³ − 1.
 */
export function packed(numbers: ArrayLike<number>): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    let rest = numbers[at] ?? 0;
    if (!Number.isSafeInteger(rest) || rest < 0) throw new RangeError(`sums are whole, got ${rest}`);
    while (rest >= SEVEN_BITS) {
      bytes.push((rest % SEVEN_BITS) + SEVEN_BITS);
      rest = Math.floor(rest / SEVEN_BITS);
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** The inverse of packed. Throws: RangeError for bytes that end within a number. */
export function unpacked(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let [number, unit] = [0, 1];
  for (const byte of bytes) {
    if (byte >= SEVEN_BITS) {
      number += (byte - SEVEN_BITS) * unit;
      unit *= SEVEN_BITS;
      continue;
    }
    numbers.push(number + byte * unit);
    [number, unit] = [0, 1];
  }
  if (unit !== 1) throw new RangeError(`${bytes.length} bytes end within a number`);
  return numbers;
}
