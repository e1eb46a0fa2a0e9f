import type { Choose } from './patient.ts';

/** Patients who differ in everything, some of whom say nothing about themselves. */
export const chooser = (number: number): Choose => {
  const ABOUT = ['respondent', 'sex', 'age', 'education', 'payer', 'health'];
  return (question, values) => {
    if (ABOUT.includes(question) && (number + question.length) % 5 === 0) return null;
    if (question.startsWith('nur_') && number % 4 === 1) return 'na';
    return values[(number * 7 + question.length * 3) % values.length] ?? null;
  };
};

/** What a patient said, by question. */
export type Said = Readonly<Record<string, string | number>>;

/** A patient's numbers written down from the questionnaire by hand; null where the patient did not say. */
export const ABOUT_BY_HAND: Readonly<Record<string, (said: Said) => number | null>> = {
  'sex=female': ({ sex }) => (sex === undefined ? null : Number(sex === 'female')),
  age: ({ age }) => ageOf(age),
  'age²': ({ age }) => (ageOf(age) === null ? null : Number(ageOf(age)) ** 2),
  education: ({ education }) => placeIn(['middle', 'high', 'college', 'graduate'], education),
  ...Object.fromEntries(
    ['resident', 'public', 'self', 'other'].map((payer) => [
      `payer=${payer}`,
      (said: Said) => (said['payer'] === undefined ? null : Number(said['payer'] === payer)),
    ]),
  ),
  health: ({ health }) => placeIn(['very_poor', 'poor', 'fair', 'good', 'very_good'], health),
  'respondent=family': ({ respondent }) =>
    respondent === undefined ? null : Number(respondent === 'family'),
};
const ageOf = (age: string | number | undefined) =>
  placeIn(['under_20', '20_29', '30_39', '40_49', '50_59', '60_69', '70_79', '80_up'], age);
const placeIn = (list: readonly string[], value: string | number | undefined) =>
  value === undefined ? null : list.indexOf(String(value));
