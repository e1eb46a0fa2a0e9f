import { internalConsistencies } from './internal-consistency.ts';
import type { Outcome } from './outcome.ts';
import { raterAgreements } from './rater-agreement.ts';
import { unitReliabilities } from './unit-reliability.ts';

/** Whether the instrument holds: its items, its units and its coders. */
export const psychometrics = (folder: string): readonly Outcome[] => [
  ...internalConsistencies(folder),
  ...unitReliabilities(folder),
  ...raterAgreements(folder),
];
