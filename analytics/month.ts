/** A calendar month of care, written '2026-10'. Text order is time order. */
export type Month = string & { readonly __brand: 'Month' };

/** Whether a value is a month in its one written form, '2026-10'. */
export const isMonth = (value: unknown): value is Month =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);

/**
 * Reads a month as people and addresses write it, '2026-10' or '202610'.
 *
 * Throws: RangeError on any other text, so a Month in hand is always a real one.
 */
export function month(text: string): Month {
  const written = /^\d{6}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4)}` : text;
  if (!isMonth(written)) throw new RangeError(`not a month: '${text}'`);
  return written;
}

/**
 * The month so many months later, or earlier when the count is negative: later('2026-01', -2) is '2025-11'.
 *
 * Throws: RangeError when the count is not whole or the year leaves 0000–9999.
 */
export function later(from: Month, count: number): Month {
  const months = monthsSinceZero(from) + count;
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return month(`${year}-${String((months % 12) + 1).padStart(2, '0')}`);
}

/** How many months later the second is; negative when it is earlier: monthsBetween('2025-11', '2026-01') is 2. */
export const monthsBetween = (from: Month, to: Month): number => monthsSinceZero(to) - monthsSinceZero(from);

const monthsSinceZero = (of: Month): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5)) - 1;

/** A month as the whole number the database keeps: '2026-10' is 202610. */
export const monthNumber = (from: Month): number => Number(from.slice(0, 4) + from.slice(5));

/**
 * The month of a number from the database: 202610 is '2026-10'.
 *
 * Throws: RangeError when the number is no month.
 */
export const monthOfNumber = (number: number): Month => month(String(number).padStart(6, '0'));

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * The month an instant falls in, by the wall clock of a time zone.
 *
 * Shape:  milliseconds since 1970 UTC and an IANA zone such as 'Asia/Shanghai' in, a Month out.
 * Throws: RangeError on an unknown zone or an instant that is not a number.
 */
export function monthOfInstant(instant: number, timeZone: string): Month {
  const parts = clock(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return month(`${part('year').padStart(4, '0')}-${part('month')}`);
}

// Making a formatter costs a hundred times as much as using one, and an intake uses it for every visit.
function clock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    year: 'numeric',
    month: '2-digit',
    timeZone,
  });
  clocks.set(timeZone, made);
  return made;
}
