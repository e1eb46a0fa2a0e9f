import type { Instrument } from '../instrument.ts';
import { inpatient } from './inpatient.ts';
import { outpatient } from './outpatient.ts';
import { staff } from './staff.ts';

/** The questionnaires a new installation starts with, in the order they are shown. */
export const defaultInstruments: readonly Instrument[] = [outpatient, inpatient, staff];
