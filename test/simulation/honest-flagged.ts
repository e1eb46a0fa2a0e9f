import type { Chance } from '../../seed/random.ts';
import { honestFlags } from '../surveys/honest-answers.ts';
import type { SimulatedHospital } from './district.ts';

const ANSWERS = 100;

/** Whether an answer of somebody who means what they say is flagged; whatever hospitals are like. */
export function honestFlagged(_: readonly SimulatedHospital[], luck: Chance): readonly boolean[] {
  const next = honestFlags('outpatient', 88, luck);
  return Array.from({ length: ANSWERS }, () => next().length > 0);
}
