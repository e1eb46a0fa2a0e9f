import { html, raw } from 'hono/html';
import type { Locale } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';
import { CONSENT_FIELD } from './consent.ts';
import type { Notice } from './privacy-notice.ts';

/**
 * One thing a respondent may ask for after answering.
 *
 * Shape: `received` is when it came in, in words, null where it was not asked for; `action` is where its form is
 *        sent, null where nothing can be asked for or taken back any more; `phone` is null where the hospital has
 *        none, its `ending` null until a call there is asked for; `missing` is what was not there
 *        when it was sent, `written` what stood in it then, and `agreed` whether its box was ticked.
 */
export type RequestView = {
  readonly kind: 'callBack' | 'complaint';
  readonly received: string | null;
  readonly action: string | null;
  readonly phone: { readonly ending: string | null } | null;
  readonly notice: Notice;
  readonly hash: string;
  readonly missing: readonly ('consent' | 'text')[];
  readonly written: string;
  readonly agreed: boolean;
};

/** A request as it stands: its form, or that it came in and what has become of it. */
export function requestPart(view: RequestView, locale: Locale): Html | null {
  if (view.received === null && view.action === null) return null;
  const text = words(locale).after.requests;
  const { title, made } = text[view.kind];
  if (view.received !== null) {
    return html`
<section class="notice" id="${view.kind}"><h2>${made}</h2>${standing(view, locale)}</section>`;
  }
  if (view.kind === 'callBack' && view.phone === null) {
    return html`
<section class="notice" id="${view.kind}"><h2>${title}</h2><p>${text.callBack.noPhone}</p></section>`;
  }
  const isWrong = view.missing.length > 0;
  // Closed until somebody wants it: most have nothing to add, and the thanks stay short.
  return html`
<details class="notice${isWrong && ' wrong'}" id="${view.kind}"${isWrong && raw(' open')}><summary><h2>${title}</h2></summary>${form(view, locale)}</details>`;
}

function standing({ kind, received, action, phone }: RequestView, locale: Locale): Html {
  const text = words(locale).after.requests;
  return html`<p>${text.received(received ?? '')}</p><p>${text.waiting}</p>${kind === 'callBack' && phone?.ending && html`<p>${text.callBack.ending(phone.ending)}</p>`}${
    action &&
    html`<form method="post" action="${action}"><button class="plain" name="_do" value="withdraw">${text[kind].takeBack}</button></form>`
  }`;
}

function form(view: RequestView, locale: Locale): Html {
  const { kind, action, notice, hash, written, agreed } = view;
  const text = words(locale).after.requests;
  const id = `${kind}-text`;
  return html`
${kind === 'callBack' && html`<p>${text.callBack.phone}</p>`}${notice.short.map((line) => html`<p>${line}</p>`)}
<form method="post" action="${action}#${kind}" autocomplete="off" novalidate>
<label class="above" for="${id}">${text[kind].write}</label>${problem(view, 'text', locale)}
<textarea id="${id}" name="text" rows="3" maxlength="2000"${invalid(view, 'text')}>
${written}</textarea>
${problem(view, 'consent', locale)}<div class="options"><label><input type="checkbox" name="${CONSENT_FIELD}" value="${hash}" required${agreed && raw(' checked')}${invalid(view, 'consent')}><span>${notice.agree}</span></label></div>
<button class="plain">${text[kind].ask}</button></form>`;
}

type Missing = RequestView['missing'][number];

const problem = ({ kind, missing }: RequestView, what: Missing, locale: Locale): Html | false =>
  missing.includes(what) &&
  html`<p class="error" id="${kind}-${what}-error" role="alert">${words(locale).after.requests.problems[what]}</p>`;

const invalid = ({ kind, missing }: RequestView, what: Missing) =>
  missing.includes(what) && raw(` aria-invalid="true" aria-describedby="${kind}-${what}-error"`);
