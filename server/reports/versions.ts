import type { Month } from '../../analytics/month.ts';
import type { Names } from '../../analytics/versions.ts';
import type { Versions } from '../../analytics/which-version.ts';
import { lineage } from '../../surveys/item-map.ts';
import type { Plan } from '../../surveys/plan.ts';
import type { Programme } from '../../surveys/programme.ts';
import { published } from '../answers/plans.ts';
import type { Db } from '../db/open.ts';
import { problems } from '../problem.ts';
import { thisMonth } from './month-param.ts';

/** The versions of a programme's instrument, oldest first, up to the one it uses now. */
export type ProgrammeVersions = {
  readonly plans: ReadonlyMap<number, Plan>;
  /** Of every version: its measures' names back through the maps. */
  readonly names: Versions;
  /** The version that was the newest in a month; the first where none was published yet. */
  readonly newestIn: (month: Month) => number;
};

/** Finds a programme's versions. What is published never changes, so each list is made once. */
export function createVersions(db: Db): (programme: Programme) => Promise<ProgrammeVersions> {
  const known = new Map<string, ProgrammeVersions>();
  return async ({ instrument, version }) => {
    const key = `${instrument}@${version}`;
    const versions = known.get(key) ?? (await versionsUpTo(db, instrument, version));
    known.set(key, versions);
    return versions;
  };
}

async function versionsUpTo(db: Db, instrument: string, newest: number): Promise<ProgrammeVersions> {
  const own = (await published(db)).filter((one) => one.instrument === instrument && one.version <= newest);
  const plans = own.map(({ plan }) => plan);
  const [first] = plans;
  if (!first) throw new Error(`instrument ${instrument} has no published version`);
  return {
    plans: new Map(plans.map((plan) => [plan.instrument.version, plan])),
    names: new Map(
      plans.map((plan, at) => [plan.instrument.version, lineage(plans.slice(0, at + 1))] as const),
    ),
    newestIn: (month) =>
      own.findLast(({ publishedAt }) => thisMonth(new Date(publishedAt)) <= month)?.plan.instrument.version ??
      first.instrument.version,
  };
}

/** The plan of the version an address asks for. Throws `not_found` for one the programme never used. */
export function versionAsked({ plans }: ProgrammeVersions, asked: string): Plan {
  const plan = /^[1-9]\d{0,8}$/.test(asked) ? plans.get(Number(asked)) : undefined;
  if (!plan) throw problems.notFound(`version as '${asked}'`);
  return plan;
}

/** The plan of one of these versions. */
export function planOfVersion({ plans }: ProgrammeVersions, version: number): Plan {
  const plan = plans.get(version);
  if (!plan) throw new RangeError(`there is no version ${version}`);
  return plan;
}

/** The names of a version's measures back through the maps. */
export function namesIn({ names }: ProgrammeVersions, version: number): Names {
  return names.get(version) ?? new Map();
}

/** What measures are called in any version, or what one of them is, each name once. */
export function namesEver({ names }: ProgrammeVersions, measure?: string): readonly string[] {
  const own = [...names.values()].flatMap((version) =>
    measure === undefined ? [...version.keys()] : [...(version.get(measure)?.values() ?? [])],
  );
  return [...new Set(own)];
}
