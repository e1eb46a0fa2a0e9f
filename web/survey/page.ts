import { html, raw } from 'hono/html';
import type { Month } from '../../analytics/month.ts';
import { asked } from '../../surveys/asked.ts';
import type { Plan, Values } from '../../surveys/plan.ts';
import { type Progress, progressOf } from '../../surveys/progress.ts';
import { type Pace, type Place, type Screen, screenAt, screensOf } from '../../surveys/screens.ts';
import { inLanguage, type Locale, type Text } from '../../surveys/text.ts';
import type { Facts } from '../../surveys/wording.ts';
import type { Html } from '../html.ts';
import { surveyLayout } from '../layout.ts';
import { words } from '../words.ts';
import { type Asking, ours, type QuestionProblem, theirs } from './asking.ts';
import { type ConsentView, consentPart } from './consent.ts';
import { hiddenFields } from './fields.ts';
import { leavingForm, leavingPart } from './leaving.ts';
import { opening } from './opening.ts';
import { screenParts } from './parts.ts';
import { progressBar } from './progress-bar.ts';
import { summary } from './summary.ts';
import { tools } from './tools.ts';

/**
 * One screen of a survey as a respondent meets it.
 *
 * Shape: `locale` is the language of everything that is not the questionnaire; `elder` how it looks, `pace` how
 *        much is asked at once; `place` the screen to show; `values` the answers so far, `rough` what stands in
 *        fields and is no answer yet; `opened` that answers brought questions into sight which were not
 *        there before; `action` is where the form is sent; `script` the browser's part, '' for none; `at` when the
 *        page is made, in seconds since 1970, null where it may not be told how long anybody took.
 */
export type SurveyView = {
  readonly locale: Locale;
  readonly language: string;
  readonly elder: boolean;
  readonly pace: Pace;
  /** Whether to offer the elder edition at the beginning. */
  readonly offer: boolean;
  readonly action: string;
  readonly hospital: Text;
  readonly about: {
    readonly class: 'outpatient' | 'inpatient' | 'staff' | 'emergency';
    readonly month: Month;
  };
  readonly facts: Facts;
  readonly plan: Plan;
  readonly place: Place;
  readonly values: Values;
  /** What is kept, where it is not what is shown. */
  readonly kept?: Pick<SurveyView, 'values' | 'rough'>;
  readonly rough: Asking['rough'];
  readonly problems: readonly QuestionProblem[];
  readonly opened: boolean;
  readonly privacy: 'confidential' | 'anonymous';
  /** The privacy notice, on the page where it must be read; null on every other. */
  readonly consent: ConsentView | null;
  /** Where a press declines, or stops and has everything erased; null where nothing is kept that could be found. */
  readonly leave: string | null;
  readonly script: string;
  readonly at: number | null;
  /** The answers so far, where the page itself must bring them along because nothing is kept: a preview. */
  readonly carried?: string;
};

/**
 * A survey page: a plain form that works without a script, in any web view.
 *
 * Fields: those of `hiddenFields`, the questions by name, `_do` (next, back, elder, plain) and `_lang`.
 * Throws: RangeError when there is nothing to ask.
 */
export function surveyPage(view: SurveyView): Html {
  const { plan, values, language } = view;
  const screens = screensOf(plan, values, view.pace);
  const screen = screenAt(screens, view.place);
  if (screen === undefined) throw new RangeError(`nothing to ask on page ${view.place.page}`);
  const asking: Asking = { ...view, values: asked(plan, values).values };
  const title = inLanguage(plan.instrument.title, language);
  const text = words(view.locale).survey;
  const first = screen === screens[0];
  const progress = progressOf(plan, values, screen);
  const missing = view.consent?.missing === true;
  return surveyLayout({
    locale: view.locale,
    language,
    elder: view.elder,
    title: view.problems.length > 0 || missing ? `${text.check} · ${title}` : title,
    heading: view.hospital[view.locale],
    tools: tools(view),
    script: view.script,
    around: (inner) =>
      html`${form(view, screen, progress, inner)}${view.leave !== null && leavingForm(view.leave)}`,
    body: html`<h1${theirs(asking, plan.instrument.title)}>${title}</h1>${summary(asking, screen, { opened: view.opened, missing })}${first && opening(view)}
${progressBar(progress, view)}${view.consent && consentPart(view.consent, view.leave !== null, view.locale, language)}
${screenParts(asking, screen)}${buttons(view, { first, last: screen === screens.at(-1) })}${stop(view)}`,
  });
}

// Checked by the server alone: what browsers say to a wrong field is gone in a moment, and not in our words.
function form(view: SurveyView, screen: Screen, progress: Progress, inner: Html): Html {
  const { said } = words(view.locale).survey;
  const live = liveFields(view, screen);
  const tap =
    view.pace === 'question' &&
    !view.consent?.notice.agree &&
    screen.questions.some(isOneTap) &&
    progress.sure > 0;
  return html`<form id="page" method="post" action="${view.action}" autocomplete="off" novalidate data-words="${Object.values(said).join('|')}"${live !== '' && html` data-live="${live}"`}${tap && raw(' data-tap')}>${hiddenFields(view.plan, screen, view)}${inner}</form>`;
}

/** The fields that something else on this screen depends on. */
function liveFields({ plan, pace }: SurveyView, { page }: Screen): string {
  return pace === 'page' ? [...(plan.pages[page]?.dynamic ?? [])].join(' ') : '';
}

const isOneTap = ({ options, comment, type, look }: Screen['questions'][number]): boolean =>
  options.length > 0 && comment === null && type !== 'choices' && look !== 'dropdown';

// The forward button stands before the one that goes back, as one reads.
function buttons(view: SurveyView, at: { first: boolean; last: boolean }): Html {
  const { plan, language, locale, pace } = view;
  const text = words(locale).survey;
  const own = (text: Text | null) => text && inLanguage(text, language);
  const onward = at.last ? plan.buttons.submit : plan.buttons.next;
  const on = own(onward) ?? (at.last ? text.submit : text.next[pace]);
  const back = own(plan.buttons.back) ?? text.back[pace];
  return html`<p id="state" role="status"${ours(view)}></p><button name="_do" value="next"${own(onward) ? null : ours(view)}>${on}</button>${!at.first && html`<button name="_do" value="back"${own(plan.buttons.back) ? null : ours(view)}>${back}</button>`}`;
}

/** As easy as agreeing was: on every page after the one with the notice, which says it itself. */
const stop = (view: SurveyView) =>
  view.consent === null &&
  view.leave !== null &&
  html`
<div class="small"${ours(view)}>${leavingPart(words(view.locale).after.stop, view.locale)}</div>`;
