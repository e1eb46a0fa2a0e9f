import { html } from 'hono/html';
import { monthText } from '../format.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';
import { ours } from './asking.ts';
import type { SurveyView } from './page.ts';

/**
 * What stands before the first question: which visit it is about, as far as a page may tell that somebody else
 * might see (docs/privacy.md), what becomes of the answers, and who may give them.
 */
export function opening(view: SurveyView): Html {
  const { locale, about, hospital, privacy, plan, offer, elder } = view;
  const own = ours(view);
  const text = words(locale).survey;
  return html`
<p class="about"${own}>${text.about[about.class](hospital[locale], monthText(about.month, locale))}</p>${
    offer &&
    !elder &&
    html`
<div class="offer"${own}><p>${text.elder.offer}</p><button name="_do" value="elder">${text.elder.take}</button></div>`
  }
<p class="promise"${own}>${text.privacy[privacy]}</p>
<p class="small"${own}>${text.skip}${plan.questions.has('respondent') && `${words(locale).gap}${text.proxy}`}</p>`;
}
