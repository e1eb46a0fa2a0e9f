import { beforeAll, expect, it } from 'vitest';
import type { CrossTally } from '../../analytics/cross-tally.ts';
import { mixColumns } from '../../analytics/mix-coding.ts';
import type { MixTally } from '../../analytics/mix-tally.ts';
import type { Month } from '../../analytics/month.ts';
import { productAt } from '../../analytics/vector-sums.ts';
import { type PlanOf, publishedPlans } from '../../server/answers/plans.ts';
import { crossTallies, mixTallies } from '../../server/tallies/joint-queries.ts';
import { verifyTallies } from '../../server/tallies/rebuild.ts';
import { decodeScores } from '../../surveys/score.ts';
import { ABOUT_BY_HAND, chooser, type Said } from '../support/about-by-hand.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits } from '../support/district.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';

const MONTH = '2026-10' as Month;

onEachDatabase('the tallies of patients and scores together', (db) => {
  let here: TestInstallation;
  let hospital: string;
  let planOf: PlanOf;
  let people: { readonly said: Said; readonly scores: ReadonlyMap<string, number> }[];
  const asked = () => ({ hospitals: [hospital], months: [MONTH], instrument: 'outpatient' });

  beforeAll(async () => {
    here = await createInstallation(db());
    hospital = await registerHospital(here.services);
    const choices = Array.from({ length: 23 }, (_, number) => chooser(number));
    await answerVisits(here, hospital, choices);
    planOf = await publishedPlans(db());
    const { measures } = planOf('outpatient', 1);
    const rows = await db()
      .selectFrom('answers')
      .selectAll()
      .where('quality', '=', 'valid')
      .where('instrument_id', '=', 'outpatient')
      .execute();
    people = rows.map(({ content, scores }) => ({
      said: JSON.parse(content),
      scores: new Map(
        decodeScores(scores).flatMap(({ score }, at) =>
          score === null ? [] : [[measures[at]?.measure ?? '', score] as const],
        ),
      ),
    }));
    expect(people.length).toBeGreaterThan(15);
  });

  it('hold for each measure what a regression on who answers needs, as added up by hand', async () => {
    const names = ['composite', 'op_doc', 'op_resp', 'overall', 'recommend'];
    const tallies = await mixTallies(db(), asked(), names, planOf);
    expect(tallies.map(({ measure }) => measure)).toEqual(names);
    for (const tally of tallies) checkMix(tally);
    expect(people.filter(({ scores }) => !scores.has('op_nur')).length).toBeGreaterThan(2);
  });

  function checkMix({ measure, adjusters, sums, ...place }: MixTally): void {
    expect(place).toEqual({ hospital, month: MONTH, instrument: 'outpatient', version: 1 });
    expect(adjusters).toEqual(Object.keys(ABOUT_BY_HAND));
    expect(adjusters).toEqual(mixColumns(planOf('outpatient', 1).adjusters));
    const vectors = people.flatMap(({ said, scores }) => {
      const about = Object.values(ABOUT_BY_HAND).map((number) => number(said));
      const score = scores.get(measure);
      if (score === undefined) return [];
      return [[...about.map((x) => x ?? 0), ...about.map((x) => Number(x === null)), score]];
    });
    expect(sums.n).toBe(vectors.length);
    const size = 2 * adjusters.length + 1;
    expect([sums.sums.length, sums.products.length]).toEqual([size, (size * (size + 1)) / 2]);
    for (let k = 0; k < size; k++) {
      expect(sums.sums[k]).toBe(vectors.reduce((sum, vector) => sum + Number(vector[k]), 0));
      for (let l = k; l < size; l++) {
        const byHand = vectors.reduce((sum, vector) => sum + Number(vector[k]) * Number(vector[l]), 0);
        expect(sums.products[productAt(size, k, l)], `${measure} ${k} ${l}`).toBe(byHand);
      }
    }
  }

  it('hold for each pair of dimensions and ratings the sums over those who have both', async () => {
    const [tally, ...more] = await crossTallies(db(), asked(), planOf);
    expect(more).toEqual([]);
    const { measures, pairs } = tally as CrossTally;
    expect(measures).toEqual([
      'op_reg',
      'op_doc',
      'op_nur',
      'op_env',
      'op_priv',
      'op_resp',
      'overall',
      'recommend',
    ]);
    expect(pairs).toHaveLength((measures.length * (measures.length + 1)) / 2);
    for (const [k, a] of measures.entries())
      for (const [l, b] of measures.entries()) {
        if (l < k) continue;
        const both = people.flatMap(({ scores }) => {
          const [x, y] = [scores.get(a), scores.get(b)];
          return x === undefined || y === undefined ? [] : [[x, y] as const];
        });
        const sum = (of: (pair: readonly [number, number]) => number) =>
          both.reduce((total, pair) => total + of(pair), 0);
        expect(pairs[productAt(measures.length, k, l)], `${a} ${b}`).toEqual({
          n: both.length,
          sumA: sum(([x]) => x),
          sumB: sum(([, y]) => y),
          squaresA: sum(([x]) => x * x),
          squaresB: sum(([, y]) => y * y),
          product: sum(([x, y]) => x * y),
        });
      }
  });

  it('leave out answers that are flagged and those of a poster or a kiosk', async () => {
    const [before] = await mixTallies(db(), asked(), ['overall'], planOf);
    const flagged = await db()
      .selectFrom('answers')
      .select('answer_id')
      .where('quality', '=', 'flagged')
      .execute();
    const other = await registerHospital(here.services);
    await answerVisits(here, other, [chooser(1), chooser(2), chooser(3)]);
    const answers = db().selectFrom('answers').select('answer_id').where('hospital_id', '=', other);
    const [first, second] = await answers.orderBy('answer_id').execute();
    const change = (id: string | undefined) =>
      db()
        .updateTable('answers')
        .where('hospital_id', '=', other)
        .where('answer_id', '=', id ?? '');
    await change(first?.answer_id).set({ mode: 'kiosk' }).execute();
    await change(second?.answer_id).set({ quality: 'flagged', flags: 'fast' }).execute();
    const { differences } = await verifyTallies(db(), () => undefined);
    const expected = differences.filter((line) => line.startsWith('derived') && line.includes('#cross'));
    expect(expected).toHaveLength(1);
    expect(expected[0]).toMatch(/"sums",\[1,/);
    expect(flagged.length + (before?.sums.n ?? 0)).toBe(23);
  });
});
