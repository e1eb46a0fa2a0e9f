import { InstrumentError } from './instrument-error.ts';
import type { Measure, Plan } from './plan.ts';
import type { Text } from './text.ts';

/**
 * Refuses a version that cannot follow the one published before it: for other people, not newer, or with a map
 * that joins what cannot be compared.
 *
 * Shape:  a plan and that of the newest version published before it, null where there is none.
 * Throws: InstrumentError with the path of the first fault.
 */
export function checkSuccessor(plan: Plan, before: Plan | null): void {
  const { version, population, map } = plan.instrument;
  const old = before?.instrument;
  if (old && version <= old.version) {
    throw new InstrumentError('version', {
      zh: `应当大于已发布的版本${old.version}`,
      en: `must be newer than ${old.version}, which is published`,
    });
  }
  if (old && population !== old.population) {
    throw new InstrumentError('population', {
      zh: `应当仍是“${old.population}”：一个项目始终调查同一类人`,
      en: `must stay '${old.population}': a programme asks the same people`,
    });
  }
  if (map === undefined) return;
  if (before === null || map.version !== before.instrument.version) {
    throw new InstrumentError('map.version', before === null ? NOTHING_BEFORE : notBefore(before));
  }
  checkMap(plan, before, map.measures);
}

const NOTHING_BEFORE: Text = {
  zh: '应当是上一个已发布的版本；目前还没有',
  en: 'must be the version published before this one; there is none',
};

const notBefore = ({ instrument }: Plan): Text => ({
  zh: `应当是上一个已发布的版本，即${instrument.version}`,
  en: `must be the version published before this one; that is ${instrument.version}`,
});

/** Each measure exists in both versions, is of the same kind, scored alike, and no old one is continued twice. */
function checkMap(plan: Plan, before: Plan, measures: Readonly<Record<string, string>>): void {
  const taken = new Set<string>();
  for (const [name, old] of Object.entries(measures)) {
    const path = `map.measures.${name}`;
    const apart = apartness([plan, measureOf(plan, name, path)], [before, measureOf(before, old, path)]);
    if (apart) throw new InstrumentError(path, apart);
    if (taken.has(old)) {
      throw new InstrumentError(path, { zh: `“${old}”被接续了两次`, en: `'${old}' is continued twice` });
    }
    taken.add(old);
  }
}

function measureOf({ measures, instrument }: Plan, name: string, path: string): Measure {
  const found = measures.find(({ measure }) => measure === name);
  if (found) return found;
  throw new InstrumentError(path, {
    zh: `版本${instrument.version}没有指标“${name}”`,
    en: `version ${instrument.version} does not measure '${name}'`,
  });
}

/** Why answers to two measures cannot be added, or null where they can. */
function apartness([plan, measure]: [Plan, Measure], [before, old]: [Plan, Measure]): Text | null {
  if (measure.kind !== old.kind) {
    return {
      zh: `是${KINDS[measure.kind]}，而“${old.measure}”是${KINDS[old.kind]}`,
      en: `is a ${measure.kind}, '${old.measure}' is a ${old.kind}`,
    };
  }
  const [scores, oldScores] = [scoresOf(plan, measure), scoresOf(before, old)];
  if (JSON.stringify(scores) === JSON.stringify(oldScores)) return null;
  const said = (list: readonly unknown[]) => list.map((score) => score ?? 'none').join(', ');
  return {
    zh: `选项的分值是 ${said(scores)}，而“${old.measure}”的是 ${said(oldScores)}：两者不能相加`,
    en: `its options score ${said(scores)}, those of '${old.measure}' ${said(oldScores)}: they cannot be added`,
  };
}

const KINDS = { composite: '综合得分', dimension: '维度', question: '题目' } as const;

/** Points of a question's options in order; empty for what is no question. */
const scoresOf = (plan: Plan, { measure }: Measure): readonly (number | null)[] =>
  (plan.questions.get(measure)?.options ?? []).map(({ score }) => score);

/** The measures of a version that can go on with those of the same name before it, in their order. */
export const continuable = (plan: Plan, before: Plan): string[] =>
  plan.measures.flatMap((measure) => {
    const old = before.measures.find((one) => one.measure === measure.measure);
    return old && apartness([plan, measure], [before, old]) === null ? [measure.measure] : [];
  });

/** For each measure of a version: what it is called there and in every earlier version it continues. */
export type Lineage = ReadonlyMap<string, ReadonlyMap<number, string>>;

/**
 * Follows every measure of the last plan back through the maps, as far as each leads.
 *
 * Shape: the plans of one instrument's versions in order, the last one being read.
 */
export function lineage(plans: readonly Plan[]): Lineage {
  const measures = plans.at(-1)?.measures ?? [];
  return new Map(measures.map(({ measure }) => [measure, namesBack(plans, measure)]));
}

function namesBack(plans: readonly Plan[], measure: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  let name: string | undefined = measure;
  let wanted = plans.at(-1)?.instrument.version;
  for (const { instrument } of plans.toReversed()) {
    if (name === undefined || instrument.version !== wanted) continue;
    const { version, map }: Plan['instrument'] = instrument;
    names.set(version, name);
    name = map && Object.hasOwn(map.measures, name) ? map.measures[name] : undefined;
    wanted = map?.version;
  }
  return names;
}
