import { describe, expect, it } from 'vitest';
import { type FunnelPoint, funnelNames } from '../../analytics/funnel-names.ts';

const shape = { centre: 80, spread: 10, between: 0, limits: [] };
const paper = { people: [10, 1000], points: [70, 90], width: 500, height: 300 } as const;
const named = (points: readonly FunnelPoint[]) =>
  funnelNames(points, shape, paper).map(({ label, side }) => [label, side]);
const point = (label: string, n: number, value: number, standing: FunnelPoint['standing'] = 'above') => ({
  label,
  n,
  value,
  standing,
});

describe('funnelNames', () => {
  it('names those outside the limits only', () => {
    expect(
      named([point('东院', 100, 84), point('西院', 100, 80, 'as_expected'), point('小院', 20, 88, null)]),
    ).toEqual([['东院', 'right']]);
  });

  it('turns a name to the left where the paper ends', () => {
    expect(named([point('第一人民医院', 900, 84)])).toEqual([['第一人民医院', 'left']]);
  });

  it('leaves out the nearer of two names that would run into each other on both sides', () => {
    expect(
      named([point('甲医院', 100, 84), point('乙医院', 100, 84.4), point('丙医院', 100, 84.2)]),
    ).toHaveLength(2);
    expect(named([point('甲医院', 100, 84), point('乙医院', 100, 84.4)])[0]).toEqual(['乙医院', 'right']);
  });

  it('counts the spread between hospitals among the errors they are out by', () => {
    const points = [point('多', 900, 83), point('少', 30, 88)];
    const order = (between: number) =>
      funnelNames(points, { ...shape, between }, paper).map(({ label }) => label);
    expect(order(0)).toEqual(['多', '少']);
    expect(order(3)).toEqual(['少', '多']);
  });

  it('writes no name over another hospital’s dot', () => {
    const dots = [point('邻', 120, 84, 'as_expected'), point('邻', 85, 84, 'as_expected')];
    expect(named([point('甲医院', 100, 84), ...dots])).toEqual([]);
  });
});
