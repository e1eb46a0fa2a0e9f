import type { Month } from '../../analytics/month.ts';
import { type Area, areasBelow } from '../hospitals/areas.ts';
import { type Hospital, hospitalsOf } from '../hospitals/scope.ts';
import { programmes } from '../invitations/programmes.ts';
import type { Services } from '../services.ts';
import { talliesForBenchmark } from '../tallies/queries.ts';
import { programmeAsked } from './scorecard.ts';
import { createVersions, namesEver } from './versions.ts';

/** The measure a board shows unless asked for another. */
export const HEADLINE = 'composite';

/** What a reader asks a board for. */
export type Asked = {
  readonly programme: string | undefined;
  readonly measure: string | undefined;
  /** Whether every hospital is to be listed, however many there are. */
  readonly all?: boolean;
};

/** Reads what a board is made of, in every version that may be told. */
export function createGathering({ db }: Services) {
  const versionsOf = createVersions(db);
  return async (area: Area, month: Month, asked: Asked) => {
    const all = await programmes(db);
    const programme = programmeAsked(all, asked.programme);
    const versions = await versionsOf(programme);
    const hospitals = await hospitalsOf(db, area, month);
    const below = await areasBelow(db, area.id);
    const members = hospitals.map((hospital) => {
      const path = pathTo(hospital, area);
      return { hospital: hospital.id, area: path[0] ?? area.id, path };
    });
    const ids = hospitals.map(({ id }) => id);
    const names = namesEver(versions, asked.measure ?? HEADLINE);
    // Which version a month is told in is seen from its headline.
    const measures = versions.plans.size > 1 ? new Set([...names, HEADLINE]) : names;
    const tallies = await talliesForBenchmark(db, ids, programme.instrument, [...measures], month);
    return { programmes: all, programme, versions, hospitals, below, members, tallies };
  };
}

/** The areas below this one that lead to the hospital, from the top down. */
const pathTo = (hospital: Hospital, area: Area): readonly string[] =>
  hospital.area.path
    .slice(area.path.length)
    .split('/')
    .filter((id) => id !== '');
