import type { VisitClass } from '../../surveys/programme.ts';
import type { VisitStatus } from './row.ts';

/** What a word of a feed stands for, whatever its case. Own words only: 'constructor' is on every object. */
export const wordIn = <Value>(words: Readonly<Record<string, Value>>, word: string): Value | undefined =>
  Object.hasOwn(words, word.toLowerCase()) ? words[word.toLowerCase()] : undefined;

/** What feeds call the class of a visit. */
export const CLASSES: Readonly<Record<string, VisitClass>> = {
  outpatient: 'outpatient',
  amb: 'outpatient',
  门诊: 'outpatient',
  emergency: 'emergency',
  emer: 'emergency',
  急诊: 'emergency',
  inpatient: 'inpatient',
  imp: 'inpatient',
  住院: 'inpatient',
  // The other classes of FHIR: stays of any kind, and visits that happen elsewhere.
  acute: 'inpatient',
  nonac: 'inpatient',
  obsenc: 'inpatient',
  ss: 'inpatient',
  vr: 'outpatient',
  hh: 'outpatient',
};
/** What feeds call how far a visit has come. */
export const STATUSES: Readonly<Record<string, VisitStatus>> = {
  finished: 'finished',
  已完成: 'finished',
  已结束: 'finished',
  已出院: 'finished',
  'in-progress': 'in_progress',
  in_progress: 'in_progress',
  planned: 'in_progress',
  arrived: 'in_progress',
  triaged: 'in_progress',
  onleave: 'in_progress',
  unknown: 'in_progress',
  进行中: 'in_progress',
  在院: 'in_progress',
  cancelled: 'cancelled',
  'entered-in-error': 'cancelled',
  已取消: 'cancelled',
  退号: 'cancelled',
};
/** What feeds call a sex; GB/T 2261.1 writes 1 and 2. */
export const SEXES: Readonly<Record<string, 'male' | 'female'>> = {
  male: 'male',
  m: 'male',
  男: 'male',
  '1': 'male',
  female: 'female',
  f: 'female',
  女: 'female',
  '2': 'female',
};
/** Whether somebody has died, in the words feeds have for yes and no. */
export const DEATHS: Readonly<Record<string, boolean>> = {
  '': false,
  '0': false,
  false: false,
  否: false,
  '1': true,
  true: true,
  是: true,
};
