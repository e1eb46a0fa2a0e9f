import { createHash } from 'node:crypto';

/**
 * All that is known of one thing: what it can be put in order by, and what might be found again elsewhere.
 * `key` is the truth, which no strategy looks at.
 */
export type Facts = {
  readonly key: string;
  readonly order: Readonly<Record<string, number | string | null>>;
  readonly texts: readonly string[];
};

/** One round: things on the left, as many on the right, and nothing but their facts to tell who belongs to whom. */
export type Round = { readonly left: readonly Facts[]; readonly right: readonly Facts[] };

/** What a strategy achieved over all rounds: pairs it named rightly, and how far its order was the true one. */
export type Score = { readonly strategy: string; readonly hits: number; readonly order: number };

type Pair = readonly [left: Facts, right: Facts];

/** Tries everything on all rounds; best first. The left side comes in no order of its own. */
export function attack(rounds: readonly Round[]): Score[] {
  const [first] = rounds;
  if (!first) return [];
  const scores = [byValue(rounds), ...byTime(rounds)];
  for (const left of Object.keys(first.left[0]?.order ?? {}))
    for (const right of Object.keys(first.right[0]?.order ?? {})) scores.push(...byRank(rounds, left, right));
  return scores.sort((a, b) => b.hits - a.hits);
}

const hitsOf = (pairs: readonly Pair[]): number =>
  pairs.filter(([left, right]) => left.key === right.key).length;

/** Puts both sides in order by one fact each and takes them as pairs, first with first; then the other way round. */
function byRank(rounds: readonly Round[], left: string, right: string): Score[] {
  return [1, -1].map((direction) => {
    const paired = rounds.map((round) => {
      const there = sorted(round.right, right);
      const matched = direction === 1 ? there : there.toReversed();
      return sorted(round.left, left).map((facts, at): Pair => [facts, matched[at] ?? facts]);
    });
    const order = paired.reduce((sum, pairs) => sum + likeness(pairs), 0) / Math.sqrt(rounds.length);
    const hits = paired.reduce((sum, pairs) => sum + hitsOf(pairs), 0);
    return {
      strategy: `${left} in the order of ${right}${direction === 1 ? '' : ', backwards'}`,
      hits,
      order,
    };
  });
}

function sorted(facts: readonly Facts[], by: string): Facts[] {
  const value = (one: Facts) => one.order[by] ?? '';
  return facts.toSorted((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0));
}

/** Spearman's rank correlation of the order guessed with the true one, in standard deviations of pure chance. */
function likeness(pairs: readonly Pair[]): number {
  const n = pairs.length;
  const truth = new Map(pairs.map(([left], at) => [left.key, at]));
  const squares = pairs.reduce((sum, [, right], at) => sum + (at - (truth.get(right.key) ?? at)) ** 2, 0);
  return (1 - (6 * squares) / (n * (n * n - 1))) * Math.sqrt(n - 1);
}

const SHORTEST = 12; // shorter ones are met by accident

/** Looks for anything of one left that stands, itself or hashed, whole or in part, in just one right. */
function byValue(rounds: readonly Round[]): Score {
  const hits = rounds.reduce((sum, { left, right }) => {
    const pieces = left.map((facts) => new Set(facts.texts.flatMap(piecesOf)));
    const own = pieces.map((mine, at) => mine.difference(union(pieces.filter((_, other) => other !== at))));
    const pairs = left.flatMap((facts, at): Pair[] => {
      const found = right.filter(({ texts }) => contains(texts, own[at] ?? new Set()));
      return found.length === 1 && found[0] ? [[facts, found[0]]] : [];
    });
    return sum + hitsOf(pairs);
  }, 0);
  return { strategy: 'equal values', hits, order: 0 };
}

const union = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((set) => [...set]));

/** Every run of twelve characters of a text and of its hashes. */
function piecesOf(text: string): string[] {
  const hash = createHash('sha256').update(text).digest();
  const whole = [text, hash.toString('hex'), hash.toString('base64url'), hash.toString('base64')];
  return whole.flatMap((one) =>
    Array.from({ length: Math.max(0, one.length - SHORTEST + 1) }, (_, at) => one.slice(at, at + SHORTEST)),
  );
}

const contains = (texts: readonly string[], pieces: ReadonlySet<string>): boolean =>
  texts.some((text) => piecesOf(text).some((piece) => pieces.has(piece)));

/** Takes whatever on both sides can be read as a time, and pairs each left with the nearest right. */
function byTime(rounds: readonly Round[]): Score[] {
  const names = Object.keys(rounds[0]?.left[0]?.order ?? {});
  return names.map((name) => {
    const hits = rounds.reduce((sum, { left, right }) => {
      const pairs = left.flatMap((facts): Pair[] => {
        const nearest = nearestTo(timesOf([facts.order[name]])[0], right);
        return nearest ? [[facts, nearest]] : [];
      });
      return sum + hitsOf(pairs);
    }, 0);
    return { strategy: `nearest in time to ${name}`, hits, order: 0 };
  });
}

function nearestTo(time: number | undefined, right: readonly Facts[]): Facts | undefined {
  if (time === undefined) return undefined;
  const distances = right.flatMap((facts) =>
    timesOf(Object.values(facts.order)).map((at) => ({ facts, far: Math.abs(at - time) })),
  );
  return distances.sort((a, b) => a.far - b.far)[0]?.facts;
}

const EARLIEST = Date.UTC(2026, 0, 1);
const LATEST = Date.UTC(2027, 0, 1);

/** Epoch milliseconds or seconds as they stand, or at the beginning of a UUID. */
function timesOf(values: readonly (number | string | null | undefined)[]): number[] {
  const read = values.flatMap((value) =>
    typeof value === 'number'
      ? [value, value * 1000]
      : [Number.parseInt((value ?? '').replaceAll('-', '').slice(0, 12), 16)],
  );
  return read.filter((time) => time >= EARLIEST && time < LATEST);
}

/** The most right pairs that `rounds` permutations drawn at random give, but for one time in 10⁹. */
export function chance(rounds: number): number {
  // The fixed points of a random permutation, and so their sum, are as good as Poisson distributed, mean 1 each.
  let term = Math.exp(-rounds);
  let below = term;
  let most = 0;
  while (1 - below > 1e-9) {
    most++;
    term *= rounds / most;
    below += term;
  }
  return most;
}
