import type { Population } from './instrument.ts';
import type { Text } from './text.ts';

/** The kind of contact a visit was; a programme asks about some of them. */
export type VisitClass = 'outpatient' | 'inpatient' | 'emergency' | 'staff';

/**
 * Who is asked what, and under which privacy mode.
 *
 * Shape: `instrument` and `version` name a published instrument; `privacy` never changes once published.
 * Units: `linkDays` is how long an invitation can be answered, in days.
 */
export type Programme = {
  readonly id: Population;
  readonly name: Text;
  readonly instrument: string;
  readonly version: number;
  readonly classes: readonly VisitClass[];
  readonly privacy: 'confidential' | 'anonymous';
  readonly linkDays: number;
};

/** The programmes a new installation starts with. */
export const defaultProgrammes: readonly Programme[] = [
  {
    id: 'outpatient',
    name: { zh: '门诊患者体验', en: 'Outpatient experience' },
    instrument: 'outpatient',
    version: 1,
    classes: ['outpatient'],
    privacy: 'confidential',
    linkDays: 30,
  },
  {
    id: 'inpatient',
    name: { zh: '住院患者体验', en: 'Inpatient experience' },
    instrument: 'inpatient',
    version: 1,
    classes: ['inpatient'],
    privacy: 'confidential',
    linkDays: 30,
  },
  {
    id: 'staff',
    name: { zh: '职工体验', en: 'Staff experience' },
    instrument: 'staff',
    version: 1,
    classes: ['staff'],
    privacy: 'anonymous',
    linkDays: 14,
  },
];
