import { html } from 'hono/html';
import type { Locale } from '../surveys/text.ts';
import type { Html } from './html.ts';
import { deskLayout } from './layout.ts';
import { words } from './words.ts';

/** A form that came when its session had ended: where it was sent, and every field of it. */
export type SignedOutView = {
  readonly locale: Locale;
  readonly otherLocaleHref: string;
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
};

/** Gives a form back to whoever sent it, to be sent again once they have signed in elsewhere. */
export function signedOutPage({ locale, otherLocaleHref, action, fields }: SignedOutView): Html {
  const text = words(locale).desk.signedOut;
  const [signIn, again] = text.steps;
  return deskLayout({
    locale,
    title: text.title,
    user: null,
    otherLocaleHref,
    body: html`<section><h1>${text.title}</h1><p>${text.said}</p>
<ol><li><a href="/sign-in" target="_blank">${signIn}</a></li><li>${again}</li></ol>
<form class="fields" method="post" action="${action}">${fields.map(field)}<button>${text.again}</button></form></section>`,
  });
}

/** What has lines was written by hand, and can be read and copied here. */
const field = ([name, value]: readonly [string, string]): Html =>
  value.includes('\n')
    ? html`<textarea name="${name}" aria-label="${name}" rows="16" readonly wrap="off" spellcheck="false">
${value}</textarea>`
    : html`<input type="hidden" name="${name}" value="${value}">`;
