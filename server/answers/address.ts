import type { Context } from 'hono';
import type { Plan } from '../../surveys/plan.ts';
import type { Place } from '../../surveys/screens.ts';
import type { Locale } from '../../surveys/text.ts';
import { localeBeside } from '../../web/languages.ts';
import { localeOf } from '../locale.ts';
import type { Form } from './form.ts';
import type { Invitation } from './invitation.ts';

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
 * The link itself, or one of its places, in the language chosen; `elder` says that no draft will know it there.
 * Shape: a page counts from 1, and one question of it follows after a dot: '2', '2.3'.
 */
export function address(
  c: Context,
  token: string,
  to: {
    readonly place?: Place;
    readonly speech?: Speech;
    readonly single?: boolean;
    readonly elder?: boolean;
  } = {},
): string {
  const query = new URLSearchParams();
  const { place, speech } = to;
  if (place) query.set('p', to.single ? `${place.page + 1}.${place.from + 1}` : String(place.page + 1));
  const asked = c.req.query('lang');
  if (speech?.chosen) query.set('lang', speech.language);
  else if (asked !== undefined) query.set('lang', localeOf(c));
  if (to.elder === true) query.set('elder', '1');
  return query.size > 0 ? `/s/${token}?${query}` : `/s/${token}`;
}

/** The place an address names; null for none. */
export function placeIn(text: string | undefined): Place | null {
  const [, page, from = '1'] = /^(\d{1,4})(?:\.(\d{1,4}))?$/.exec(text ?? '') ?? [];
  return page === undefined ? null : { page: Number(page) - 1, from: Number(from) - 1 };
}
