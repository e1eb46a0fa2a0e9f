import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { later, type Month } from '../../analytics/month.ts';
import { WHOLE } from '../../seed/load.ts';
import { FRAUD, TURNS } from '../../seed/truth.ts';
import { readableHospital } from '../../server/hospitals/scope.ts';
import { createScorecards } from '../../server/reports/scorecard.ts';
import { gradesSince } from './grades.ts';
import { ANYBODY, CURRENT, type LoadedCity, loadCity } from './loaded-city.ts';

const LAST = later(CURRENT, -1);

describe('the demonstration as `npm run seed` loads it', () => {
  let city: LoadedCity | undefined;
  beforeAll(async () => {
    city = await loadCity({ ...WHOLE, hospitals: [...TURNS, FRAUD].map(({ hospital }) => hospital) });
  }, 240_000);
  afterAll(() => city?.drop());

  /** The last whole month's card of a hospital, with a change tested that was made in some month. */
  const cardOf = async (hospital: string, changed: Month) => {
    if (!city) throw new Error('the city is loaded in beforeAll');
    const { services, idOf } = city;
    const unit = await readableHospital(services.db, ANYBODY, idOf(hospital), LAST);
    if (!unit) throw new Error('the hospital is not there');
    return (await createScorecards(services)(ANYBODY, unit, LAST, 'outpatient', changed)).card;
  };

  it.each(TURNS)('marks the month in which $hospital moved by $by points', async ({ hospital, from, by }) => {
    const turned = later(CURRENT, from);
    const { control } = await cardOf(hospital, turned);
    const meaning = by > 0 ? 'improvement' : 'concern';
    expect(control?.points.find(({ month }) => month === turned)?.signal).toMatchObject({ meaning });
    const own = control?.signals.filter((signal) => signal.meaning === meaning);
    expect(own?.map(({ began }) => began)).toContain(turned);
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

  it.each(TURNS)('proves that $hospital moved then, and by how much', async ({ hospital, from, by }) => {
    const { tested } = await cardOf(hospital, later(CURRENT, from));
    expect(tested?.verdict).toBe(by > 0 ? 'better' : 'worse');
    expect(tested?.segments?.effect.low).toBeLessThanOrEqual(by);
    expect(tested?.segments?.effect.high).toBeGreaterThanOrEqual(by);
  });
});
