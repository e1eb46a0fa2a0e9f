import type { Measure, Option, Plan } from './plan.ts';
import type { Text } from './text.ts';

/** A measure of the new version and the one it continues, named alike or not. */
type Continued = { readonly measure: string; readonly was: string };

/** A continued or like-named question whose wording or options differ; texts are null where they do not. */
type Reworded = Continued & {
  readonly title: { readonly was: Text; readonly is: Text } | null;
  readonly options: { readonly was: readonly Option[]; readonly is: readonly Option[] } | null;
};

/** A continued dimension, or the composite, that is now made of other parts. */
type Regrouped = Continued & { readonly gone: readonly string[]; readonly came: readonly string[] };

/**
 * What publishing a version does to the figures.
 *
 * Shape: measures by name, in the order of their version; `from` is the version before, null for a first one.
 *        `broken` have the name of an older measure and yet do not continue it; `dropped` nothing continues.
 */
export type Changes = {
  readonly from: number | null;
  readonly continued: readonly Continued[];
  readonly added: readonly string[];
  readonly broken: readonly string[];
  readonly dropped: readonly string[];
  readonly reworded: readonly Reworded[];
  readonly regrouped: readonly Regrouped[];
};

/** Compares a version with the one before it. */
export function changesOf(plan: Plan, before: Plan | null): Changes {
  const map = new Map(Object.entries(plan.instrument.map?.measures ?? {}));
  const names = namesOf(plan);
  const olds = namesOf(before);
  const continued = names.flatMap((measure): Continued[] => {
    const was = map.get(measure);
    return was === undefined ? [] : [{ measure, was }];
  });
  const begun = names.filter((name) => !map.has(name));
  const kept = new Set(continued.map(({ was }) => was));
  const broken = begun.filter((name) => olds.includes(name) && !kept.has(name));
  return {
    from: before?.instrument.version ?? null,
    continued,
    added: begun.filter((name) => !broken.includes(name)),
    broken,
    dropped: olds.filter((name) => !kept.has(name) && !broken.includes(name)),
    reworded: [...continued, ...broken.map((name) => ({ measure: name, was: name }))].flatMap((pair) =>
      rewordedOf(plan, before, pair),
    ),
    regrouped: continued.flatMap((pair) => regroupedOf(plan, before, pair, map)),
  };
}

/** What answers to a version can be scored on: without dimensions there is no composite. */
const namesOf = (plan: Plan | null): string[] =>
  (plan?.measures ?? [])
    .filter(({ kind }, _, all) => kind !== 'composite' || all.some((one) => one.kind === 'dimension'))
    .map(({ measure }) => measure);

function rewordedOf(plan: Plan, before: Plan | null, { measure, was }: Continued): Reworded[] {
  const [now, old] = [plan.questions.get(measure), before?.questions.get(was)];
  if (!now || !old) return [];
  const title = isSame(now.title, old.title) ? null : { was: old.title, is: now.title };
  const options = isSame(now.options, old.options) ? null : { was: old.options, is: now.options };
  return title || options ? [{ measure, was, title, options }] : [];
}

function regroupedOf(
  plan: Plan,
  before: Plan | null,
  { measure, was }: Continued,
  map: ReadonlyMap<string, string>,
): Regrouped[] {
  const now = partsOf(plan, measure);
  const old = before ? partsOf(before, was) : [];
  const carried = now.map((part) => map.get(part));
  const gone = old.filter((part) => !carried.includes(part));
  const came = now.filter((part) => !old.includes(map.get(part) ?? ''));
  return gone.length + came.length === 0 ? [] : [{ measure, was, gone, came }];
}

/** What a measure is the mean of: a dimension's questions, the composite's dimensions, nothing for a question. */
function partsOf({ measures }: Plan, name: string): string[] {
  const kind = measures.find(({ measure }) => measure === name)?.kind;
  const isPart = (one: Measure): boolean =>
    kind === 'composite' ? one.kind === 'dimension' : kind === 'dimension' && one.dimension === name;
  return measures.filter(isPart).map(({ measure }) => measure);
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
