import { isTooFew, shownCount, type Thresholds } from '../disclosure.ts';
import { type Figure, shown, withheld } from '../figure.ts';
import { type Indicator, indicators } from './indicators.ts';
import { DOUBTS, type IntegrityCounts } from './signs.ts';

/** How far the answers of a hospital's month can be trusted to be the patients' own: A without doubt to D with grave doubt. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** The grade of a hospital's month with what it rests on, as it may be shown. */
export type Integrity = {
  /** Null where too few answered to say. */
  readonly grade: Grade | null;
  readonly indicators: readonly (Omit<Indicator, 'estimate'> & { readonly figure: Figure })[];
};

const SERIOUS = 2;

const isDoubt = (name: string): boolean => (DOUBTS as readonly string[]).includes(name);

/**
 * Grades a hospital's month: A where no indicator is raised, B where one is, C where two are or one seriously, D
 * beyond that.
 *
 * A share is withheld where it would tell a count of one to four people, its level never: what so few do raises none
 * in a month with enough answers.
 *
 * Shape:  as `indicators`, and the thresholds of disclosure in; an Integrity out.
 * Throws: RangeError when counts contradict one another.
 */
export function integrity(
  own: IntegrityCounts,
  others: IntegrityCounts | null,
  limits: Thresholds,
): Integrity {
  if (own.answers === 0 || isTooFew(own.answers, limits)) return { grade: null, indicators: [] };
  const found = indicators(own, others);
  return {
    grade: gradeOf(found),
    indicators: found.map(({ estimate, ...indicator }) => ({
      ...indicator,
      figure: mayTell(indicator.kind, estimate, limits) ? shown(estimate) : withheld('too_few'),
    })),
  };
}

/** The same with those indicators left out that are found by flags a questionnaire cannot bear. */
export const foundBy = ({ grade, indicators: found }: Integrity, flags: readonly string[]): Integrity => ({
  grade,
  indicators: found.filter(({ name }) => flags.includes(name) || !isDoubt(name)),
});

function gradeOf(found: readonly Indicator[]): Grade {
  const doubt = found.reduce((sum, { level }) => sum + level, 0);
  if (doubt > SERIOUS) return 'D';
  return doubt === SERIOUS ? 'C' : doubt === 1 ? 'B' : 'A';
}

function mayTell(kind: Indicator['kind'], { value, n }: Indicator['estimate'], limits: Thresholds): boolean {
  if (isTooFew(n, limits)) return false;
  return kind !== 'share' || shownCount(Math.round(value * n), limits) !== null;
}
