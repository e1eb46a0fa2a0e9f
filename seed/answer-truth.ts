import type { ProgrammeId } from './truth.ts';

/** How strongly the answers of one person go together: the share of the latent variance that is the person. */
export const TOGETHER = { outpatient: 0.55, inpatient: 0.55, staff: 0.55 } as const;

/**
 * Where the latent scale is cut into options, by how many options are scored; worst first, in standard
 * deviations. Only the distances matter: where the scale lies is solved so that the mean is the true one.
 */
export const CUTS: Readonly<Record<number, readonly number[]>> = {
  4: [-1.45, -0.88, 0],
  5: [-1.5, -0.8, 0.1, 1.2],
  11: [-2.7, -2.5, -2.3, -2.1, -1.9, -1.55, -1.3, -0.95, -0.5, 0.1],
};

type Numbers = Readonly<Record<string, number>>;

/** How far each dimension lies from the others, in points; centred, so that the composite stays the true one. */
export const DIMENSION_OFFSETS: Readonly<Record<ProgrammeId, Numbers>> = {
  outpatient: { op_reg: -3, op_doc: 4, op_nur: 3.5, op_env: -6, op_priv: 3, op_resp: -1 },
  inpatient: {
    ip_nur: 3.5,
    ip_doc: 3,
    ip_resp: -1,
    ip_env: -4,
    ip_pain: 0,
    ip_med: -1,
    ip_food: -6,
    ip_visit: 2,
    ip_disc: 0,
  },
  staff: { st_pay: -8, st_dev: 0, st_work: -6, st_sup: -1, st_peer: 12 },
};

/** How far the overall mark and the recommendation lie from the composite, in points. */
export const ALONE_OFFSETS: Readonly<Record<ProgrammeId, Numbers>> = {
  outpatient: { overall: -1, recommend: 1 },
  inpatient: { overall: -1, recommend: 1 },
  staff: { overall: 1, recommend: -4 },
};

/** The share of people a question does not apply to, or who cannot know; the others 0. */
export const ABSENT: Numbers = {
  reg_easy: 0.04,
  reg_time: 0.1,
  env_toilet: 0.12,
  env_signs: 0.07,
  resp_answer: 0.1,
  resp_help: 0.15,
  priv_exam: 0.1,
  resp_bell: 0.3,
  resp_toilet: 0.2,
  pain_relief: 0.4,
  med_name: 0.03,
  med_purpose: 0.06,
  med_effects: 0.08,
  food_meals: 0.15,
  visit_answers: 0.08,
  disc_forms: 0.12,
  pay_equal: 0.06,
  pay_insurance: 0.04,
  dev_promotion: 0.06,
};

/** The share of people to whom no question of a dimension applies: met no nurse, had no visitor. */
export const ABSENT_TOGETHER: Numbers = { op_nur: 0.08, ip_visit: 0.16 };

/** What people answer to the questions that open others; and which answer opens them. */
export const OPENERS: Readonly<Record<string, Numbers>> = {
  toilet_helper: { staff: 0.1, carer: 0.08, family: 0.22, nobody: 0.02, not_needed: 0.58 },
  new_medicine: { yes: 0.55, no: 0.35, unknown: 0.1 },
};

/** The questions that are asked of a share of the people only, with that share. */
export const OPENED_BY: Readonly<Record<string, { readonly opener: string; readonly share: number }>> = {
  resp_toilet: { opener: 'toilet_helper', share: 0.42 },
  med_purpose: { opener: 'new_medicine', share: 0.55 },
  med_effects: { opener: 'new_medicine', share: 0.55 },
};

/** The share of questions left out by those they apply to. */
export const SKIPPED = 0.01;

/** The share of people who leave out a question about themselves, and of those who write a comment. */
export const UNSAID = 0.03;
export const COMMENTED = 0.12;
