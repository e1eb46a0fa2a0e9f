import { TURNS } from '../../seed/truth.ts';
import { type CityHospital, createCity } from './city.ts';
import {
  effectMisses,
  isDated,
  isFrailBelow,
  isFrailBelowAdjusted,
  isMarked,
  isProven,
  isQuietApart,
  isQuietJudged,
  isQuietMarked,
} from './city-verdicts.ts';
import type { Drawing, Method } from './method.ts';

/** What is asked of the demonstration, a line each: what was planted, and what was not. */
export const CITY_METHODS: readonly Method<CityHospital>[] = [
  ...TURNS.flatMap((turn) => [
    { name: `${turn.hospital}: before and after proves its turn`, stated: null, flags: isProven(turn) },
    { name: `${turn.hospital}: XmR marks the month of its turn`, stated: null, flags: isMarked(turn) },
    { name: `${turn.hospital}: a signal begins there, ± 1 month`, stated: null, flags: isDated(turn) },
  ]),
  { name: 'turns: interval misses the points planted', stated: [0.03, 0.05], flags: effectMisses },
  { name: 'quiet: before and after says something', stated: [0.03, 0.05], flags: isQuietJudged },
  // As of a series in which nothing differs, see METHODS.
  { name: 'quiet: XmR, outside limits', stated: [0.169, 0.169], flags: isQuietMarked('outside') },
  { name: 'quiet: XmR, shift', stated: [0.147, 0.147], flags: isQuietMarked('shift') },
  { name: 'H05: below in a plain funnel', stated: null, flags: isFrailBelow },
  { name: 'H05: below, its patients allowed for', stated: [0, 0.05], flags: isFrailBelowAdjusted },
  { name: 'quiet: apart, patients allowed for', stated: [0, 0.05], flags: isQuietApart },
];

/** The demonstration, drawn again with other people who answer. */
export const inCity = (): Drawing<CityHospital> => ({ name: 'demonstration', draw: createCity() });
