import { expect, it } from 'vitest';
import { SCORE_MIN } from '../../analytics/disclosure.ts';
import { DIMENSION_OFFSETS } from '../../seed/answer-truth.ts';
import { HOSPITALS, TURNS, WEAK } from '../../seed/truth.ts';
import type { LoadedCity } from './loaded-city.ts';
import { moved, PROGRAMMES, together } from './measured.ts';

/** Tests that the scores of the city recover what was planted. */
export function scoreTests(city: () => LoadedCity): void {
  const asked = ({ volume }: (typeof HOSPITALS)[number]) => PROGRAMMES.filter((one) => volume[one] > 0);

  it.each(HOSPITALS)('finds the truth of $code in every programme', (truth) => {
    for (const programme of asked(truth)) {
      const { n, z, value, expected } = together(city().of(truth.code, programme));
      expect(Math.abs(z), `${programme}: ${value} of ${n}, expected ${expected}`).toBeLessThan(4);
    }
  });

  it('leans neither up nor down over all hospitals', () => {
    const zs = HOSPITALS.flatMap((truth) =>
      asked(truth).map((one) => together(city().of(truth.code, one)).z),
    );
    expect(Math.abs(zs.reduce((sum, z) => sum + z, 0) / Math.sqrt(zs.length))).toBeLessThan(3);
  });

  it('has about 95 in 100 intervals of hospital months hold the truth', () => {
    const months = Map.groupBy(city().all, (cell) => `${cell.hospital} ${cell.programme} ${cell.back}`);
    const shown = [...months.values()].map(together).filter(({ n }) => n >= SCORE_MIN);
    const holding = shown.filter(({ low, high, expected }) => low <= expected && expected <= high);
    expect(shown.length).toBeGreaterThan(200);
    // A t interval of scores with a ceiling holds a little less often than it says.
    expect(holding.length / shown.length).toBeGreaterThan(0.9);
    expect(holding.length / shown.length).toBeLessThan(0.985);
  });

  it.each(TURNS)('shows that $hospital moved by $by points', ({ hospital, from, by }) => {
    const between = (first: number, last: number) =>
      city()
        .of(hospital, 'outpatient')
        .filter(({ back }) => back >= first && back <= last);
    const six = moved(between(from, from + 5), between(from - 6, from - 1));
    expect(Math.sign(six.value)).toBe(Math.sign(by));
    expect(six.low).toBeLessThanOrEqual(six.expected);
    expect(six.high).toBeGreaterThanOrEqual(six.expected);
    const whole = moved(between(from, 0), between(-23, from - 1));
    expect(whole.low * whole.high, 'both ends of the interval lie on one side of zero').toBeGreaterThan(0);
  });

  it.each(['outpatient', 'inpatient'])(
    'has one %s department far below the rest of its hospital',
    (programme) => {
      const departments = Map.groupBy(city().of(WEAK.hospital, programme), (cell) => cell.department);
      const [last, next] = [...departments]
        .map(([department, some]) => ({ department, ...together(some) }))
        .sort((a, b) => a.value - b.value);
      expect(last?.department).toBe(WEAK.department);
      expect(last?.high).toBeLessThan(next?.low ?? 0);
    },
  );

  it('lies where the national means of tertiary hospitals do', () => {
    const tertiary = HOSPITALS.filter(({ tier }) => tier === 'tertiary').map(({ code }) => code);
    const mean = (programme: string) =>
      together(tertiary.flatMap((code) => city().of(code, programme))).value;
    // The one hospital with sicker patients draws the mean of all below that of the others.
    expect(mean('outpatient')).toBeGreaterThan(86);
    expect(mean('outpatient')).toBeLessThan(89);
    expect(mean('inpatient')).toBeGreaterThan(91);
    expect(mean('inpatient')).toBeLessThan(93);
    expect(mean('staff')).toBeGreaterThan(62);
    expect(mean('staff')).toBeLessThan(78);
  });

  it.each(PROGRAMMES)(
    'has the weakest and strongest %s dimension where studies have them',
    async (programme) => {
      const offsets = DIMENSION_OFFSETS[programme];
      const rows = await city()
        .services.db.selectFrom('measure_tallies')
        .select(['measure'])
        .select((row) => [row.fn.sum<number>('n').as('n'), row.fn.sum<number>('sum').as('sum')])
        .where('instrument_id', '=', programme)
        .where('measure', 'in', Object.keys(offsets))
        .groupBy('measure')
        .execute();
      const measured = rows.sort((a, b) => a.sum / a.n - b.sum / b.n).map(({ measure }) => measure);
      const planned = Object.keys(offsets).sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0));
      expect(measured[0]).toBe(planned[0]);
      expect(planned.slice(-3)).toContain(measured.at(-1));
    },
  );
}
