import { html } from 'hono/html';
import type { Month } from '../../analytics/month.ts';
import type { Plan, Values } from '../../surveys/plan.ts';
import { comparePlaces, type Place, screensOf } from '../../surveys/screens.ts';
import { inLanguage, type Locale } from '../../surveys/text.ts';
import { monthText } from '../format.ts';
import type { Html } from '../html.ts';
import { languageTag, localeBeside, nativeName } from '../languages.ts';
import { surveyLayout } from '../layout.ts';
import type { Asking, QuestionProblem } from '../survey/asking.ts';
import { surveyPage } from '../survey/page.ts';
import { words } from '../words.ts';

/** One screen of a form as somebody who tries it meets it; `all` shows it without its conditions. */
export type Shown = {
  readonly plan: Plan;
  readonly language: string;
  readonly elder: boolean;
  readonly all: boolean;
  readonly place: Place;
  readonly values: Values;
  readonly rough: Asking['rough'];
  readonly problems: readonly QuestionProblem[];
  readonly opened: boolean;
  readonly ended: boolean;
};

/** The name of the button that begins a preview anew. */
export const AGAIN = '_again';

/** A form's page just as a respondent would get it, but for the hospital's name, and with no script: nothing is kept. */
export function previewPage(shown: Shown, month: Month, action: string): Html {
  const { plan, language, elder, values, rough } = shown;
  const locale = localeBeside(language);
  const hospital = { zh: words('zh').editor.preview.hospital, en: words('en').editor.preview.hospital };
  const { population } = plan.instrument;
  if (shown.ended) return ended(shown, locale, action);
  return surveyPage({
    ...shown,
    locale,
    pace: elder ? 'question' : 'page',
    offer: false,
    action,
    hospital,
    about: { class: population, month },
    facts: {
      department: { zh: words('zh').survey.department, en: words('en').survey.department },
      month: { zh: monthText(month, 'zh'), en: monthText(month, 'en') },
    },
    privacy: population === 'staff' ? 'anonymous' : 'confidential',
    consent: null,
    leave: null,
    script: '',
    at: null,
    carried: JSON.stringify({ ...values, ...rough }),
  });
}

function ended({ elder }: Shown, locale: Locale, action: string): Html {
  const { preview } = words(locale).editor;
  return surveyLayout({
    locale,
    elder,
    title: preview.ended.title,
    heading: preview.hospital,
    body: html`<div class="notice"><h1>${preview.ended.title}</h1><p>${preview.ended.said}</p><p>${preview.ended.next}</p></div>
<form id="page" method="post" action="${action}"><button name="${AGAIN}" value="1">${preview.again}</button></form>`,
  });
}

/** What chooses the screen in the frame: language, edition, page by page. */
export function steering(shown: Shown, locale: Locale): Html {
  const { preview } = words(locale).editor;
  const { elder: editions } = words(locale).survey;
  const { plan, language, elder, all, place, values } = shown;
  const screens = screensOf(plan, values, elder ? 'question' : 'page');
  const at = screens.findIndex((screen) => comparePlaces(screen, place) === 0);
  return html`<div class="steering fields"><div><label for="in">${preview.language}</label><select id="in" name="in">${plan.languages.map(
    (one) => option(one, nativeName(one), one === language, languageTag(one)),
  )}</select></div>
<div><label for="edition">${preview.edition}</label><select id="edition" name="edition">${option('plain', editions.leave, !elder)}${option('elder', editions.name, elder)}</select></div>
<label class="tick"><input type="checkbox" id="all" name="all" value="yes"${all && html` checked`}>${preview.all}</label>
<div><label for="at">${preview.screen}</label><select id="at" name="at">${screens.map(
    ({ page, from, questions }, index) => {
      const [first] = questions;
      const name = first ? ` ${inLanguage(first.shortName, locale)}` : '';
      return option(`${page}.${from}`, `${index + 1}${name}`, index === at);
    },
  )}</select></div>
<p class="press"><button class="quiet" name="go" value="back">${preview.back}</button><button class="quiet" name="go" value="next">${preview.next}</button><small>${preview.of(at + 1, screens.length)}</small></p></div>`;
}

const option = (value: string, name: string, chosen: boolean, lang?: string): Html =>
  html`<option value="${value}"${lang !== undefined && html` lang="${lang}"`}${chosen && html` selected`}>${name}</option>`;
