import type { Moments } from '../../analytics/tally.ts';
import { chance } from '../../seed/random.ts';
import type { Db } from '../../server/db/open.ts';

/** Those who answered in one place, one version, soundly or not: what subtraction must not single out. */
export type DrawnCell = Moments & Place;

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

/** Makes the tallies say a random month of small hospitals; returns the cells by 'measure month'. */
export async function drawTallies(db: Db, draw: Draw, seed: number): Promise<Map<string, DrawnCell[]>> {
  const drawn = draw.months.flatMap((month) => drawnIn(draw, month, seed));
  await db.deleteFrom('measure_tallies').execute();
  await db.insertInto('measure_tallies').values(drawn.map(rowOf)).execute();
  return Map.groupBy(drawn, ({ measure, month }) => `${measure} ${month}`);
}

function drawnIn(draw: Draw, month: string, seed: number) {
  const { unit } = chance('attack', draw.versions, month, seed);
  return placesOf(draw)
    .filter(({ quality }) => quality === 'flagged' || unit() < 0.85)
    .flatMap((place) => {
      const most = 1 + Math.floor(unit() * (unit() < 0.6 ? 9 : 40)); // small numbers are likely
      return draw.measures.map((measure) => {
        const n = Math.max(1, most - Math.floor(unit() * 3));
        const sum = Math.floor(n * (3000 + unit() * 6000));
        return { ...place, measure, month, n, sum, sumSquares: n * Math.ceil((sum / n) ** 2) + n };
      });
    });
}

function placesOf({ hospitals, versions }: Draw): Place[] {
  const departments = versions === 1 ? ['a', 'b'] : ['a'];
  const numbers = Array.from({ length: versions }, (_, at) => at + 1);
  const places = hospitals.flatMap((hospital) =>
    departments.flatMap((department) => numbers.map((version) => ({ hospital, department, version }))),
  );
  const doubted = hospitals.slice(0, 2).map((hospital) => ({ hospital, department: 'a', version: 1 }));
  return [
    ...places.map((place) => ({ ...place, quality: 'valid' as const })),
    ...doubted.map((place) => ({ ...place, quality: 'flagged' as const })),
  ];
}

const NONE = { c0: 0, c1: 0, c2: 0, c3: 0, c4: 0, c6: 0, c7: 0, c8: 0, c9: 0, c10: 0 };

const rowOf = (cell: ReturnType<typeof drawnIn>[number]) => ({
  hospital_id: cell.hospital,
  instrument_id: 'outpatient',
  instrument_version: cell.version,
  measure: cell.measure,
  month: Number(cell.month.replace('-', '')),
  department_id: cell.department,
  mode: 'link' as const,
  quality: cell.quality,
  n: cell.n,
  sum: cell.sum,
  sum_squares: cell.sumSquares,
  c5: cell.n,
  ...NONE,
});
