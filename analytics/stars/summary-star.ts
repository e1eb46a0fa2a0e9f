import { mean } from 'simple-statistics';

/** A hospital's stars, measure by measure; null where it has none. */
export type Stars = {
  readonly composites: readonly (number | null)[];
  readonly clean: number | null;
  readonly quiet: number | null;
  readonly overall: number | null;
  readonly recommend: number | null;
};

/** The mean of the components, and that mean rounded half up. */
export type SummaryStar = { readonly mean: number; readonly star: number };

/**
 * One star for all: the mean of every composite's stars, of those of clean and quiet together, and of those of the
 * overall rating and recommendation together, rounded half up.
 *
 * Shape:  the stars of any number of composites and four single measures in; null where one of them is missing.
 * Source: CMS, Technical Notes for HCAHPS Star Ratings (2015), as recalled in the shared methods; to be confirmed.
 *
 * @example summaryStar({ composites: [2, 2, 1, 1, 5, 4], clean: 4, quiet: 5, overall: 5, recommend: 3 }) // 2.9375, so 3
 */
export function summaryStar({ composites, clean, quiet, overall, recommend }: Stars): SummaryStar | null {
  const single = [clean, quiet, overall, recommend];
  if ([...composites, ...single].includes(null) || composites.length === 0) return null;
  const stars = composites.map(Number);
  const parts = [...stars, (Number(clean) + Number(quiet)) / 2, (Number(overall) + Number(recommend)) / 2];
  const middle = mean(parts);
  return { mean: middle, star: Math.floor(middle + 0.5) };
}
