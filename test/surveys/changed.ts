import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import type { Instrument } from '../../surveys/instrument.ts';

/** A copy of the outpatient instrument with one place changed, its path written as errors write it. */
export function changed(path: string, value: unknown): Instrument {
  const copy = structuredClone(outpatient);
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), copy);
  if (!isRecord(parent)) throw new RangeError(`no such path: ${path}`);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
