import { describe, expect, it } from 'vitest';
import {
  isMonth,
  later,
  month,
  monthNumber,
  monthOfInstant,
  monthOfNumber,
  monthsBetween,
} from '../../analytics/month.ts';

describe('month', () => {
  it.each(['2026-10', '202610'])('reads %s', (text) => {
    expect(month(text)).toBe('2026-10');
  });

  it.each(['2026-13', '2026-00', '202600', '2026-1', '26-10', '2026-10-01', ' 2026-10', ''])(
    'refuses %j',
    (text) => {
      expect(() => month(text)).toThrow(RangeError);
      expect(isMonth(text)).toBe(false);
    },
  );

  it.each([
    ['2026-01', -1, '2025-12'],
    ['2026-01', -14, '2024-11'],
    ['2025-11', 14, '2027-01'],
    ['2026-10', 0, '2026-10'],
    ['0001-12', 1, '0002-01'],
  ] as const)('counts from %s by %d', (from, count, to) => {
    expect(later(month(from), count)).toBe(to);
    expect(later(month(to), -count)).toBe(from);
    expect(monthsBetween(month(from), month(to))).toBe(count);
  });

  it('refuses to count by what is not whole, or out of the calendar', () => {
    expect(() => later(month('2026-01'), Number.NaN)).toThrow(RangeError);
    expect(() => later(month('2026-01'), 0.5)).toThrow(RangeError);
    expect(() => later(month('0000-01'), -1)).toThrow(RangeError);
  });

  it('goes to the database and back', () => {
    expect(monthNumber(month('2026-10'))).toBe(202610);
    expect(monthOfNumber(202610)).toBe('2026-10');
    expect(() => monthOfNumber(202613)).toThrow(RangeError);
    expect(() => monthOfNumber(2026.1)).toThrow(RangeError);
  });

  it('takes the month of the hospital’s own wall clock', () => {
    const newYear = Date.UTC(2025, 11, 31, 16, 0);
    expect(monthOfInstant(newYear, 'Asia/Shanghai')).toBe('2026-01');
    expect(monthOfInstant(newYear - 1, 'Asia/Shanghai')).toBe('2025-12');
    expect(monthOfInstant(newYear, 'UTC')).toBe('2025-12');
    expect(monthOfInstant(newYear, 'Asia/Urumqi')).toBe('2025-12');
  });

  it('refuses an instant or a zone that is none', () => {
    expect(() => monthOfInstant(Number.NaN, 'Asia/Shanghai')).toThrow(RangeError);
    expect(() => monthOfInstant(0, 'Asia/Nowhere')).toThrow(RangeError);
  });
});
