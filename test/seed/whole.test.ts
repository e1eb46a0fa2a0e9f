import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beforeAndAfter } from '../../analytics/before-and-after/before-and-after.ts';
import { controlOfMeans } from '../../analytics/control-charts/monthly-control.ts';
import { SCORE_MIN } from '../../analytics/disclosure.ts';
import { later } from '../../analytics/month.ts';
import { merge } from '../../analytics/tally.ts';
import { WHOLE } from '../../seed/load.ts';
import { FRAUD, TURNS } from '../../seed/truth.ts';
import { gradesSince } from './grades.ts';
import { CURRENT, type LoadedCity, loadCity } from './loaded-city.ts';

describe('the demonstration as `npm run seed` loads it', () => {
  let city: LoadedCity | undefined;
  beforeAll(async () => {
    city = await loadCity({ ...WHOLE, hospitals: [...TURNS, FRAUD].map(({ hospital }) => hospital) });
  }, 240_000);
  afterAll(() => city?.drop());

  /** A hospital's months, oldest first, as far as they may be shown. */
  const monthsOf = (hospital: string) => {
    const months = Map.groupBy(city?.of(hospital, 'outpatient') ?? [], ({ back }) => back);
    return [...months]
      .toSorted(([a], [b]) => a - b)
      .map(([back, cells]) => {
        const sums = merge(cells.map((cell) => ({ ...cell.sums, counts: [] })));
        return { month: later(CURRENT, back), sums: sums.n >= SCORE_MIN ? sums : null };
      });
  };

  it.each(TURNS)('marks the month in which $hospital moved by $by points', ({ hospital, from, by }) => {
    const chart = controlOfMeans(monthsOf(hospital), { direction: 'increase' });
    const meaning = by > 0 ? 'improvement' : 'concern';
    const turned = later(CURRENT, from);
    expect(chart.points.find(({ month }) => month === turned)?.signal).toMatchObject({ meaning });
    const began = chart.signals.filter((signal) => signal.meaning === meaning).map((signal) => signal.began);
    expect(began).toContain(turned);
  });

  it('gives the hospital that answers for its patients the worst grade in every month, and others the best', async () => {
    if (!city) throw new Error('the city is loaded in beforeAll');
    const graded = Map.groupBy(await gradesSince(city, FRAUD.from), ([hospital]) => hospital);
    for (const [hospital, grades] of graded) {
      const expected = hospital === city.idOf(FRAUD.hospital) ? 'D' : 'A';
      expect(grades.map(([, grade]) => grade)).toEqual(new Array(-FRAUD.from).fill(expected));
    }
    expect(graded.size).toBe(TURNS.length + 1);
  });

  it.each(TURNS)('proves that $hospital moved then, and by how much', ({ hospital, from, by }) => {
    const { verdict, segments } = beforeAndAfter(monthsOf(hospital), later(CURRENT, from), 'increase');
    expect(verdict).toBe(by > 0 ? 'better' : 'worse');
    expect(segments?.effect.low).toBeLessThanOrEqual(by);
    expect(segments?.effect.high).toBeGreaterThanOrEqual(by);
  });
});
