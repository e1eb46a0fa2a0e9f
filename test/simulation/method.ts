import type { Chance } from '../../seed/random.ts';
import type { SimulatedHospital } from './district.ts';

/** A method of the platform, and how often it may cry out where nothing differs. */
export type Method<Hospital = SimulatedHospital> = {
  readonly name: string;
  /** Between which shares it states that its rate lies where nothing differs; null where it states none. */
  readonly stated: readonly [number, number] | null;
  /** One verdict a try: a hospital, a month or the whole district, whatever the method speaks of. */
  readonly flags: (hospitals: readonly Hospital[], luck: Chance) => readonly boolean[];
};

/** What is drawn again and again, the same at every run. */
export type Drawing<Hospital> = {
  readonly name: string;
  readonly draw: (luck: Chance) => readonly Hospital[];
};

/** How often a method flagged something, of how many tries. */
export type Rate = { readonly flagged: number; readonly tried: number };
