import { chance } from '../../seed/random.ts';
import type { Drawing, Method, Rate } from './method.ts';

/**
 * How often each method flags something in so many drawings; the same drawings every time.
 *
 * Shape: a Rate a method, in their order.
 */
export function rates<Hospital>(
  methods: readonly Method<Hospital>[],
  { name: world, draw }: Drawing<Hospital>,
  drawings: number,
): readonly Rate[] {
  const found = methods.map(() => ({ flagged: 0, tried: 0 }));
  for (let number = 0; number < drawings; number += 1) {
    const hospitals = draw(chance('simulation', world, number));
    for (const [at, { name, flags }] of methods.entries()) {
      const verdicts = flags(hospitals, chance('simulation', world, number, name));
      const rate = found[at];
      if (!rate) continue;
      rate.tried += verdicts.length;
      rate.flagged += verdicts.filter(Boolean).length;
    }
  }
  return found;
}
