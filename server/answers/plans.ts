import { compile } from '../../surveys/compile.ts';
import type { Instrument } from '../../surveys/instrument.ts';
import type { Plan } from '../../surveys/plan.ts';
import type { Db } from '../db/open.ts';

/** The compiled plan of a published version. Throws when no such version is published. */
export type PlanOf = (instrument: string, version: number) => Plan;

// A plan costs some tens of milliseconds to make and never changes for the same content, so it is made once.
const compiled = new Map<string, Plan>();

/** A version that was published, retired or not, and when (epoch ms). */
export type Published = {
  readonly instrument: string;
  readonly version: number;
  readonly publishedAt: number;
  readonly plan: Plan;
};

/** Every version that was ever published: its answers can be given and read for good. Shape: versions in order. */
export async function published(db: Db): Promise<readonly Published[]> {
  const rows = await db
    .selectFrom('instruments')
    .select(['instrument_id as instrument', 'version', 'published_at as publishedAt'])
    .select(['hash', 'content'])
    .orderBy('instrument_id')
    .orderBy('version')
    .execute();
  return rows.map(({ hash, content, ...row }) => ({
    ...row,
    // Made when it is asked for: a version that could not be read any more must stop no other.
    get plan() {
      return planOf({ hash, content });
    },
  }));
}

/** Every published plan, read at once, for work inside a transaction, where nothing else may be waited for. */
export async function publishedPlans(db: Db): Promise<PlanOf> {
  const rows = await published(db);
  const plans = new Map(rows.map((row) => [`${row.instrument}@${row.version}`, row]));
  return (instrument, version) => {
    const plan = plans.get(`${instrument}@${version}`)?.plan;
    if (!plan) throw new Error(`instrument ${instrument} version ${version} is not published`);
    return plan;
  };
}

/** Finds plans one at a time and remembers where they are, for requests. Throws as PlanOf does. */
export function createPlans(db: Db): (instrument: string, version: number) => Promise<Plan> {
  let known: Promise<PlanOf> | null = null;
  return async (instrument, version) => {
    try {
      known ??= publishedPlans(db);
      return (await known)(instrument, version);
    } catch {
      known = publishedPlans(db); // published since
      return (await known)(instrument, version);
    }
  };
}

function planOf({ hash, content }: { hash: string; content: string }): Plan {
  const plan = compiled.get(hash) ?? compile(JSON.parse(content) as Instrument);
  compiled.set(hash, plan);
  return plan;
}
