import { describe, expect, it } from 'vitest';
import { COLOURS, isSlim, monthAxis, pointsDomain, widthOf } from '../../analytics/chart-frame.ts';

describe('the axis of points', () => {
  it.each([
    [[], [0, 100]],
    [
      [86.1, 88.3],
      [75, 95],
    ],
    [
      [98, 99],
      [80, 100],
    ],
    [
      [1, 2],
      [0, 20],
    ],
    [
      [90, 90],
      [80, 100],
    ],
    [
      [40, 90],
      [40, 90],
    ],
    [
      [0, 100],
      [0, 100],
    ],
  ])('for %j is %j', (values, expected) => {
    expect(pointsDomain(values)).toEqual(expected);
  });

  it('always covers the values, is twenty points wide or more and stays on the scale', () => {
    for (let low = 0; low <= 100; low += 0.7) {
      for (let high = low; high <= 100; high += 0.7) {
        const [from, to] = pointsDomain([low, high]);
        expect(from >= 0 && from <= low && high <= to && to <= 100 && to - from >= 20).toBe(true);
      }
    }
  });
});

// WCAG 2.2, 1.4.11: graphics need a contrast of 3:1.
it.each(['ink', 'quiet', 'line', 'main', 'above', 'below'] as const)('%s stands out from white', (name) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(COLOURS[name].slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  expect(1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)).toBeGreaterThan(3);
});

it('is 640 pixels wide unless told, and slim on a phone', () => {
  expect(widthOf({})).toBe(640);
  expect([{}, { width: 480 }, { width: 340 }].map(isSlim)).toEqual([false, false, true]);
});

it('writes as many months as there is room for, the last always', () => {
  const months = Array.from({ length: 24 }, (_, at) => `month ${at + 1}`);
  expect(monthAxis(months, { width: 640 }).values).toEqual(
    [3, 6, 9, 12, 15, 18, 21, 24].map((at) => `month ${at}`),
  );
  expect(monthAxis(months.slice(0, 5), { width: 640 }).values).toHaveLength(5);
  expect(monthAxis(months.slice(0, 22), { width: 320 }).values).toEqual([
    'month 2',
    'month 7',
    'month 12',
    'month 17',
    'month 22',
  ]);
});
