import { html, raw } from 'hono/html';
import type { Locale } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import { spokenIn } from '../languages.ts';
import { surveyLayout } from '../layout.ts';
import { words } from '../words.ts';
import { leavingPart } from './leaving.ts';
import type { Notice } from './privacy-notice.ts';

/**
 * The notice as a survey's first page carries it.
 *
 * Shape: `hash` names the text and is what the box sends; `missing` is true where the page came without it.
 */
export type ConsentView = {
  readonly notice: Notice;
  readonly hash: string;
  readonly missing: boolean;
};

/** The id of the box, for the link from the summary of problems. */
export const CONSENT_BOX = 'agree';

/** The name of the box's field. */
export const CONSENT_FIELD = '_consent';

/**
 * The short notice with the whole one behind it and, where consent is asked, its box: never ticked for anybody.
 * Stands inside the form, and the whole notice on the page itself, since whoever left to read it lost every answer.
 * `declinable` is false where nothing would be kept that could be declined; `language` is the page's.
 */
export function consentPart(
  { notice, hash, missing }: ConsentView,
  declinable: boolean,
  locale: Locale,
  language: string,
): Html {
  const text = words(locale).privacy;
  return html`<section class="notice${missing && ' wrong'}" id="consent"${spokenIn(locale, language)}><h2>${text.title}</h2>
${notice.short.map((line) => html`<p>${line}</p>`)}
<details><summary>${text.full}</summary>${notice.full.map((line) => html`<p>${line}</p>`)}</details>${declinable && leavingPart(text.decline, locale)}
${missing && html`<p class="error" id="consent-error">${text.missing}</p>`}${
  notice.agree &&
  html`<div class="options"><label><input type="checkbox" id="${CONSENT_BOX}" name="${CONSENT_FIELD}" value="${hash}" required${missing ? raw(' aria-invalid="true" aria-describedby="consent-error"') : ''}><span>${notice.agree}</span></label></div>`
}</section>
`;
}

/** A notice in full; `older` says that it is no longer the one in use. */
export function privacyPage(view: {
  readonly locale: Locale;
  readonly otherLocaleHref: string;
  readonly notices: readonly Notice[];
  readonly older: boolean;
}): Html {
  const text = words(view.locale).privacy;
  const parts = view.notices.map(
    ({ kind, version, locale, full, agree }) => html`<section class="notice" lang="${words(locale).lang}">
<h2>${words(locale).privacy.kinds[kind]}</h2>${full.map((line) => html`<p>${line}</p>`)}${agree && html`<p>☐ ${agree}</p>`}
<p class="small">${words(locale).privacy.version(version)}</p></section>`,
  );
  return surveyLayout({
    locale: view.locale,
    title: text.title,
    heading: words(view.locale).survey.unnamed,
    otherLocaleHref: view.otherLocaleHref,
    body: html`<h1>${text.title}</h1><p class="about">${text.whose}</p>${view.older && html`<p class="about">${text.older}</p>`}${parts}`,
  });
}
