import { beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits, HANGZHOU, WEST_LAKE, YUHANG } from '../support/district.ts';
import { createInstallation, type TestInstallation } from '../support/installation.ts';
import { chooseFirst } from '../support/patient.ts';

type Card = {
  readonly n: number;
  readonly headline: { readonly change: { readonly shown: boolean; readonly because?: string } };
  readonly trend: readonly { readonly month: string; readonly mean: { readonly n: number } }[];
};

onEachDatabase('a hospital that moved to another district', (db) => {
  let here: TestInstallation;
  let hospital: string;

  const register = async (area: string, since: string | null): Promise<string> => {
    const name = { zh: '迁址医院', en: 'Moved Hospital' };
    const facts = { name, level: 'secondary', kind: 'general', ownership: 'public', area, since };
    const body = JSON.stringify({ ...facts, identifiers: [{ system: 'code', value: 'moved' }] });
    const headers = await here.bearer('administrator');
    const reply = await here.call('/api/v1/hospitals', { method: 'POST', headers, body });
    return ((await reply.json()) as { id: string }).id;
  };
  const cardFor = async (area: string, month: string): Promise<Card> => {
    const headers = await here.bearer('regulator', area);
    return (await here.call(`/api/v1/hospitals/${hospital}/scorecards/${month}`, { headers })).json();
  };
  const answeredMonths = ({ trend }: Card) =>
    trend.flatMap(({ month, mean }) => (mean.n === 0 ? [] : [month]));

  beforeAll(async () => {
    here = await createInstallation(db());
    hospital = await register(WEST_LAKE, null);
    for (const day of ['2026-08-03', '2026-09-07', '2026-10-05']) {
      const [start, end] = [`${day}T09:00:00+08:00`, `${day}T10:00:00+08:00`];
      await answerVisits(here, hospital, Array(10).fill(chooseFirst), { start, end });
    }
    expect(await register(YUHANG, '2026-10')).toBe(hospital);
  });

  it.each([
    [WEST_LAKE, '2026-09', 200],
    [WEST_LAKE, '2026-10', 404],
    [YUHANG, '2026-09', 404],
    [YUHANG, '2026-10', 200],
    [HANGZHOU, '2026-09', 200],
    [HANGZHOU, '2026-10', 200],
  ])('is read by the regulator of %s in %s with %i', async (area, month, status) => {
    const headers = await here.bearer('regulator', area);
    for (const path of [
      `/hospitals/${hospital}/${month}`,
      `/api/v1/hospitals/${hospital}/scorecards/${month}`,
      `/api/v1/hospitals/${hospital}/ledger/${month}`,
    ])
      expect([path, (await here.call(path, { headers })).status]).toEqual([path, status]);
    const board = await here.call(`/api/v1/areas/${area}/benchmarks/${month}`, { headers });
    expect((await board.text()).includes(hospital)).toBe(status === 200);
  });

  it('begins for its new regulator with the month it came, in trend and change too', async () => {
    const card = await cardFor(YUHANG, '2026-10');
    expect(card.n).toBe(10);
    expect(answeredMonths(card)).toEqual(['2026-10']);
    expect(card.headline.change).toMatchObject({ shown: false, because: 'no_month_before' });
  });

  it('keeps its history for whoever answers for both districts, and for its leader', async () => {
    const headers = await here.bearer('leader', hospital);
    const own = await here.call(`/api/v1/hospitals/${hospital}/scorecards/2026-10`, { headers });
    for (const card of [await cardFor(HANGZHOU, '2026-10'), (await own.json()) as Card]) {
      expect(answeredMonths(card)).toEqual(['2026-08', '2026-09', '2026-10']);
      expect(card.headline.change.shown).toBe(true);
    }
    expect(answeredMonths(await cardFor(WEST_LAKE, '2026-09'))).toEqual(['2026-08', '2026-09']);
  });

  it('has come earlier where that is said later, and never by a change that names no month', async () => {
    const status = async (area: string, month: string): Promise<number> => {
      const headers = await here.bearer('regulator', area);
      return (await here.call(`/api/v1/hospitals/${hospital}/scorecards/${month}`, { headers })).status;
    };
    const septemberOf = async () => [await status(WEST_LAKE, '2026-09'), await status(YUHANG, '2026-09')];
    for (const since of [null, '2026-11', '2026-10']) {
      await register(YUHANG, since);
      expect(await septemberOf()).toEqual([200, 404]);
    }
    await register(YUHANG, '2026-09');
    expect(await septemberOf()).toEqual([404, 200]);
    expect([await status(WEST_LAKE, '2026-08'), await status(YUHANG, '2026-08')]).toEqual([200, 404]);
    expect(answeredMonths(await cardFor(YUHANG, '2026-10'))).toEqual(['2026-09', '2026-10']);
  });
});
