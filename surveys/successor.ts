import { compile } from './compile.ts';
import type { Instrument } from './instrument.ts';
import { InstrumentError } from './instrument-error.ts';
import { continuable } from './item-map.ts';
import type { Plan } from './plan.ts';

/**
 * A version to go on from another one, after the newest that is published: with a map in which everything goes on
 * that can, so that no trend breaks by oversight. A map that already continues the newest stays.
 *
 * Shape: `before` is the plan of the newest published version, null where there is none. A version that is not yet
 *        sound has no map.
 */
export function successorOf(instrument: Instrument, before: Plan | null): Instrument {
  const { map, ...rest } = instrument;
  if (before === null) return rest;
  if (map?.version === before.instrument.version) return instrument;
  const plan = planIn(rest);
  if (plan === null) return rest;
  const measures = Object.fromEntries(continuable(plan, before).map((measure) => [measure, measure]));
  return { ...rest, map: { version: before.instrument.version, measures } };
}

function planIn(instrument: Instrument): Plan | null {
  try {
    return compile(instrument);
  } catch (error) {
    if (error instanceof InstrumentError) return null;
    throw error;
  }
}
