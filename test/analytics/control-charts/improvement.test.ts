import { describe, expect, it } from 'vitest';
import { limitsAround } from '../../../analytics/control-charts/control-limits.ts';
import { assurance, meaningOf } from '../../../analytics/control-charts/improvement.ts';

it.each([
  ['high', 'increase', 'improvement'],
  ['low', 'increase', 'concern'],
  ['high', 'decrease', 'concern'],
  ['low', 'decrease', 'improvement'],
  ['high', 'neutral', 'high'],
  ['low', 'neutral', 'low'],
] as const)('a signal that is %s, where %s is better, is read as %s', (side, direction, meaning) => {
  expect(meaningOf(side, direction)).toBe(meaning);
});

describe('assurance', () => {
  const limits = limitsAround(80, 6);

  it.each([
    [87, 'increase', 'consistent_fail'],
    [73, 'increase', 'consistent_pass'],
    [87, 'decrease', 'consistent_pass'],
    [73, 'decrease', 'consistent_fail'],
    [80, 'increase', 'inconsistent'],
    // On the limit is within it.
    [86, 'increase', 'inconsistent'],
    [74, 'decrease', 'inconsistent'],
    [87, 'neutral', null],
  ] as const)('of a target of %d, where %s is better, is %s', (target, direction, expected) => {
    expect(assurance(limits, target, direction)).toBe(expected);
  });

  it('is nothing without limits', () => {
    expect(assurance(null, 80, 'increase')).toBeNull();
  });
});
