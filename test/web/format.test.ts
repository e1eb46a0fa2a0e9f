import { describe, expect, it } from 'vitest';
import { month } from '../../analytics/month.ts';
import {
  changeInterval,
  count,
  figureText,
  instantText,
  interval,
  monthIn,
  monthText,
  peopleText,
  percent,
  points,
  signed,
} from '../../web/format.ts';
import { held, shown } from './sample-figures.ts';

describe('numbers', () => {
  it('have one decimal', () => {
    expect([points(86.06), points(100), points(-0.04)]).toEqual(['86.1', '100.0', '0.0']);
    expect(percent(0.3421)).toBe('34.2%');
    expect(count(12408)).toBe('12,408');
  });

  it('carry a real minus, and no sign at zero', () => {
    expect([signed(1.24), signed(-0.8), signed(0), signed(-0.04)]).toEqual(['+1.2', '−0.8', '0.0', '0.0']);
  });

  it('stand as intervals', () => {
    expect(interval(86.1, 88.3)).toBe('86.1–88.3');
    expect(interval(0.301, 0.384, percent)).toBe('30.1–38.4%');
    expect(changeInterval(-0.3, 2.7, 'en')).toBe('−0.3 to +2.7');
    expect(changeInterval(-0.3, 2.7, 'zh')).toBe('−0.3至+2.7');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuse %d', (value) => {
    for (const print of [points, percent, signed, count]) expect(() => print(value)).toThrow(RangeError);
  });
});

describe('a withheld figure', () => {
  it.each([
    ['nobody_answered', '无人作答', 'Nobody answered'],
    ['too_few', '人数太少，不公布', 'Too few answers to show'],
    ['protects_another', '为防止推算出其他数字，不公布', 'Hidden to protect another figure'],
  ] as const)('prints why: %s', (because, zh, en) => {
    expect(figureText(held(because, null), 'zh')).toBe(zh);
    expect(figureText(held(because, null), 'en')).toBe(en);
    expect(peopleText(held(because, null), 'en')).toBe('not shown');
  });

  it('is told apart from a true zero', () => {
    expect(figureText(shown(0, 0), 'en')).toBe('0.0');
  });
});

describe('time', () => {
  it('is written as each language writes it', () => {
    expect(monthText(month('2026-03'), 'zh')).toBe('2026年3月');
    expect(monthText(month('2026-03'), 'en')).toBe('March 2026');
    expect(monthIn(month('2026-03'), 'zh')).toBe('2026年3月');
    expect(monthIn(month('2026-03'), 'fr')).toBe('mars 2026');
    expect(monthIn(month('2026-03'), 'fa')).toContain('مارس');
  });

  it('is that of the wall clock in China', () => {
    expect(instantText('2026-10-04T16:05:00Z', 'zh')).toBe('2026年10月5日 00:05');
    expect(instantText('2026-10-04T16:05:00Z', 'en')).toBe('5 October 2026, 00:05');
    expect(instantText('2026-10-04T16:05:00Z', 'en', 'UTC')).toBe('4 October 2026, 16:05');
  });

  it('leaves what is no instant as it stands', () => {
    expect(instantText('soon', 'en')).toBe('soon');
  });
});
