/**
 * In which class of size a hospital is, for its peers: 0 below the first border, 1 from it on, and so forth.
 *
 * Shape:  a size (beds, visits a year) and the borders between classes, rising, in.
 * Throws: RangeError for a negative size or borders that do not rise.
 *
 * @example sizeClass(500, [100, 500, 1000]) // 2
 */
export function sizeClass(size: number, borders: readonly number[]): number {
  const rising = borders.every((border, at) => at === 0 || border > (borders[at - 1] ?? border));
  if (!(size >= 0 && rising)) throw new RangeError(`${size} has no class between ${borders}`);
  return borders.filter((border) => size >= border).length;
}
