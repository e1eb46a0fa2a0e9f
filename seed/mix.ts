import { type Chance, drawn } from './random.ts';
import type { HospitalTruth, PatientProgramme } from './truth.ts';

export const AGES = ['under_20', '20_29', '30_39', '40_49', '50_59', '60_69', '70_79', '80_up'] as const;
const EDUCATIONS = ['middle', 'high', 'college', 'graduate'] as const;
/** The questionnaire's own names, worst first. */
export const HEALTHS = ['very_poor', 'poor', 'fair', 'good', 'very_good'] as const;

/** A patient as far as answers depend on one, in the questionnaire's own words. */
export type Person = {
  readonly sex: 'male' | 'female';
  readonly age: (typeof AGES)[number];
  readonly education: (typeof EDUCATIONS)[number];
  readonly health: (typeof HEALTHS)[number];
  readonly respondent: 'self' | 'family';
};

/** The effects of who answers, in standard deviations of the latent scale: at 88 points one is about 17 points. */
export const EFFECTS = {
  sex: { male: 0, female: -0.04 },
  age: {
    under_20: -0.05,
    '20_29': -0.1,
    '30_39': -0.06,
    '40_49': 0,
    '50_59': 0.04,
    '60_69': 0.06,
    '70_79': 0.02,
    '80_up': -0.1,
  },
  education: { middle: 0.06, high: 0, college: -0.04, graduate: -0.1 },
  health: { very_poor: -0.8, poor: -0.45, fair: -0.1, good: 0.15, very_good: 0.35 },
  respondent: { self: 0, family: -0.08 },
} as const;

/** Who comes: the share of women, and weights of ages, educations and healths in the order of EFFECTS. */
export type Mix = {
  readonly women: number;
  readonly ages: readonly number[];
  readonly educations: readonly number[];
  readonly healths: readonly number[];
};

/** The patients of each kind of hospital. The usual ones of a programme are the reference of its true scores. */
export const MIXES = {
  outpatient: mix(0.55, [4, 16, 20, 16, 17, 15, 9, 3], [26, 28, 40, 6], [3, 10, 37, 38, 12]),
  inpatient: mix(0.51, [2, 9, 13, 13, 19, 22, 15, 7], [36, 30, 30, 4], [5, 15, 40, 31, 9]),
  women: mix(0.96, [4, 36, 42, 10, 4, 2, 1, 1], [14, 26, 52, 8], [1, 5, 34, 44, 16]),
  frail: mix(0.48, [0, 2, 3, 6, 14, 25, 30, 20], [46, 30, 22, 2], [20, 38, 32, 8, 2]),
  rural: mix(0.53, [3, 9, 13, 15, 20, 22, 14, 4], [58, 27, 14, 1], [4, 13, 40, 34, 9]),
} as const satisfies Record<string, Mix>;

/** The share of patients whose family answers for them. */
export const FAMILY: Readonly<Record<Person['age'], number>> = {
  under_20: 0.3,
  '20_29': 0.04,
  '30_39': 0.04,
  '40_49': 0.05,
  '50_59': 0.08,
  '60_69': 0.15,
  '70_79': 0.35,
  '80_up': 0.6,
};

function mix(women: number, ages: number[], educations: number[], healths: number[]): Mix {
  return { women, ages, educations, healths };
}

/** The patients of a hospital. */
export const mixOf = (hospital: HospitalTruth, programme: PatientProgramme): Mix =>
  MIXES[hospital.mix === 'usual' ? programme : hospital.mix];

/** Draws a patient. */
export function person(luck: Chance, { women, ages, educations, healths }: Mix): Person {
  const age = drawn(luck, AGES, ages);
  return {
    sex: luck.unit() < women ? 'female' : 'male',
    age,
    education: drawn(luck, EDUCATIONS, educations),
    health: drawn(luck, HEALTHS, healths),
    respondent: luck.unit() < FAMILY[age] ? 'family' : 'self',
  };
}

/** What who answers adds to the latent scale. */
export const effectOf = ({ sex, age, education, health, respondent }: Person): number =>
  EFFECTS.sex[sex] +
  EFFECTS.age[age] +
  EFFECTS.education[education] +
  EFFECTS.health[health] +
  EFFECTS.respondent[respondent];

/** A latent effect and the share of people who have it. */
export type Share = { readonly effect: number; readonly share: number };

/** How the effects of who answers are spread over a mix: exactly, without drawing anybody. */
export function effectsOf({ women, ages, educations, healths }: Mix): readonly Share[] {
  const sexes = shares([EFFECTS.sex.male, EFFECTS.sex.female], [1 - women, women]);
  const aged = shares(Object.values(EFFECTS.age), ages).flatMap(({ effect, share }, at) => {
    const family = FAMILY[AGES[at] ?? 'under_20'];
    return [
      { effect, share: share * (1 - family) },
      { effect: effect + EFFECTS.respondent.family, share: share * family },
    ];
  });
  const schooled = shares(Object.values(EFFECTS.education), educations);
  const well = shares(Object.values(EFFECTS.health), healths);
  return [aged, schooled, well].reduce(together, sexes);
}

/** Two independent effects at once; equal sums are put together, to keep the list short. */
function together(some: readonly Share[], others: readonly Share[]): Share[] {
  const sums = new Map<number, number>();
  for (const a of some) {
    for (const b of others) {
      const effect = Math.round((a.effect + b.effect) * 1e6) / 1e6;
      sums.set(effect, (sums.get(effect) ?? 0) + a.share * b.share);
    }
  }
  return [...sums].map(([effect, share]) => ({ effect, share }));
}

function shares(effects: readonly number[], weights: readonly number[]): Share[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return effects.map((effect, at) => ({ effect, share: (weights[at] ?? 0) / all }));
}
