const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/**
 * Whether eighteen characters are a citizen identity number whose check character is right.
 *
 * Source: GB 11643-1999, after ISO 7064 MOD 11-2.
 *
 * @example isIdentityNumber('11010519491231002X') // true
 */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(number)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return CHECK_CHARACTERS[sum % 11] === number.at(-1)?.toUpperCase();
}
