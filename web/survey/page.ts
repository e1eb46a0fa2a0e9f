import { html } from 'hono/html';
import type { Month } from '../../analytics/month.ts';
import { asked } from '../../surveys/asked.ts';
import type { Plan, Question, Values } from '../../surveys/plan.ts';
import type { Locale, Text } from '../../surveys/text.ts';
import { monthText } from '../format.ts';
import type { Html } from '../html.ts';
import { surveyLayout } from '../layout.ts';
import { words } from '../words.ts';
import { type ConsentView, consentPart } from './consent.ts';
import { anchor, problemText, type QuestionProblem, questionField } from './question.ts';

/**
 * One page of a survey as a respondent meets it.
 *
 * `page` is the index in the plan; `position` counts only the pages this respondent sees, from one.
 * `values` are the answers so far; `action` is where the form is sent.
 */
export type SurveyView = {
  readonly locale: Locale;
  readonly action: string;
  readonly otherLocaleHref: string;
  readonly hospital: Text;
  readonly about: {
    readonly class: 'outpatient' | 'inpatient' | 'staff' | 'emergency';
    readonly month: Month;
  };
  readonly plan: Plan;
  readonly page: number;
  readonly position: { readonly at: number; readonly of: number };
  readonly values: Values;
  readonly problems: readonly QuestionProblem[];
  readonly privacy: 'confidential' | 'anonymous';
  /** The privacy notice, on the page where it must be read; null on every other. */
  readonly consent: ConsentView | null;
  /** Where to stop and have everything erased; null where nothing is kept that could be found. */
  readonly leave: string | null;
};

/**
 * A survey page: a plain form that works without a script, in any web view.
 *
 * Fields: `_page`, the questions by name, and `_do` with 'next' (also on the last page) or 'back'.
 * Throws: RangeError when the plan has no such page.
 */
export function surveyPage(view: SurveyView): Html {
  const { locale, plan, problems } = view;
  const page = plan.pages[view.page];
  if (page === undefined) throw new RangeError(`no page ${view.page} among ${plan.pages.length}`);
  const text = words(locale).survey;
  const { names } = asked(plan, view.values);
  const questions = page.questions.filter(({ name }) => names.has(name));
  const title = plan.instrument.title[locale];
  return surveyLayout({
    locale,
    title: problems.length > 0 ? `${text.check} · ${title}` : title,
    heading: view.hospital[locale],
    otherLocaleHref: view.otherLocaleHref,
    body: html`${view.position.at === 1 ? opening(view, title) : html`<h1>${title}</h1>`}
${progress(view)}${summary(view, questions)}
<form method="post" action="${view.action}" autocomplete="off"><input type="hidden" name="_page" value="${view.page}">${view.consent && consentPart(view.consent, view.leave, locale)}
${page.title && html`<h2>${page.title[locale]}</h2>`}
${questions.map((question) => questionField(question, locale, view.values, problemOf(view, question)))}${buttons(view)}</form>${stop(view)}`,
  });
}

function opening({ locale, about, hospital, privacy }: SurveyView, title: string): Html {
  const text = words(locale).survey;
  return html`<h1>${title}</h1>
<p class="about">${text.about[about.class](hospital[locale], monthText(about.month, locale))}</p>
<p class="promise">${text.privacy[privacy]}</p>
<p class="small">${text.skip}</p>`;
}

function progress({ locale, position: { at, of } }: SurveyView): Html {
  return html`<p class="at" id="at">${words(locale).survey.page(at, of)}</p><progress aria-labelledby="at" max="${of}" value="${at}"></progress>`;
}

const NO_LIMITS = { minLength: 0, maxLength: 0 };

function summary({ locale, plan, problems }: SurveyView, questions: readonly Question[]): Html | null {
  if (problems.length === 0) return null;
  const text = words(locale).survey;
  const here = new Set(questions.map(({ name }) => name));
  const items = problems.map((problem) => {
    const { question, code } = problem;
    const about = plan.questions.get(question);
    const said = about ? problemText(about, problem, locale) : text.problems[code](NO_LIMITS);
    return here.has(question) && about
      ? html`<li><a href="#${anchor(question)}">${about.shortName[locale]} — ${said}</a></li>`
      : html`<li>${said}</li>`;
  });
  return html`
<div class="summary" role="alert"><h2>${text.problemsHeading(problems.length)}</h2><ul>${items}</ul></div>`;
}

const problemOf = ({ problems }: SurveyView, { name }: Question) =>
  problems.find(({ question }) => question === name);

// The forward button stands first, so that pressing Enter in the form goes forward.
function buttons({ locale, position: { at, of } }: SurveyView): Html {
  const text = words(locale).survey;
  return html`<button name="_do" value="next">${at === of ? text.submit : text.next}</button>${at > 1 && html`<button name="_do" value="back">${text.back}</button>`}`;
}

/** As easy as agreeing was: on every page after the one with the notice, which says it itself. */
const stop = ({ consent, leave, locale }: SurveyView) =>
  consent === null &&
  leave !== null &&
  html`
<p class="small"><a href="${leave}">${words(locale).after.stop}</a></p>`;
