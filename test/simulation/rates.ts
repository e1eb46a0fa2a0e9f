import { chance } from '../../seed/random.ts';
import { district, type World } from './district.ts';
import type { Method, Rate } from './method.ts';

/**
 * How often each method flags something in so many districts of one world; the same districts every time.
 *
 * Shape: a Rate a method, in their order.
 */
export function rates(methods: readonly Method[], world: World, districts: number): readonly Rate[] {
  const found = methods.map(() => ({ flagged: 0, tried: 0 }));
  for (let number = 0; number < districts; number += 1) {
    const hospitals = district(world, chance('simulation', world.name, number));
    for (const [at, { name, flags }] of methods.entries()) {
      const verdicts = flags(hospitals, chance('simulation', world.name, number, name));
      const rate = found[at];
      if (!rate) continue;
      rate.tried += verdicts.length;
      rate.flagged += verdicts.filter(Boolean).length;
    }
  }
  return found;
}
