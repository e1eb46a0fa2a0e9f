/** How a hospital is reported by its completed questionnaires of four quarters. */
export type ReportingClass = 'not_reported' | 'under_50' | 'under_100' | 'star_eligible';

/** How many completed questionnaires the programme wants of a hospital in four quarters. */
export const TARGET = 300;

/**
 * The reporting class of a hospital.
 *
 * Under 25 it is not reported, under 50 and under 100 with a footnote and without stars.
 *
 * Source: CMS HCAHPS footnotes and star ratings technical notes (October 2015); the 25 is the smallest count CMS
 *         published from 2019 to 2023.
 */
export function reportingClass(completes: number): ReportingClass {
  if (completes < 25) return 'not_reported';
  if (completes < 50) return 'under_50';
  return completes < 100 ? 'under_100' : 'star_eligible';
}
