import { beforeAll, expect, it } from 'vitest';
import { meanByHand } from '../support/by-hand.ts';
import { onEachDatabase } from '../support/databases.ts';
import { HANGZHOU, WEST_LAKE } from '../support/district.ts';
import { createInstallation, postVisits, type TestInstallation, visit } from '../support/installation.ts';
import { PATIENTS, type TwoDistricts, twoDistricts } from '../support/two-districts.ts';

const BAD_MONTHS = ['2026-13', '2026-00', '2026-1', '20261', '202613', '2026-10-01', 'october'];

onEachDatabase('reports', (db) => {
  let here: TestInstallation;
  let city: TwoDistricts;
  let hospital: string;
  const get = (path: string) => here.call(path, { headers: city.headers });

  beforeAll(async () => {
    here = await createInstallation(db());
    city = await twoDistricts(here);
    hospital = city.hospitals[0] ?? '';
  });

  it.each(['overall', 'op_doc', 'op_reg'])('compare hospitals by %s where that is asked', async (measure) => {
    const { total } = await city.board(HANGZHOU, `?measure=${measure}&programme=outpatient`);
    expect(total.value).toBeCloseTo(meanByHand(city.answers.flat(), measure).value, 9);
    expect(total.n).toBe(2 * PATIENTS);
  });

  it('of a programme nobody answered say so, and give no number', async () => {
    const inpatient = await city.board(HANGZHOU, '?programme=inpatient');
    expect(inpatient).toMatchObject({ n: 0, total: { shown: false, because: 'nobody_answered' } });
    const card = JSON.parse(await city.read(`/api/v1/hospitals/${hospital}/scorecards/2026-09`));
    expect(card).toMatchObject({ n: 0, invited: 0, headline: { mean: { because: 'nobody_answered' } } });
    expect(JSON.stringify([inpatient, card])).not.toMatch(/"value":|NaN/);
  });

  it.each([
    `/api/v1/areas/${HANGZHOU}/benchmarks/2026-10?measure=none`,
    `/api/v1/areas/${HANGZHOU}/benchmarks/2026-10?measure=reg_easy`,
    `/api/v1/areas/${HANGZHOU}/benchmarks/2026-10?measure=op_doc&programme=staff`,
    `/api/v1/areas/${HANGZHOU}/benchmarks/2026-10?programme=none`,
    '/api/v1/areas/330199/benchmarks/2026-10',
    '/api/v1/hospitals/HOSPITAL/scorecards/2026-10?programme=none',
    '/api/v1/hospitals/HOSPITAL/scorecards/2026-10?changed=soon',
    '/hospitals/HOSPITAL/2026-10?changed=soon',
  ])('do not know %s', async (path) => {
    const reply = await get(path.replace('HOSPITAL', hospital));
    expect(reply.status).toBe(404);
    expect(await reply.json()).toMatchObject({ code: 'not_found' });
  });

  it('read a month in both spellings and nothing else as one', async () => {
    for (const path of [
      `/api/v1/hospitals/${hospital}/scorecards`,
      `/api/v1/hospitals/${hospital}/ledger`,
      `/api/v1/areas/${WEST_LAKE}/benchmarks`,
      `/hospitals/${hospital}`,
      `/areas/${WEST_LAKE}`,
    ]) {
      const [dashed, plain] = [await get(`${path}/2026-10`), await get(`${path}/202610`)];
      expect(dashed.status).toBe(200);
      expect(await plain.text()).toBe(await dashed.text());
      for (const month of BAD_MONTHS) expect((await get(`${path}/${month}`)).status).toBe(404);
    }
  });

  it.each([
    ['zh', 'zh-CN', '回答人数'],
    ['en', 'en', 'Answers'],
  ])('say the same on pages in %s as in the API', async (lang, tag, answers) => {
    const { headline } = await city.card();
    for (const path of [`/hospitals/${hospital}/2026-10`, `/areas/${WEST_LAKE}/2026-10`]) {
      const page = await city.read(`${path}?lang=${lang}`);
      expect(page).toContain(`<html lang="${tag}">`);
      expect(page).toMatch(new RegExp(`<dt>${answers}</dt><dd><b>${PATIENTS}</b>`));
      expect(page).toContain(`<p class="big">${headline.mean.value.toFixed(1)}<`);
    }
  });

  it('account for every visit in the ledger', async () => {
    await postVisits(here, [visit(hospital, { phone: '' }), visit(hospital, { status: 'cancelled' })]);
    const ledger = JSON.parse(await city.read(`/api/v1/hospitals/${hospital}/ledger/2026-10`));
    expect(ledger).toMatchObject({ hospital, month: '2026-10', visits: PATIENTS + 5, invited: PATIENTS + 3 });
    const told = { answered: PATIENTS, delivered: 3, no_contact: 1, excluded: 1, waiting: 0, expired: 0 };
    expect(ledger.reasons).toMatchObject(told);
    expect(Object.values<number>(ledger.reasons).reduce((sum, count) => sum + count)).toBe(ledger.visits);
    expect((await city.card()).responseRate).toMatchObject({ shown: true, value: PATIENTS / (PATIENTS + 3) });
  });

  it('lead an administrator from the first page to the newest month with answers', async () => {
    const page = await city.read('/?lang=en');
    // October is not over yet on the twentieth, so the newest whole month is September.
    for (const path of [`/hospitals/${hospital}/2026-09`, `/areas/${WEST_LAKE}/2026-09`])
      expect(page).toContain(`href="${path}"`);
    here.setNow('2026-11-02T02:00:00Z');
    expect(await city.read('/')).toContain(`href="/hospitals/${hospital}/2026-10"`);
  });
});
