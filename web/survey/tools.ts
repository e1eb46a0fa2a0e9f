import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { languageTag, nativeName, spokenIn } from '../languages.ts';
import { words } from '../words.ts';
import type { SurveyView } from './page.ts';

/** What changes how the page is read: its other languages and the elder edition. Presses, so that nothing is lost. */
export function tools({ plan, language, locale, elder }: SurveyView): Html {
  const text = words(locale).survey.elder;
  const others = plan.languages.filter((one) => one !== language);
  return html`<div class="tools" role="group"${spokenIn(locale, language)} aria-label="${words(locale).survey.tools}">${others.map(
    (one) => html`<button name="_lang" value="${one}" lang="${languageTag(one)}">${nativeName(one)}</button>`,
  )}<button name="_do" value="${elder ? 'plain' : 'elder'}">${elder ? text.leave : text.name}</button></div>`;
}
