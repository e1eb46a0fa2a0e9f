import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCORE_MIN } from '../../analytics/disclosure.ts';
import { later, month } from '../../analytics/month.ts';
import { freshLinks } from '../../seed/fresh-links.ts';
import { load, WHOLE } from '../../seed/load.ts';
import type { Registered } from '../../seed/register.ts';
import { ABSENT, DIMENSION_OFFSETS } from '../../seed/answer-truth.ts';
import { FRAUD, HOSPITALS, MOVE, TOO_FEW, TURNS, WEAK } from '../../seed/truth.ts';
import { openLink } from '../../server/answers/invitation.ts';
import { areaOf } from '../../server/hospitals/areas.ts';
import { hospitalsOf, readableHospital } from '../../server/hospitals/scope.ts';
import { createScorecards } from '../../server/reports/scorecard.ts';
import type { Services } from '../../server/services.ts';
import { verifyTallies } from '../../server/tallies/rebuild.ts';
import { createDatabase, type TestDatabase } from '../support/databases.ts';
import { createInstallation } from '../support/installation.ts';
import { type Cell, cells, moved, PROGRAMMES, together } from './measured.ts';

const NOW = '2026-11-22T02:00:00Z';
const CURRENT = month('2026-11');
// A third of the visits: the truth is the same, the intervals are wider, and the load takes a third of the time.
const SHARE = 1 / 3;

describe('the demonstration city', () => {
  let database: TestDatabase;
  let services: Services;
  let hospitals: readonly Registered[];
  let all: readonly Cell[];

  beforeAll(async () => {
    database = await createDatabase('SQLite');
    services = (await createInstallation(database.db, NOW)).services;
    hospitals = await load(services, { ...WHOLE, share: SHARE }, () => undefined);
    all = await cells(services.db, 202611);
  }, 120_000);
  afterAll(() => database?.drop());

  const idOf = (code: string): string => hospitals.find(({ truth }) => truth.code === code)?.id ?? '';
  const of = (code: string, programme: string): Cell[] =>
    all.filter((cell) => cell.hospital === code && cell.programme === programme);

  it.each(HOSPITALS)('$code scores what its truth says, in every programme', ({ code, volume }) => {
    for (const programme of PROGRAMMES.filter((one) => volume[one] > 0)) {
      const { n, z, value, expected } = together(of(code, programme));
      expect(Math.abs(z), `${programme}: ${value} of ${n}, expected ${expected}`).toBeLessThan(4);
    }
  });

  it('has about 95 in 100 intervals of hospital months hold the truth', () => {
    const months = [...Map.groupBy(all, (cell) => `${cell.hospital} ${cell.programme} ${cell.back}`).values()];
    const shown = months.map(together).filter(({ n }) => n >= SCORE_MIN);
    const holding = shown.filter(({ low, high, expected }) => low <= expected && expected <= high);
    expect(shown.length).toBeGreaterThan(200);
    // A t interval on scores with a ceiling holds a little less often than it says.
    expect(holding.length / shown.length).toBeGreaterThan(0.9);
    expect(holding.length / shown.length).toBeLessThan(0.985);
  });

  it('leans neither up nor down over all hospitals', () => {
    const zs = HOSPITALS.flatMap(({ code, volume }) =>
      PROGRAMMES.filter((one) => volume[one] > 0).map((programme) => together(of(code, programme)).z),
    );
    const lean = zs.reduce((sum, z) => sum + z, 0) / Math.sqrt(zs.length);
    expect(Math.abs(lean)).toBeLessThan(3);
  });

  it.each(TURNS)('shows that $hospital moved by $by points', ({ hospital, from, by }) => {
    const between = (first: number, last: number) =>
      of(hospital, 'outpatient').filter(({ back }) => back >= first && back <= last);
    const six = moved(between(from, from + 5), between(from - 6, from - 1));
    expect(Math.sign(six.value)).toBe(Math.sign(by));
    expect(six.low).toBeLessThanOrEqual(six.expected);
    expect(six.high).toBeGreaterThanOrEqual(six.expected);
    const whole = moved(between(from, 0), between(-23, from - 1));
    expect(whole.low * whole.high, 'no change is ruled out').toBeGreaterThan(0);
  });

  it('has one department far below the rest of its hospital', () => {
    for (const programme of ['outpatient', 'inpatient'] as const) {
      const departments = [...Map.groupBy(of(WEAK.hospital, programme), (cell) => cell.department)];
      const ranked = departments
        .map(([department, some]) => ({ department, ...together(some) }))
        .sort((a, b) => a.value - b.value);
      expect(ranked[0]?.department).toBe(WEAK.department);
      expect(ranked[0]?.high).toBeLessThan(ranked[1]?.low ?? 0);
    }
  });

  it('has one hospital whose low score is its patients', async () => {
    const raw = together(of('H05', 'outpatient'));
    const other = together(of('H02', 'outpatient'));
    expect(raw.high).toBeLessThan(other.low);
    const [own, usual] = await Promise.all([byHealth('H05'), byHealth(null)]);
    const everybody = [...usual.values()].reduce((sum, { n }) => sum + n, 0);
    const adjusted = [...usual].reduce(
      (sum, [health, { n }]) => sum + (n / everybody) * (own.get(health)?.mean ?? 0),
      0,
    );
    // What is left are the smaller effects of age, schooling and who answers.
    expect(adjusted).toBeGreaterThan(85.5);
    expect(adjusted).toBeLessThan(90.5);
  });

  /** The outpatient composite by self-rated health, of one hospital or of those with the usual patients. */
  async function byHealth(code: string | null) {
    const usual = HOSPITALS.filter(({ mix }) => mix === 'usual').map((truth) => idOf(truth.code));
    const rows = await services.db
      .selectFrom('answers')
      .select(['content', 'scores'])
      .where('hospital_id', 'in', code === null ? usual : [idOf(code)])
      .where('instrument_id', '=', 'outpatient')
      .execute();
    const groups = Map.groupBy(rows, ({ content }) => String(JSON.parse(content).health));
    groups.delete('undefined');
    return new Map(
      [...groups].map(([health, some]) => {
        const points = some.map(({ scores }) => ((scores[1] ?? 0) + (scores[2] ?? 0) * 256) / 100);
        return [health, { n: some.length, mean: points.reduce((sum, one) => sum + one, 0) / some.length }];
      }),
    );
  }

  it('has one hospital that answers for its patients, within minutes of sending', async () => {
    const rows = await services.db
      .selectFrom('answers as a')
      .innerJoin('invitations as i', (join) =>
        join.onRef('i.hospital_id', '=', 'a.hospital_id').onRef('i.visit_id', '=', 'a.visit_id'),
      )
      .select(['a.hospital_id as hospital', 'a.month', 'a.answered_at', 'i.expires_at', 'a.content', 'a.scores'])
      .execute();
    const quick = rows.filter(
      (row) => (row.answered_at ?? 0) - (row.expires_at - 30 * 86_400_000) <= FRAUD.minutes.most * 60_000,
    );
    expect(new Set(quick.map(({ hospital }) => hospital))).toEqual(new Set([idOf(FRAUD.hospital)]));
    expect(new Set(quick.map(({ content }) => JSON.parse(content).comment))).toEqual(new Set([FRAUD.comment]));
    expect(new Set(quick.map(({ scores }) => (scores[1] ?? 0) + (scores[2] ?? 0) * 256))).toEqual(new Set([10_000]));
    const since = rows.filter(
      (row) => row.hospital === idOf(FRAUD.hospital) && row.month >= Math.min(...quick.map((one) => one.month)),
    );
    expect(quick.length / since.length).toBeCloseTo(FRAUD.share, 0.9);
  });

  it.each(TOO_FEW)('withholds the $programme score of $hospital in every month', async ({ hospital, programme }) => {
    const unit = await readableHospital(
      services.db,
      { role: 'administrator', unit: '', name: '' },
      idOf(hospital),
      CURRENT,
    );
    if (!unit) throw new Error('the hospital is not there');
    const { card } = await createScorecards(services)(unit, CURRENT, programme);
    expect(card.trend.some(({ mean }) => mean.shown)).toBe(false);
    expect(card.trend.some(({ mean }) => !mean.shown && mean.because === 'too_few')).toBe(true);
  });

  it('moves one hospital to another district in its month', async () => {
    const district = await areaOf(services.db, MOVE.district);
    if (!district) throw new Error('the district is not there');
    const members = async (back: number) =>
      (await hospitalsOf(services.db, district, later(CURRENT, back))).map(({ id }) => id);
    expect(await members(MOVE.from - 1)).not.toContain(idOf(MOVE.hospital));
    expect(await members(MOVE.from)).toContain(idOf(MOVE.hospital));
  });

  it('accounts for every visit of every month', async () => {
    const key = ['hospital_id', 'month', 'reason'] as const;
    const visits = await services.db
      .selectFrom('visits')
      .select([...key])
      .select((count) => count.fn.countAll<number>().as('visits'))
      .groupBy([...key])
      .execute();
    const flows = await services.db.selectFrom('flow_tallies').selectAll().execute();
    expect(new Set(visits.map((row) => row.month)).size).toBe(24);
    for (const { hospital_id, month: when, reason, visits: count } of visits) {
      const told = flows.filter((row) => row.hospital_id === hospital_id && row.month === when);
      expect(told.reduce((sum, row) => sum + row[reason], 0)).toBe(count);
    }
  });

  it('has tallies that a rebuild would not change', async () => {
    expect((await verifyTallies(services.db, () => undefined)).differences).toEqual([]);
  });

  it('has patients who answer as often, and leave out as much, as patients do', async () => {
    const rates = await services.db
      .selectFrom('flow_tallies')
      .select(['programme_id as programme'])
      .select((row) => row.fn.sum<number>('answered').as('answered'))
      .select((row) => row.fn.sum<number>('partial').as('partial'))
      .select((row) => row.fn.sum<number>('undeliverable').as('undeliverable'))
      .select((row) => row.fn.sum<number>('delivered').as('delivered'))
      .select((row) => row.fn.sum<number>('expired').as('expired'))
      .select((row) => row.fn.sum<number>('opened').as('opened'))
      .groupBy('programme_id')
      .execute();
    const rate = (programme: string) => {
      const row = rates.find((one) => one.programme === programme);
      if (!row) throw new Error(`nobody was asked in ${programme}`);
      const { answered, partial, undeliverable, delivered, expired, opened } = row;
      return answered / (answered + partial + undeliverable + delivered + expired + opened);
    };
    expect(rate('outpatient')).toBeGreaterThan(0.2);
    expect(rate('outpatient')).toBeLessThan(0.3);
    expect(rate('inpatient')).toBeGreaterThan(0.32);
    expect(rate('inpatient')).toBeLessThan(0.4);
    expect(rate('staff')).toBeGreaterThan(0.6);
    expect(rate('staff')).toBeLessThan(0.9);
    for (const question of ['pain_relief', 'resp_bell', 'food_meals', 'env_toilet']) {
      expect(await absent(question)).toBeCloseTo(ABSENT[question] ?? 0, 1);
    }
  });

  /** The share of those who answered a question with the option that leaves it out of the score. */
  async function absent(question: string): Promise<number> {
    const { n, na } = await services.db
      .selectFrom('measure_tallies')
      .select((row) => [row.fn.sum<number>('n').as('n'), row.fn.sum<number>('c4').as('na')])
      .where('measure', '=', question)
      .executeTakeFirstOrThrow();
    return na / (n + na);
  }

  it('has the weakest and strongest dimensions where the published studies have them', async () => {
    for (const programme of PROGRAMMES) {
      const rows = await services.db
        .selectFrom('measure_tallies')
        .select(['measure'])
        .select((row) => [row.fn.sum<number>('n').as('n'), row.fn.sum<number>('sum').as('sum')])
        .where('instrument_id', '=', programme)
        .where('measure', 'in', Object.keys(DIMENSION_OFFSETS[programme]))
        .groupBy('measure')
        .execute();
      const measured = rows.sort((a, b) => a.sum / a.n - b.sum / b.n).map(({ measure }) => measure);
      const planned = Object.entries(DIMENSION_OFFSETS[programme])
        .sort(([, a], [, b]) => a - b)
        .map(([code]) => code);
      expect(measured[0]).toBe(planned[0]);
      expect(planned.slice(-3)).toContain(measured.at(-1));
    }
  });

  it('lies where the national means do, with their spread', () => {
    const tertiary = HOSPITALS.filter(({ tier }) => tier === 'tertiary').map(({ code }) => code);
    const mean = (programme: string) =>
      together(all.filter((cell) => cell.programme === programme && tertiary.includes(cell.hospital))).value;
    expect(mean('outpatient')).toBeGreaterThan(86);
    expect(mean('outpatient')).toBeLessThan(89);
    expect(mean('inpatient')).toBeGreaterThan(91);
    expect(mean('inpatient')).toBeLessThan(93);
    expect(mean('staff')).toBeGreaterThan(62);
    expect(mean('staff')).toBeLessThan(78);
  });

  it('lets nobody answer in the future', async () => {
    const { last } = await services.db
      .selectFrom('answers')
      .select((row) => row.fn.max('answered_at').as('last'))
      .executeTakeFirstOrThrow();
    expect(last).toBeLessThanOrEqual(Date.parse(NOW));
  });

  it('makes three links that open, each in a month whose score is shown', async () => {
    const links = await freshLinks(services, idOf('H01'));
    for (const programme of PROGRAMMES) {
      const token = links[programme].split('/s/')[1] ?? '';
      const opened = await openLink(services.db, token, services.now());
      if (opened.kind !== 'open') throw new Error(`the ${programme} link is ${opened.kind}`);
      expect(opened.invitation).toMatchObject({ instrument: programme, month: CURRENT });
      const { back } = { back: 0 };
      expect(together(of('H01', programme).filter((cell) => cell.back === back)).n).toBeGreaterThanOrEqual(SCORE_MIN);
    }
  });
});
