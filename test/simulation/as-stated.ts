import { expect } from 'vitest';
import { wilson } from '../../analytics/intervals/wilson.ts';
import type { Method, Rate } from './method.ts';

// One rate in a thousand would be judged wrong by chance, were the drawings not the same every time.
const SURE = 3.29;

/** Expects that a method flags as often as it states, as far as so many tries can tell. */
export function expectAsStated({ flagged, tried }: Rate, stated: Method['stated']): void {
  const [least, most] = stated ?? [0, 1];
  const { low, high } = wilson(flagged, tried, SURE);
  expect(low, `${flagged} of ${tried}`).toBeLessThanOrEqual(most);
  expect(high, `${flagged} of ${tried}`).toBeGreaterThanOrEqual(least);
}

/** The methods that state a rate. */
export const stating = <Hospital>(methods: readonly Method<Hospital>[]) =>
  methods.filter(({ stated }) => stated !== null);
