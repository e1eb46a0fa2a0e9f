import { describe, expect, it } from 'vitest';
import { month } from '../../analytics/month.ts';
import { createAnswering } from '../../seed/answering.ts';
import { calendar, clockText } from '../../seed/calendar.ts';
import { weightsOf } from '../../seed/dimensions.ts';
import { effectOf, effectsOf, MIXES, person } from '../../seed/mix.ts';
import { birthOf, birthOfChild } from '../../seed/patients.ts';
import { chance, countOf, drawn } from '../../seed/random.ts';
import { createLocate, cutsOf, meanPoints } from '../../seed/scale.ts';
import { ageBand } from '../../server/visits/eligible.ts';
import { checkPage, finish } from '../../surveys/check.ts';
import type { Values } from '../../surveys/plan.ts';
import { score } from '../../surveys/score.ts';
import { planOf } from './true-scores.ts';

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

describe('chance', () => {
  it('is even, and normal where it says so', () => {
    const luck = chance('test', 1);
    const units = Array.from({ length: 20_000 }, luck.unit);
    const normals = Array.from({ length: 20_000 }, luck.normal);
    expect(mean(units)).toBeCloseTo(0.5, 1.7);
    expect(mean(normals)).toBeCloseTo(0, 1.4);
    expect(mean(normals.map((one) => one ** 2))).toBeCloseTo(1, 1.2);
  });

  it('has streams that do not follow each other', () => {
    const first = Array.from({ length: 500 }, (_, at) => chance('H01', 'outpatient', -at).unit());
    const lag = first.slice(1).map((one, at) => (one - 0.5) * ((first[at] ?? 0) - 0.5));
    expect(Math.abs(mean(lag) * 12)).toBeLessThan(0.15);
    expect(mean(first)).toBeCloseTo(0.5, 1);
  });

  it('draws by weight and counts like Poisson', () => {
    const luck = chance('test', 2);
    const drawnOnes = Array.from({ length: 4000 }, () => drawn(luck, ['a', 'b', 'c'], [1, 0, 3]));
    expect(drawnOnes.filter((one) => one === 'a').length / 4000).toBeCloseTo(0.25, 1.5);
    expect(drawnOnes).not.toContain('b');
    const counts = Array.from({ length: 4000 }, () => countOf(luck, 25));
    expect(mean(counts.map((one) => (one - 25) ** 2)) / 25).toBeCloseTo(1, 0.9);
    expect(() => drawn(luck, [], [])).toThrow(RangeError);
  });
});

describe('the scale', () => {
  it.each([4, 5, 11])('of %d options lies where the mean is the one asked for', (options) => {
    const people = effectsOf(MIXES.outpatient);
    const locate = createLocate(cutsOf(options), people);
    for (const points of [40, 70, 88, 97]) {
      expect(meanPoints(locate(points), cutsOf(options), people)).toBeCloseTo(points, 2);
    }
    expect(() => locate(100)).toThrow(RangeError);
  });

  it('has shares of effects that add to one and agree with people drawn', () => {
    for (const mix of Object.values(MIXES)) {
      const people = effectsOf(mix);
      expect(people.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      const luck = chance('people');
      const met = Array.from({ length: 20_000 }, () => effectOf(person(luck, mix)));
      expect(mean(met)).toBeCloseTo(
        people.reduce((sum, { effect, share }) => sum + effect * share, 0),
        1.7,
      );
    }
  });
});

describe('people who answer', () => {
  it.each([
    ['outpatient', 86, 15.5, 18],
    ['inpatient', 91, 12, 15],
    ['staff', 70, 15, 18],
  ] as const)(
    'of the %s questionnaire mean the true composite, with a spread as in studies',
    (id, truth, least, most) => {
      const plan = planOf(id);
      const fillIn = createAnswering(plan, id)(truth);
      const luck = chance('bias', id);
      const scores = Array.from({ length: 8000 }, () => {
        const effect = id === 'staff' ? 0 : effectOf(person(luck, MIXES[id]));
        const forms = fillIn(luck, { effect, about: {} });
        const values = forms.reduce<Values>(
          (before, form, at) => checkPage(plan, at, form, before).values,
          {},
        );
        const { values: whole, problems } = finish(plan, values);
        expect(problems).toEqual([]);
        return (score(plan, whole)[0]?.score ?? Number.NaN) / 100;
      });
      const spread = Math.sqrt(mean(scores.map((one) => (one - mean(scores)) ** 2)));
      expect(Math.abs(mean(scores) - truth)).toBeLessThan((4 * spread) / Math.sqrt(scores.length));
      expect(spread).toBeGreaterThan(least);
      expect(spread).toBeLessThan(most);
    },
  );

  it('have weights of dimensions that add to one, the less often it applies the smaller', () => {
    const weights = weightsOf(planOf('inpatient'));
    expect(mean([...weights.values()]) * weights.size).toBeCloseTo(1, 12);
    expect(weights.get('ip_pain')).toBeLessThan(weights.get('ip_doc') ?? 0);
  });

  it('are born so that they are as old as they say', () => {
    const luck = chance('births');
    const day = 20_800;
    for (let at = 0; at < 400; at += 1) {
      const { age } = person(luck, MIXES.inpatient);
      expect(ageBand(clockText(day, 0).slice(0, 10), birthOf(luck, age, day))).toBe(
        age.replace('80_up', '80_over'),
      );
      expect(ageBand(clockText(day, 0).slice(0, 10), birthOfChild(luck, day))).toBe('under_14');
    }
  });
});

describe('the calendar', () => {
  const told = (now: string) => calendar(month('2026-11'), 3, Date.parse(now));

  it('tells past months in two deliveries, and none of them twice', () => {
    const [september, october] = told('2026-11-22T02:00:00Z');
    expect(september).toMatchObject({ month: '2026-09', back: -2, length: 30 });
    expect(october?.deliveries.map(({ first, last }) => last - first + 1)).toEqual([15, 16]);
  });

  it.each([
    ['2026-11-01T02:00:00Z', 0],
    ['2026-11-02T02:00:00Z', 1],
    ['2026-11-22T02:00:00Z', 21],
    ['2026-11-22T13:00:00Z', 22],
  ])('at %s the current month has %i deliveries', (now, count) => {
    const current = told(now).at(-1);
    expect(current).toMatchObject({ month: '2026-11', back: 0 });
    expect(current?.deliveries.length).toBe(count);
    expect(current?.deliveries.every(({ at }) => at <= Date.parse(now))).toBe(true);
  });
});
