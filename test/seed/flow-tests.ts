import { expect, it } from 'vitest';
import { SCORE_MIN } from '../../analytics/disclosure.ts';
import { later } from '../../analytics/month.ts';
import { ABSENT } from '../../seed/answer-truth.ts';
import { freshLinks } from '../../seed/fresh-links.ts';
import { FRONT_LOADED, HOSPITALS } from '../../seed/truth.ts';
import { openLink } from '../../server/answers/invitation.ts';
import { verifyTallies } from '../../server/tallies/rebuild.ts';
import { CURRENT, type LoadedCity, NOW } from './loaded-city.ts';
import { PROGRAMMES, together } from './measured.ts';

/** Tests that visits and answers flow as they do in life, and that all of them are accounted for. */
export function flowTests(city: () => LoadedCity): void {
  it('accounts for every visit of every month', async () => {
    const { db } = city().services;
    const visits = await db
      .selectFrom('visits')
      .select(['hospital_id', 'month', 'reason'])
      .select((count) => count.fn.countAll<number>().as('visits'))
      .groupBy(['hospital_id', 'month', 'reason'])
      .execute();
    const flows = await db.selectFrom('flow_tallies').selectAll().execute();
    expect(new Set(visits.map(({ month }) => month)).size).toBe(24);
    for (const { hospital_id, month, reason, visits: count } of visits) {
      const told = flows.filter((row) => row.hospital_id === hospital_id && row.month === month);
      expect(told.reduce((sum, row) => sum + row[reason], 0)).toBe(count);
    }
  });

  it('has tallies that a rebuild would not change', async () => {
    const { hospitals, differences } = await verifyTallies(city().services.db, () => undefined);
    expect(hospitals).toBe(HOSPITALS.length);
    expect(differences).toEqual([]);
  });

  it.each([
    ['outpatient', 0.2, 0.3],
    ['inpatient', 0.32, 0.4],
    ['staff', 0.6, 0.9],
  ])('has as many answer an %s invitation as in published studies', async (programme, least, most) => {
    const rows = await city()
      .services.db.selectFrom('flow_tallies')
      .selectAll()
      .where('programme_id', '=', programme)
      .where('month', '<', 202611)
      .execute();
    const answered = rows.reduce((sum, row) => sum + row.answered, 0);
    const others = rows.reduce((sum, row) => sum + row.partial + row.undeliverable + row.expired, 0);
    const pending = rows.reduce((sum, row) => sum + row.delivered + row.opened, 0);
    expect(answered / (answered + others + pending)).toBeGreaterThan(least);
    expect(answered / (answered + others + pending)).toBeLessThan(most);
  });

  it.each(['pain_relief', 'resp_bell', 'food_meals', 'env_toilet', 'resp_help'])(
    'has %s not apply as often as planned',
    async (question) => {
      // Four options are scored; the fifth leaves the question out.
      const { n, out } = await city()
        .services.db.selectFrom('measure_tallies')
        .select((row) => [row.fn.sum<number>('n').as('n'), row.fn.sum<number>('c4').as('out')])
        .where('measure', '=', question)
        .executeTakeFirstOrThrow();
      expect(Math.abs(out / (n + out) - (ABSENT[question] ?? 0))).toBeLessThan(0.05);
    },
  );

  it('has answers of every kind: in one go, page by page, in parts, not at all', async () => {
    const rows = await city()
      .services.db.selectFrom('visits')
      .select('reason')
      .select((count) => count.fn.countAll<number>().as('visits'))
      .groupBy('reason')
      .execute();
    const reasons = new Set(rows.map(({ reason }) => reason));
    const asked = ['answered', 'partial', 'opened', 'delivered', 'undeliverable', 'expired'];
    const notAsked = ['no_contact', 'not_sampled', 'excluded', 'waiting'];
    expect(reasons).toEqual(new Set([...asked, ...notAsked]));
  });

  it('lets nobody answer in the future', async () => {
    const { last } = await city()
      .services.db.selectFrom('answers')
      .select((row) => row.fn.max('answered_at').as('last'))
      .executeTakeFirstOrThrow();
    expect(last).toBeLessThanOrEqual(Date.parse(NOW));
  });

  it('makes three links that open: in the current month, whose score is shown, and for staff in the next', async () => {
    const { services, idOf, of } = city();
    const links = await freshLinks(services, idOf(FRONT_LOADED.hospital));
    for (const programme of PROGRAMMES) {
      const token = links[programme].slice(links[programme].lastIndexOf('/') + 1);
      const opened = await openLink(services.db, token, services.now());
      const month = programme === 'staff' ? later(CURRENT, 1) : CURRENT;
      expect(opened).toMatchObject({ kind: 'open', invitation: { instrument: programme, month } });
      const current = of(FRONT_LOADED.hospital, programme).filter(({ back }) => back === 0);
      expect(together(current).n).toBeGreaterThanOrEqual(SCORE_MIN);
    }
  });
}
