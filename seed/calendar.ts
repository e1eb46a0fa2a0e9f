import { later, type Month } from '../analytics/month.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
// China has one time zone and no summer time, so its days are plain arithmetic.
const AHEAD_MS = 8 * 60 * MINUTE_MS;
/** Minutes after midnight at which a hospital's feed delivers the day. */
const DELIVERY = 20 * 60;
const SPLIT = [15];

/** A delivery of visits: of which days, counted from 1970 in China, and when, in epoch milliseconds. */
type Delivery = { readonly first: number; readonly last: number; readonly at: number };

/** A month as far as it has been told: `back` is 0 for the current one, −1 for the one before. */
export type ToldMonth = {
  readonly month: Month;
  readonly back: number;
  readonly length: number;
  readonly deliveries: readonly Delivery[];
};

/** The instant of a minute of a day, in epoch milliseconds. */
const instant = (day: number, minute: number): number => day * DAY_MS - AHEAD_MS + minute * MINUTE_MS;

/** A minute of a day as a feed writes it, '2026-10-12T09:05:00+08:00'. */
export function clockText(day: number, minute: number): string {
  const text = new Date(day * DAY_MS + minute * MINUTE_MS).toISOString();
  return `${text.slice(0, 19)}+08:00`;
}

/** A day as text, '2026-10-12'. */
export const dayText = (day: number): string => clockText(day, 0).slice(0, 10);

/** Whether the day is a Saturday or Sunday. */
export const isWeekend = (day: number): boolean => [0, 6].includes(new Date(day * DAY_MS).getUTCDay());

/**
 * The months up to `now`, oldest first. Past months are delivered in two parts; the current one every evening,
 * so that it has answers from its second day on. On its first day it is empty.
 */
export function calendar(current: Month, months: number, now: number): ToldMonth[] {
  return Array.from({ length: months }, (_, at) => at + 1 - months).map((back) => {
    const month = later(current, back);
    const first = firstDay(month);
    const length = firstDay(later(month, 1)) - first;
    const ends = back < 0 ? [...SPLIT, length] : Array.from({ length }, (_, at) => at + 1);
    const deliveries = ends
      .map((end, at) => ({ first: first + (ends[at - 1] ?? 0), last: first + end - 1 }))
      .map((days) => ({ ...days, at: instant(days.last, DELIVERY) }))
      .filter(({ at }) => at <= now);
    return { month, back, length, deliveries };
  });
}

const firstDay = (month: Month): number => Date.parse(`${month}-01T00:00:00Z`) / DAY_MS;
