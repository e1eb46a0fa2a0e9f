import { type Benchmark, benchmark } from '../../analytics/benchmark.ts';
import { thresholds } from '../../analytics/disclosure.ts';
import type { Month } from '../../analytics/month.ts';
import type { Measure } from '../../surveys/plan.ts';
import type { Programme } from '../../surveys/programme.ts';
import { createPlans } from '../answers/plans.ts';
import { type Area, areasBelow } from '../hospitals/areas.ts';
import { type Hospital, hospitalsOf } from '../hospitals/scope.ts';
import { programmes } from '../invitations/programmes.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { flowsOf, talliesForBenchmark } from '../tallies/queries.ts';
import { programmeAsked } from './scorecard.ts';

/** One area's month for one measure of one programme, with what is needed to name its parts. */
export type BenchmarkReport = {
  readonly area: Area;
  readonly hospitals: readonly Hospital[];
  /** The areas below that hold hospitals of this area, and the area itself where hospitals hang on it. */
  readonly areas: readonly Area[];
  readonly programmes: readonly Programme[];
  readonly programme: Programme;
  readonly measures: readonly Measure[];
  readonly measure: Measure;
  readonly board: Benchmark;
};

const HEADLINE = 'composite';

/** Makes the benchmark reports of an installation. */
export function createBenchmarks(services: Services) {
  const { db } = services;
  const plans = createPlans(db);
  const limits = thresholds();
  return async (
    area: Area,
    month: Month,
    asked: { programme: string | undefined; measure: string | undefined },
  ): Promise<BenchmarkReport> => {
    const all = await programmes(db);
    const programme = programmeAsked(all, asked.programme);
    const plan = await plans(programme.instrument, programme.version);
    const measures = plan.measures.filter(({ leading }) => leading);
    const measure = measures.find(({ measure: name }) => name === (asked.measure ?? HEADLINE));
    if (!measure) throw problems.notFound(`measure as '${asked.measure}'`);
    const hospitals = await hospitalsOf(db, area, month);
    const ids = hospitals.map(({ id }) => id);
    const below = await areasBelow(db, area.id);
    const members = hospitals.map((hospital) => ({
      hospital: hospital.id,
      area: listedUnder(hospital, area, below),
    }));
    const board = benchmark({
      month,
      measure: measure.measure,
      members,
      tallies: await talliesForBenchmark(db, ids, programme.instrument, measure.measure, month),
      flows: await flowsOf(db, ids, month, programme.id),
      limits,
    });
    const listed = new Set(members.map((member) => member.area));
    const areas = [area, ...below].filter(({ id }) => listed.has(id));
    return { area, hospitals, areas, programmes: all, programme, measures, measure, board };
  };
}

/** The area directly below that leads to the hospital's own, or the area itself. */
const listedUnder = (hospital: Hospital, area: Area, below: readonly Area[]): string =>
  below.find(({ path }) => hospital.area.path.startsWith(path))?.id ?? area.id;
