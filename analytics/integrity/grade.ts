import { isTooFew, type Thresholds } from '../disclosure.ts';
import { type Figure, shown, withheld } from '../figure.ts';
import { type ComparedShares, isTellable, othersOf } from './beside.ts';
import { type Indicator, indicators } from './indicators.ts';
import { DOUBTS, type IntegrityCounts } from './signs.ts';

/** How far the answers of a hospital's month can be trusted to be the patients' own: A without doubt to D with grave doubt. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** The grade of a hospital's month with what it rests on, as it may be shown. */
export type Integrity = {
  /** Null where too few answered to say. */
  readonly grade: Grade | null;
  readonly indicators: readonly (Omit<Indicator, 'estimate' | 'share'> & { readonly figure: Figure })[];
};

const SERIOUS = 2;

const isDoubt = (name: string): boolean => (DOUBTS as readonly string[]).includes(name);

/**
 * Grades a hospital's month: A where no indicator is raised, B where one is, C where two are or one seriously, D
 * beyond that.
 *
 * What would tell of fewer than ten people, or that one to four of a hospital's did something, is withheld and raises
 * nothing: a level beside the number of answers can tell the very count.
 *
 * Shape:  as `indicators`, and the thresholds of disclosure in; an Integrity out.
 * Throws: RangeError when counts contradict one another.
 */
export function integrity(
  own: IntegrityCounts,
  others: ComparedShares | null,
  limits: Thresholds,
): Integrity {
  if (own.answers === 0 || isTooFew(own.answers, limits)) return { grade: null, indicators: [] };
  const found = indicators(own, others).map(({ estimate, share, ...indicator }) =>
    (share === null ? isTooFew(estimate.n, limits) : !isTellable(share, limits))
      ? { ...indicator, level: 0 as const, figure: withheld('too_few') }
      : { ...indicator, figure: shown(estimate) },
  );
  return { grade: gradeOf(found), indicators: found };
}

/** The integrity of hospitals that are held against one another, by the hospital. */
export function integrities(
  all: ReadonlyMap<string, IntegrityCounts>,
  limits: Thresholds,
): ReadonlyMap<string, Integrity> {
  const othersTo = othersOf([...all.values()], limits);
  return new Map([...all].map(([hospital, own]) => [hospital, integrity(own, othersTo(own), limits)]));
}

/** The same with those indicators left out that are found by flags a questionnaire cannot bear. */
export const foundBy = ({ grade, indicators: found }: Integrity, flags: readonly string[]): Integrity => ({
  grade,
  indicators: found.filter(({ name }) => flags.includes(name) || !isDoubt(name)),
});

function gradeOf(found: readonly Pick<Indicator, 'level'>[]): Grade {
  const doubt = found.reduce((sum, { level }) => sum + level, 0);
  if (doubt > SERIOUS) return 'D';
  return doubt === SERIOUS ? 'C' : doubt === 1 ? 'B' : 'A';
}
