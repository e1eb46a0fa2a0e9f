import { mixColumns, mixSize, mixSums } from '../../analytics/mix-coding.ts';
import type { MixTally } from '../../analytics/mix-tally.ts';
import { later, type Month, month } from '../../analytics/month.ts';
import type { Moments } from '../../analytics/tally.ts';
import { createAnswering, type FillIn, type Forms } from '../../seed/answering.ts';
import { departmentsOf } from '../../seed/city.ts';
import { trueComposite } from '../../seed/expected.ts';
import { effectOf, mixOf, person } from '../../seed/mix.ts';
import { aboutPatient } from '../../seed/patients.ts';
import { type Chance, countOf, oneOf } from '../../seed/random.ts';
import { HOSPITALS, type HospitalTruth, MONTHS } from '../../seed/truth.ts';
import { addToMix, mixWidth, patternOf } from '../../server/tallies/mix-totals.ts';
import { encodeAdjusters } from '../../surveys/adjusters.ts';
import type { Value } from '../../surveys/plan.ts';
import { score } from '../../surveys/score.ts';
import { planOf } from '../seed/true-scores.ts';

/** One month of a hospital of the demonstration, 0 for the last, −1 for the one before. */
export type CityMonth = { readonly back: number; readonly month: Month; readonly sums: Moments };

/** A hospital as one drawing of the demonstration has it: the composites of its outpatients, oldest month first. */
export type CityHospital = {
  readonly truth: HospitalTruth;
  readonly months: readonly CityMonth[];
  /** How the composite goes with who answered in the last quarter. */
  readonly mix: MixTally;
};

const PROGRAMME = 'outpatient';
const QUARTER = 3;
const NOW = month('2026-11');
const plan = planOf(PROGRAMME);
const width = mixWidth(plan);

/** The month so many before or after the last. */
export const monthAt = (back: number): Month => later(NOW, back);

/**
 * Makes drawings of the demonstration: its hospitals, its true scores and its people, and every time other ones who
 * answer. All months are whole; made-up answers are left out, as they are of a score.
 */
export function createCity(): (luck: Chance) => readonly CityHospital[] {
  const answering = createAnswering(plan, PROGRAMME);
  const told = HOSPITALS.map((truth) => ({
    truth,
    months: Array.from({ length: MONTHS }, (_, at) => {
      const back = at + 1 - MONTHS;
      const departments = departmentsOf(truth.code).map(({ code }, place, all) =>
        answering(trueComposite(PROGRAMME, truth, { code, at: place, of: all.length }, back)),
      );
      return { back, departments };
    }),
  }));
  return (luck) =>
    told.map(({ truth, months }) => {
      const quarter = new Float64Array(width);
      const drawn = months.map(({ back, departments }) => ({
        back,
        month: monthAt(back),
        sums: answersOf(luck, truth, departments, back > -QUARTER ? quarter : null),
      }));
      return { truth, months: drawn, mix: mixOfQuarter(truth, quarter) };
    });
}

/** The sums of a month's composites; who gave them is added to `mix` where there is one. */
function answersOf(
  luck: Chance,
  truth: HospitalTruth,
  departments: readonly FillIn[],
  mix: Float64Array | null,
): Moments {
  let [n, sum, sumSquares] = [0, 0, 0];
  const came = countOf(luck, truth.volume[PROGRAMME]);
  for (let each = 0; each < came; each += 1) {
    const patient = person(luck, mixOf(truth, PROGRAMME));
    const fillIn = oneOf(luck, departments);
    const about = aboutPatient(luck, patient);
    const values = valuesOf(fillIn(luck, { effect: effectOf(patient), about }));
    const composite = score(plan, values)[0]?.score ?? null;
    if (composite === null) continue;
    n += 1;
    sum += composite;
    sumSquares += composite ** 2;
    const bytes = mix && encodeAdjusters(plan, values);
    if (mix && bytes) addToMix(mix, width, patternOf(plan, bytes), Int16Array.of(composite));
  }
  return { n, sum, sumSquares };
}

const storedOf = new Map(
  [...plan.questions.values()].map(({ name, options }) => [
    name,
    new Map(options.map(({ value, stored }) => [value, stored])),
  ]),
);

/** What the forms say, as it is stored of an answer; model.test.ts shows that the check finds no fault in them. */
function valuesOf(forms: Forms): Record<string, Value> {
  const said = forms.flatMap((form) => [...form]);
  return Object.fromEntries(
    said.map(([name, [value = '']]) => [name, storedOf.get(name)?.get(value) ?? value]),
  );
}

function mixOfQuarter({ code }: HospitalTruth, kept: Float64Array): MixTally {
  const size = mixSize(plan.adjusters);
  const [n = 0, ...rest] = kept;
  const sums = { n, sums: rest.slice(0, size), products: rest.slice(size) };
  return {
    hospital: code,
    month: NOW,
    instrument: PROGRAMME,
    version: 1,
    measure: 'composite',
    adjusters: mixColumns(plan.adjusters),
    sums: mixSums(plan.adjusters, sums),
  };
}
