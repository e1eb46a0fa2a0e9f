import { expect, it } from 'vitest';
import type { BenchmarkRow } from '../../analytics/benchmark.ts';
import { type AdjustedBoard, adjustedBoard } from '../../analytics/case-mix/adjusted-board.ts';
import { funnel, standing } from '../../analytics/funnel.ts';
import { monthOfNumber } from '../../analytics/month.ts';
import { HOSPITALS, type PatientProgramme } from '../../seed/truth.ts';
import { publishedPlans } from '../../server/answers/plans.ts';
import { areaOf } from '../../server/hospitals/areas.ts';
import { createBenchmarks } from '../../server/reports/benchmark.ts';
import { mixTallies } from '../../server/tallies/joint-queries.ts';
import type { LoadedCity } from './loaded-city.ts';

/** The last four whole quarters. */
const QUARTERS = [
  [202511, 202512, 202601],
  [202602, 202603, 202604],
  [202605, 202606, 202607],
  [202608, 202609, 202610],
];
const PATIENTS = ['outpatient', 'inpatient'] as const;

/** Tests that what a benchmark compares is care and not patients. */
export function fairTests(city: () => LoadedCity): void {
  /** The board of some months, as given and adjusted: where each hospital stands in either, and by what mean. */
  async function boards(programme: PatientProgramme, months: readonly number[]) {
    const { db } = city().services;
    const codeOf = new Map(HOSPITALS.map(({ code }) => [city().idOf(code), code]));
    const asked = { hospitals: [...codeOf.keys()], months: months.map(monthOfNumber), instrument: programme };
    const tallies = await mixTallies(db, asked, ['composite'], await publishedPlans(db));
    const raw = new Map(
      [...Map.groupBy(tallies, ({ hospital }) => hospital)].map(([hospital, own]) => {
        const total = (of: (tally: (typeof own)[number]) => number | undefined) =>
          own.reduce((sum, tally) => sum + (of(tally) ?? 0), 0);
        const sumSquares = total(({ sums }) => sums.products.at(-1));
        return [
          hospital,
          { n: total(({ sums }) => sums.n), sum: total(({ sums }) => sums.sums.at(-1)), sumSquares },
        ];
      }),
    );
    const plain = funnel([...raw.values()], 1000);
    const board = adjustedBoard(tallies, new Map([...raw].map(([hospital, { n }]) => [hospital, n])));
    if (!board || !plain) throw new Error('there is nothing to compare');
    return [...board.means].map(([hospital, { value, n }]) => {
      const given = (raw.get(hospital)?.sum ?? Number.NaN) / n / 100;
      const [before, after] = [standing(plain, given, n), standing(board.shape, value, n)];
      return { code: codeOf.get(hospital) ?? '', n, given, adjusted: value, before, after };
    });
  }

  it.each(PATIENTS)('clear the hospital whose %ss are frail', async (programme) => {
    const year = await boards(programme, QUARTERS.flat());
    const frail = year.find(({ code }) => code === 'H05');
    expect(frail).toMatchObject({ before: 'below', after: 'as_expected' });
    expect((frail?.adjusted ?? 0) - (frail?.given ?? 0)).toBeGreaterThan(
      programme === 'outpatient' ? 3 : 1.5,
    );
    for (const months of QUARTERS) {
      const stands = (await boards(programme, months)).find(({ code }) => code === 'H05')?.after;
      expect(stands).toBe('as_expected');
    }
  });

  it.each(QUARTERS.flat())('are what the benchmark of %i shows and judges by', async (number) => {
    const { services } = city();
    const area = await areaOf(services.db, '990100');
    if (!area) throw new Error('the city is missing');
    const month = monthOfNumber(number);
    const asked = { programme: 'outpatient', measure: undefined };
    const { board, adjustedFor } = await createBenchmarks(services)(area, month, asked);
    const shown = board.hospitals.filter(({ mean }) => mean.shown);
    const where = {
      hospitals: shown.map(({ hospital }) => hospital),
      months: [month],
      instrument: 'outpatient',
    };
    const tallies = await mixTallies(services.db, where, ['composite'], await publishedPlans(services.db));
    const people = new Map(shown.map(({ hospital, mean }) => [hospital, mean.n ?? 0]));
    const expected = adjustedBoard(tallies, people);
    if (!expected) throw new Error('there is nothing to compare');
    expect(shown.length).toBeGreaterThan(5);
    for (const row of shown) checkRow(row, expected);
    expect(board.funnel).toMatchObject(expected.shape);
    const questions = ['sex', 'age', 'education', 'payer', 'health', 'respondent'];
    expect(adjustedFor.map(({ question }) => question)).toEqual(questions);
  });

  function checkRow({ hospital, adjusted, mean, ranked, ...row }: BenchmarkRow, board: AdjustedBoard): void {
    const own = board.means.get(hospital);
    const given = mean.shown ? mean.value : null;
    expect(adjusted).toEqual({ shown: true, ...own });
    expect(own?.value).not.toBe(given);
    if (ranked) expect(row.standing).toBe(standing(board.shape, own?.value ?? 0, own?.n ?? 0));
  }

  it('leave quiet hospitals quiet, quarter by quarter', async () => {
    const stands = [];
    for (const programme of PATIENTS)
      for (const months of QUARTERS)
        stands.push(
          ...(await boards(programme, months)).filter(({ code }) => !['H01', 'H06'].includes(code)),
        );
    const outside = stands.filter(({ after }) => after !== 'as_expected');
    expect(stands.length).toBeGreaterThan(60);
    expect(outside.length / stands.length, JSON.stringify(outside)).toBeLessThan(0.1);
  });
}
