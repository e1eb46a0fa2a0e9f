import type { Context } from 'hono';
import type { Plan } from '../../surveys/plan.ts';
import type { Place } from '../../surveys/screens.ts';
import type { Locale } from '../../surveys/text.ts';
import { localeBeside } from '../../web/languages.ts';
import { localeOf, usualLocale } from '../locale.ts';
import type { Form } from './form.ts';
import type { Invitation } from './invitation.ts';
import { ELDER, isElder } from './opened.ts';

/** The language a survey is read in, that of everything around it, and whether the respondent chose it. */
export type Speech = { readonly language: string; readonly locale: Locale; readonly chosen: boolean };

/** The language asked for just now, in the address, or before; else what the browser prefers. */
export function speechOf(c: Context, plan: Plan, { draft }: Invitation, form?: Form): Speech {
  const asked = [form?.get('_lang')?.[0], c.req.query('lang'), draft.language ?? undefined];
  const chosen = asked.find((language) => language !== undefined && plan.languages.includes(language));
  const language = chosen ?? localeOf(c);
  return { language, locale: localeBeside(language), chosen: chosen !== undefined };
}

/**
 * An address under the link of this request: the link itself, or '/answers' below it, or a place of its survey. It
 * names the language where this one's did, or where the browser alone would not know it; and the elder edition,
 * but not of a place, whose draft knows it.
 * Shape: a page counts from 1, and one question of it follows after a dot: '2', '2.3'.
 */
export function under(
  c: Context,
  below = '',
  to: {
    readonly place?: Place;
    readonly single?: boolean;
    readonly language?: string;
    readonly elder?: boolean;
  } = {},
): string {
  const query = new URLSearchParams();
  const { place, single, language = localeOf(c), elder = isElder(c) } = to;
  if (place) query.set('p', single ? `${place.page + 1}.${place.from + 1}` : String(place.page + 1));
  if (c.req.query('lang') !== undefined || language !== usualLocale(c)) query.set('lang', language);
  if (elder && !place) query.set(ELDER, '1');
  return `/s/${c.req.param('token')}${below}${query.size > 0 ? `?${query}` : ''}`;
}

/** The place an address names; null for none. */
export function placeIn(text: string | undefined): Place | null {
  const [, page, from = '1'] = /^(\d{1,4})(?:\.(\d{1,4}))?$/.exec(text ?? '') ?? [];
  return page === undefined ? null : { page: Number(page) - 1, from: Number(from) - 1 };
}
