import { html } from 'hono/html';
import type { Progress } from '../../surveys/progress.ts';
import type { Locale } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';
import { ours } from './asking.ts';

/** How far along this screen is, in words and as a bar of what lies behind; nothing for a screen that asks nothing. */
export function progressBar(
  { behind, here, ahead, sure }: Progress,
  view: { readonly locale: Locale; readonly language: string },
): Html | null {
  if (here === 0) return null;
  const total = behind + here + ahead;
  const text = words(view.locale).survey.asked(behind + 1, behind + here, total, ahead === sure);
  return html`<p class="at" id="at"${ours(view)}>${text}</p><progress aria-labelledby="at" max="${total}" value="${behind}"></progress>`;
}
