import type { Moments } from '../../analytics/tally.ts';
import { chance, oneOf } from '../../seed/random.ts';
import type { Db } from '../../server/db/open.ts';
import { writeTruth } from './written-truth.ts';

/** What one answer says of one measure: its score in hundredths of a point, and the place of each adjuster’s option. */
export type Person = { readonly score: number; readonly adjusters: Uint8Array };

/** Those who answered in one place, one version, soundly or not: what subtraction must not single out. */
export type DrawnCell = Moments & Place & What & { readonly people: readonly Person[] };

type What = { readonly measure: string; readonly month: string };

type Place = {
  readonly hospital: string;
  readonly department: string;
  readonly version: number;
  readonly quality: 'valid' | 'flagged';
};

export type Draw = {
  readonly hospitals: readonly string[];
  readonly versions: number;
  readonly months: readonly string[];
  readonly measures: readonly string[];
};

/** All cells there are, by 'measure month'. */
export type Truth = ReadonlyMap<string, readonly DrawnCell[]>;

/** How many options the adjusters of the outpatients’ questionnaire have: sex, age, education, payer, health, respondent. */
const OPTIONS = [2, 8, 4, 6, 5, 2];

/** The most people of a cell: small numbers are likely. */
const LARGEST = [9, 9, 9, 9, 9, 40, 40, 40, 100];

/** Where there are three departments, two are small together as well. */
function largestOf({ hospitals, versions }: Draw, { hospital, department }: Place): readonly number[] {
  if (versions > 1 || hospital !== hospitals[0]) return LARGEST;
  return department === 'c' ? [40, 100] : [6, 9];
}

/** Makes the tallies say a random month of small hospitals; returns the cells by 'measure month'. */
export async function drawTallies(db: Db, draw: Draw, seed: number): Promise<Truth> {
  const drawn = draw.months.flatMap((month) => drawnIn(draw, month, seed));
  const truth = Map.groupBy(drawn, ({ measure, month }) => `${measure} ${month}`);
  await writeTruth(db, truth);
  return truth;
}

function drawnIn(draw: Draw, month: string, seed: number): DrawnCell[] {
  const luck = chance('attack', draw.versions, month, seed);
  const { unit } = luck;
  return placesOf(draw)
    .filter(({ quality }) => quality === 'flagged' || unit() < 0.85)
    .flatMap((place) => {
      const most = 1 + Math.floor(unit() * oneOf(luck, largestOf(draw, place)));
      const level = 3000 + unit() * 4000; // hospitals differ
      return draw.measures.map((measure) => {
        const skipped = measure === 'composite' ? 0 : Math.floor(unit() * 3);
        const n = Math.max(1, most - skipped);
        const people = Array.from({ length: n }, () => drawnPerson(unit, level));
        return cellOf({ ...place, measure, month }, people);
      });
    });
}

/** Somebody whose score is about a level: each hundredth of a point, so that sums tell which cells are in them. */
export const drawnPerson = (unit: () => number, level: number): Person => ({
  score: Math.round(level + 3000 * unit()),
  adjusters: Uint8Array.from(OPTIONS, (options) => Math.floor(unit() * options)),
});

/** The same somebody as unlike as can be: what was good is bad, and the patient another. */
export const opposite = ({ score, adjusters }: Person): Person => ({
  score: 10_000 - score,
  adjusters: adjusters.map((place, at) => (OPTIONS[at] ?? 1) - 1 - place),
});

/** A cell with its people. */
export const cellOf = (place: Place & What, people: readonly Person[]): DrawnCell => ({
  ...place,
  people,
  n: people.length,
  sum: people.reduce((sum, { score }) => sum + score, 0),
  sumSquares: people.reduce((sum, { score }) => sum + score ** 2, 0),
});

/** With one version the first hospital has three departments, the last one, all others two. */
function departmentsOf(versions: number, at: number, hospitals: number): string[] {
  if (versions > 1 || at === hospitals - 1) return ['a'];
  return at === 0 ? ['a', 'b', 'c'] : ['a', 'b'];
}

function placesOf({ hospitals, versions }: Draw): Place[] {
  const numbers = Array.from({ length: versions }, (_, at) => at + 1);
  const places = hospitals.flatMap((hospital, at) =>
    departmentsOf(versions, at, hospitals.length).flatMap((department) =>
      numbers.map((version) => ({ hospital, department, version })),
    ),
  );
  const doubted = hospitals.slice(0, 2).map((hospital) => ({ hospital, department: 'a', version: 1 }));
  return [
    ...places.map((place) => ({ ...place, quality: 'valid' as const })),
    ...doubted.map((place) => ({ ...place, quality: 'flagged' as const })),
  ];
}
