import { beforeAll, expect, it } from 'vitest';
import { type Given, meanByHand, patient } from '../support/by-hand.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits, HANGZHOU, WEST_LAKE, XUHUI, YUHANG } from '../support/district.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { type Mean, PATIENTS, type TwoDistricts, twoDistricts } from '../support/two-districts.ts';

function expectMean(mean: Mean | undefined, given: readonly Given[], measure: string): void {
  const { n, ...figures } = meanByHand(given, measure);
  expect([measure, mean?.shown, mean?.n]).toEqual([measure, true, n]);
  for (const name of ['value', 'low', 'high'] as const)
    expect(mean?.[name], `${name} of ${measure}`).toBeCloseTo(figures[name], 9);
}

onEachDatabase('figures', (db) => {
  let here: TestInstallation;
  let city: TwoDistricts;

  beforeAll(async () => {
    here = await createInstallation(db());
    city = await twoDistricts(here);
  });

  it('agree with the answers worked out by hand, measure by measure', async () => {
    const { n, headline, overall, lines } = await city.card();
    expect(n).toBe(PATIENTS);
    expect(lines).toHaveLength(23);
    for (const { measure, mean } of [headline, overall, ...lines])
      expectMean(mean, city.answers[0] ?? [], measure);
  });

  it('add up: a city is the sum of its districts, not the mean of their means', async () => {
    const { total, areas, hospitals } = await city.board(HANGZHOU);
    expectMean(total, city.answers.flat(), 'composite');
    expect(areas.map(({ area }) => area).sort()).toEqual([WEST_LAKE, YUHANG]);
    for (const [at, area] of [WEST_LAKE, YUHANG].entries()) {
      const row = hospitals.find(({ hospital }) => hospital === city.hospitals[at]);
      expectMean(row?.mean, city.answers[at] ?? [], 'composite');
      expect(areas.find((one) => one.area === area)?.mean).toEqual(row?.mean);
      expect((await city.board(area)).total).toEqual(row?.mean);
      expect((await city.card(city.hospitals[at])).headline.mean).toEqual(row?.mean);
    }
    expect((await city.board('330000')).total).toEqual(total);
    expect((await city.board('000000')).total).toEqual(total);
  });

  it('count one more, wherever it belongs, after one more answer', async () => {
    const { card, board, hospitals, answers } = city;
    const numbers = async () =>
      [await card(), await board(WEST_LAKE), await board(HANGZHOU), await card(hospitals[1])].map(
        ({ n }) => n,
      );
    const before = await numbers();
    await city.answer(0, [PATIENTS]);
    expect((await numbers()).map((n, at) => n - (before[at] ?? 0))).toEqual([1, 1, 1, 0]);
    expectMean((await card()).headline.mean, answers[0] ?? [], 'composite');
    expectMean((await board(HANGZHOU)).total, answers.flat(), 'composite');
  });

  it.each([
    [9, 9, XUHUI],
    [4, null, '310106'],
  ])('are withheld where they rest on %i people, and n is told as %j', async (people, n, area) => {
    const hospital = await registerHospital(here.services, { area });
    const choices = Array.from({ length: people }, (_, number) => patient(number).choose);
    await answerVisits(here, hospital, choices);
    for (const path of [`hospitals/${hospital}/scorecards`, `areas/${area}/benchmarks`]) {
      const text = await city.read(`/api/v1/${path}/2026-10`);
      expect(text).not.toMatch(/"shown":true|"value":/);
      expect(JSON.parse(text)).toMatchObject({ n });
    }
  });
});
