import type { Plan } from '../surveys/plan.ts';
import {
  ABSENT,
  ABSENT_TOGETHER,
  ALONE_OFFSETS,
  DIMENSION_OFFSETS,
  OPENED_BY,
  SKIPPED,
} from './answer-truth.ts';
import type { ProgrammeId } from './truth.ts';

/** How likely it is that so many questions of a dimension applied and so many of them were answered. */
type Pattern = { readonly applied: number; readonly answered: number; readonly share: number };

/**
 * How far each question lies from the composite, in points: its dimension's offset, centred so that the mean of
 * the dimensions that a person gets a score in is, over all people, exactly the composite.
 */
export function offsetsOf(plan: Plan, programme: ProgrammeId): ReadonlyMap<string, number> {
  const weights = weightsOf(plan);
  const offsets = DIMENSION_OFFSETS[programme];
  const centre = [...weights].reduce((sum, [code, weight]) => sum + weight * (offsets[code] ?? 0), 0);
  const alone = ALONE_OFFSETS[programme];
  return new Map(
    [...plan.questions.values()].map(({ name, dimension }) => [
      name,
      dimension === null ? (alone[name] ?? 0) : (offsets[dimension] ?? 0) - centre,
    ]),
  );
}

/** The weight each dimension has in the composite on average: dimensions that do not apply leave theirs to others. */
export function weightsOf(plan: Plan): ReadonlyMap<string, number> {
  const codes = plan.instrument.key.dimensions.map(({ code }) => code);
  const scored = codes.map((code) => scoredShare(plan, code));
  const shares = codes.map((_, at) => {
    const others = countsOf(scored.filter((_share, other) => other !== at));
    return (scored[at] ?? 0) * others.reduce((sum, share, count) => sum + share / (count + 1), 0);
  });
  const all = shares.reduce((sum, share) => sum + share, 0);
  return new Map(codes.map((code, at) => [code, (shares[at] ?? 0) / all]));
}

/** The distribution of how many of independent events happen; place k holds the chance of exactly k. */
const countsOf = (shares: readonly number[]): number[] =>
  shares.reduce<number[]>(
    (counts, share) =>
      Array.from(
        { length: counts.length + 1 },
        (_, count) => (counts[count] ?? 0) * (1 - share) + (counts[count - 1] ?? 0) * share,
      ),
    [1],
  );

/** The share of people with a score in a dimension: those who answered at least half of what applied. */
function scoredShare(plan: Plan, code: string): number {
  const names = [...plan.questions.values()]
    .filter(({ dimension }) => dimension === code)
    .map(({ name }) => name);
  const opened = names.filter((name) => name in OPENED_BY);
  const openers = new Set(opened.map((name) => OPENED_BY[name]?.opener));
  if (openers.size > 1) throw new RangeError(`dimension ${code} hangs on more than one question`);
  const open = OPENED_BY[opened[0] ?? '']?.share ?? 1;
  const always = names.filter((name) => !opened.includes(name));
  const present = 1 - (ABSENT_TOGETHER[code] ?? 0);
  return present * (open * enoughShare(names) + (1 - open) * enoughShare(always));
}

function enoughShare(names: readonly string[]): number {
  const none: Pattern[] = [{ applied: 0, answered: 0, share: 1 }];
  return names
    .reduce((patterns, name) => patterns.flatMap((pattern) => grown(pattern, ABSENT[name] ?? 0)), none)
    .filter(({ applied, answered }) => answered > 0 && 2 * answered >= applied)
    .reduce((sum, { share }) => sum + share, 0);
}

function grown({ applied, answered, share }: Pattern, absent: number): Pattern[] {
  const applies = share * (1 - absent);
  // Someone to whom a question does not apply may also leave it out; either way it is not answered.
  return [
    { applied, answered, share: share * absent },
    { applied: applied + 1, answered, share: applies * SKIPPED },
    { applied: applied + 1, answered: answered + 1, share: applies * (1 - SKIPPED) },
  ];
}
