import { isMonth, later, type Month, month as monthOf, monthOfInstant } from '../../analytics/month.ts';
import { problems } from '../problem.ts';

const HOME_ZONE = 'Asia/Shanghai';

/** The month in an address, '2026-10' or '202610'. Throws the problem `not_found` for what is no month. */
export function monthParam(text: string): Month {
  const written = /^\d{6}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4)}` : text;
  if (!isMonth(written)) throw problems.notFound(`month as '${text}' (write 2026-10 or 202610)`);
  return monthOf(written);
}

/** The month a query names, null where it names none. Throws as monthParam does. */
export const monthAsked = (text: string | undefined): Month | null => (text ? monthParam(text) : null);

/** The month it is now at home. */
export const thisMonth = (now: Date): Month => monthOfInstant(now.getTime(), HOME_ZONE);

/** The month after, as long as it has begun. */
export function monthAfter(month: Month, now: Date): Month | null {
  const next = later(month, 1);
  return next <= thisMonth(now) ? next : null;
}
