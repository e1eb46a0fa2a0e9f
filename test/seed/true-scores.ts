import { departmentsOf } from '../../seed/city.ts';
import { answering, createExpected, effectIn, fraudShare, trueComposite } from '../../seed/expected.ts';
import { type HospitalTruth, type ProgrammeId, REACH } from '../../seed/truth.ts';
import { compile } from '../../surveys/compile.ts';
import { defaultInstruments } from '../../surveys/default-instruments/all.ts';
import type { Plan } from '../../surveys/plan.ts';

const plans = new Map<string, Plan>(defaultInstruments.map((one) => [one.id, compile(one)]));

/** The plan of a programme's questionnaire. */
export function planOf(programme: ProgrammeId): Plan {
  const plan = plans.get(programme);
  if (!plan) throw new Error(`there is no instrument ${programme}`);
  return plan;
}

// The middle of the 24 months, where the yearly movement adds nothing.
const MIDDLE = -11.5;

/** A hospital's composite, true or as its own patients say it, over departments; before and after a turn. */
export function composites(truth: HospitalTruth, programme: ProgrammeId, what: 'true' | 'expected'): string {
  if (truth.volume[programme] === 0) return '–';
  const expected = createExpected(planOf(programme), programme);
  const departments = departmentsOf(truth.code);
  const reach = programme === 'staff' ? 0 : REACH[programme];
  const at = (month: number): string => {
    const values = departments.map(({ code }, place) => {
      const middle = trueComposite(programme, truth, { code, at: place, of: departments.length }, MIDDLE);
      const turned = middle + reach * (effectIn(truth, month) - effectIn(truth, MIDDLE));
      if (what === 'true') return turned;
      return expected(turned, answering(truth, programme), fraudShare(truth, programme, month));
    });
    return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1);
  };
  const [first, last] = [at(-23), at(0)];
  return first === last ? first : `${first} → ${last}`;
}
