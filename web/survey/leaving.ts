import { html } from 'hono/html';
import type { Locale } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

const FORM = 'leave';

/** The form that declines: beside the page's own, so that no answer goes along. */
export const leavingForm = (action: string): Html =>
  html`<form id="${FORM}" method="post" action="${action}"></form>`;

/** The way out, asked once more in place: whoever taps it by mistake has lost nothing. */
export function leavingPart(summary: string, locale: Locale): Html {
  const text = words(locale).after.leaving;
  return html`<details><summary>${summary}</summary><p>${text.said}</p><button form="${FORM}" class="grave">${text.act}</button></details>`;
}
