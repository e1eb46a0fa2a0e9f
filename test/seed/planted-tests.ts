import { expect, it } from 'vitest';
import { later } from '../../analytics/month.ts';
import { FRAUD, HOSPITALS, MOVE, TOO_FEW } from '../../seed/truth.ts';
import { areaOf } from '../../server/hospitals/areas.ts';
import { hospitalsOf, readableHospital } from '../../server/hospitals/scope.ts';
import { createScorecards } from '../../server/reports/scorecard.ts';
import { decodeScores } from '../../surveys/score.ts';
import { gradesSince } from './grades.ts';
import { ANYBODY, CURRENT, type LoadedCity } from './loaded-city.ts';
import { together } from './measured.ts';

const DAY_MS = 86_400_000;
const LINK_DAYS = 30;

/** The composite of an answer's stored scores, in points. */
const composite = (scores: Uint8Array): number => (decodeScores(scores)[0]?.score ?? Number.NaN) / 100;

/** Tests that what was planted for later analyses is there to be found. */
export function plantedTests(city: () => LoadedCity): void {
  it('has one hospital whose low score is its patients', async () => {
    const raw = together(city().of('H05', 'outpatient'));
    expect(raw.high).toBeLessThan(together(city().of('H02', 'outpatient')).low);
    const usualOnes = HOSPITALS.filter(({ mix }) => mix === 'usual').map(({ code }) => code);
    const [own, usual] = [await byHealth(['H05']), await byHealth(usualOnes)];
    const everybody = [...usual.values()].reduce((sum, { n }) => sum + n, 0);
    const adjusted = [...usual].reduce(
      (sum, [health, { n }]) => sum + (n / everybody) * (own.get(health)?.mean ?? 0),
      0,
    );
    // The truth is 88; what is left are the smaller effects of age, schooling and who answers.
    expect(Math.abs(adjusted - 88)).toBeLessThan(2.5);
    expect(adjusted - raw.value).toBeGreaterThan(3);
  });

  /** The outpatient composite by self-rated health. */
  async function byHealth(codes: readonly string[]) {
    const rows = await city()
      .services.db.selectFrom('answers')
      .select(['content', 'scores'])
      .where('hospital_id', 'in', codes.map(city().idOf))
      .where('instrument_id', '=', 'outpatient')
      .execute();
    const said = rows.filter(({ content }) => JSON.parse(content).health !== undefined);
    const groups = Map.groupBy(said, ({ content }) => String(JSON.parse(content).health));
    const mean = (points: readonly number[]) => points.reduce((sum, one) => sum + one, 0) / points.length;
    return new Map(
      [...groups].map(([health, some]) => [
        health,
        { n: some.length, mean: mean(some.map(({ scores }) => composite(scores))) },
      ]),
    );
  }

  it('has one hospital that answers for its patients, within minutes of sending', async () => {
    const rows = await city()
      .services.db.selectFrom('answers as a')
      .innerJoin('invitations as i', (join) =>
        join.onRef('i.hospital_id', '=', 'a.hospital_id').onRef('i.visit_id', '=', 'a.visit_id'),
      )
      .select([
        'a.hospital_id as hospital',
        'a.month',
        'a.answered_at',
        'i.expires_at',
        'a.content',
        'a.scores',
      ])
      .execute();
    const minutes = (row: (typeof rows)[number]) =>
      ((row.answered_at ?? 0) - (row.expires_at - LINK_DAYS * DAY_MS)) / 60_000;
    const quick = rows.filter((row) => minutes(row) <= FRAUD.minutes.most);
    const each = <Value>(of: (row: (typeof rows)[number]) => Value) => [...new Set(quick.map(of))];
    expect(each(({ hospital }) => hospital)).toEqual([city().idOf(FRAUD.hospital)]);
    expect(each(({ content }) => JSON.parse(content).comment)).toEqual([FRAUD.comment]);
    expect(each(({ scores }) => composite(scores))).toEqual([100]);
    const first = Math.min(...quick.map(({ month }) => month));
    expect(first).toBe(202512);
    const since = rows.filter(({ hospital, month }) => hospital === quick[0]?.hospital && month >= first);
    expect(Math.abs(quick.length / since.length - FRAUD.share)).toBeLessThan(0.08);
  });

  it('has these answers flagged by their comment, and hardly any other', async () => {
    const rows = await city()
      .services.db.selectFrom('answers')
      .select(['hospital_id as hospital', 'flags', 'content', 'month'])
      .execute();
    const isMadeUp = ({ content }: (typeof rows)[number]) => JSON.parse(content).comment === FRAUD.comment;
    const groups = Map.groupBy(rows.filter(isMadeUp), ({ month }) => month);
    const enough = [...groups.values()].filter(({ length }) => length >= 3).flat();
    expect(enough.length).toBeGreaterThan(40);
    expect(new Set(enough.map(({ flags }) => flags))).toEqual(new Set(['same_text']));
    const honest = rows.filter((row) => !isMadeUp(row));
    expect(honest.filter(({ flags }) => flags?.includes('same_text'))).toEqual([]);
    expect(honest.filter(({ flags }) => flags !== null).length / honest.length).toBeLessThan(0.005);
  });

  it('gives the hospital that answers for its patients a bad grade, and all others a good one', async () => {
    const graded = await gradesSince(city(), FRAUD.from);
    const isFraud = ([hospital]: readonly [string, unknown]) => hospital === city().idOf(FRAUD.hospital);
    const fraud = graded.filter(isFraud).map(([, grade]) => grade);
    const honest = graded.filter((one) => !isFraud(one)).map(([, grade]) => grade);
    expect(fraud).toHaveLength(-FRAUD.from);
    // A third of the visits: a dozen answers a month. Where one to four are made up, nothing of that may be told.
    expect(fraud.filter((grade) => grade === 'C' || grade === 'D').length).toBeGreaterThan(fraud.length / 2);
    expect(fraud.filter((grade) => grade === 'A').length).toBeLessThan(fraud.length / 4);
    expect(honest.filter((grade) => grade !== null).length).toBeGreaterThan(80);
    expect(honest.filter((grade) => grade !== null && grade !== 'A')).toEqual([]);
  });

  it.each(TOO_FEW)(
    'withholds the $programme score of $hospital in every month',
    async ({ hospital, programme }) => {
      const { services, idOf } = city();
      const unit = await readableHospital(services.db, ANYBODY, idOf(hospital), CURRENT);
      if (!unit) throw new Error('the hospital is not there');
      const { card } = await createScorecards(services)(ANYBODY, unit, CURRENT, programme);
      expect(card.trend.some(({ mean }) => mean.shown)).toBe(false);
      expect(card.trend.some(({ mean }) => !mean.shown && mean.because === 'too_few')).toBe(true);
    },
  );

  it('moves one hospital to another district in its month', async () => {
    const { services, idOf } = city();
    const district = await areaOf(services.db, MOVE.district);
    if (!district) throw new Error('the district is not there');
    const members = async (back: number) =>
      (await hospitalsOf(services.db, district, later(CURRENT, back))).map(({ id }) => id);
    expect(await members(MOVE.from - 1)).not.toContain(idOf(MOVE.hospital));
    expect(await members(MOVE.from)).toContain(idOf(MOVE.hospital));
  });
}
