import { district, type SimulatedHospital, type World } from './district.ts';
import type { Drawing } from './method.ts';

/** A district in which nothing differs. */
export const STILL: World = { name: 'nothing differs', differ: 0, shake: 0, memory: 0, age: 0, effect: 0 };

/** The districts that are simulated: the first without any true difference, the others with one of each kind. */
export const WORLDS: readonly World[] = [
  STILL,
  { ...STILL, name: 'months shake', shake: 3 },
  { ...STILL, name: 'and carry over', shake: 3, memory: 0.5 },
  { ...STILL, name: 'patients differ', age: 12 },
  { ...STILL, name: 'hospitals differ', differ: 5 },
  { ...STILL, name: 'scores rise', effect: 6 },
];

/** Districts of a world. */
export const districtsOf = (world: World): Drawing<SimulatedHospital> => ({
  name: world.name,
  draw: (luck) => district(world, luck),
});
