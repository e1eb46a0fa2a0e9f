import type { Plan } from '../surveys/plan.ts';
import { offsetsOf, weightsOf } from './dimensions.ts';
import { effectsOf, MIXES, mixOf, type Share } from './mix.ts';
import { createLocate, cutsOf, meanPoints } from './scale.ts';
import {
  BASE,
  DEPARTMENT_SPREAD,
  FRAUD,
  type HospitalTruth,
  type ProgrammeId,
  REACH,
  TURNS,
  WEAK,
  YEARLY,
} from './truth.ts';

/** A department in the order of its hospital's list. */
export type DepartmentPlace = { readonly code: string; readonly at: number; readonly of: number };

/** Everybody alike: staff, of whom nothing is known that answers depend on. */
const ALIKE: readonly Share[] = [{ effect: 0, share: 1 }];

/** The people whose answers a programme's true scores are stated for. */
export const reference = (programme: ProgrammeId): readonly Share[] =>
  programme === 'staff' ? ALIKE : effectsOf(MIXES[programme]);

/** The people who answer in a hospital. */
export const answering = (hospital: HospitalTruth, programme: ProgrammeId): readonly Share[] =>
  programme === 'staff' ? ALIKE : effectsOf(mixOf(hospital, programme));

/** A hospital's effect in a month (0 is the current one, −1 the one before), in points of an outpatient. */
export const effectIn = ({ code, effect }: HospitalTruth, month: number): number =>
  TURNS.filter(({ hospital, from }) => hospital === code && month >= from).reduce(
    (sum, { by }) => sum + by,
    effect,
  );

/** A department's distance from its hospital, in points of an outpatient; the list's distances sum to zero. */
export function departmentEffect(hospital: HospitalTruth, { code, at, of }: DepartmentPlace): number {
  const spread = of > 1 ? DEPARTMENT_SPREAD * (1 - (2 * at) / (of - 1)) : 0;
  const weak = WEAK.hospital === hospital.code && WEAK.department === code;
  return spread + (weak ? WEAK.by : 0);
}

/** What the month adds everywhere, in points; over the 24 months nothing. */
export const monthEffect = (programme: ProgrammeId, month: number): number =>
  (YEARLY[programme] * (month + 11.5)) / 12;

/**
 * The true composite: what the patients of the reference would say of this department in this month.
 *
 * Units: points; month 0 is the current one, −1 the one before.
 */
export function trueComposite(
  programme: ProgrammeId,
  hospital: HospitalTruth,
  department: DepartmentPlace,
  month: number,
): number {
  if (programme === 'staff') return hospital.staff + monthEffect(programme, month);
  const effect = effectIn(hospital, month) + departmentEffect(hospital, department);
  return BASE[programme][hospital.tier] + REACH[programme] * effect + monthEffect(programme, month);
}

/** The share of answers that are made up. */
export const fraudShare = (hospital: HospitalTruth, programme: ProgrammeId, month: number): number =>
  hospital.code === FRAUD.hospital && programme !== 'staff' && month >= FRAUD.from ? FRAUD.share : 0;

/**
 * Makes the composite that is to be expected when a hospital's own patients answer: the true one carried through
 * the latent scale of every dimension to another mix, then with the made-up answers, which all say 100.
 */
export function createExpected(plan: Plan, programme: ProgrammeId) {
  const weights = weightsOf(plan);
  const offsets = offsetsOf(plan, programme);
  const first = (code: string) => [...plan.questions.values()].find(({ dimension }) => dimension === code);
  const cuts = cutsOf(programme === 'staff' ? 5 : 4);
  const locate = createLocate(cuts, reference(programme));
  return (composite: number, people: readonly Share[], fraud: number): number => {
    const honest = [...weights].reduce((sum, [code, weight]) => {
      const points = composite + (offsets.get(first(code)?.name ?? '') ?? 0);
      return sum + weight * meanPoints(locate(points), cuts, people);
    }, 0);
    return fraud * 100 + (1 - fraud) * honest;
  };
}
