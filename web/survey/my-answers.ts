import { html } from 'hono/html';
import type { Text } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import { surveyLayout } from '../layout.ts';
import { words } from '../words.ts';
import { messagePage, type NoticeView } from './notice.ts';
import { type RequestView, requestPart } from './requests.ts';

/** A page under a respondent's own link. */
type OwnView = NoticeView & {
  readonly hospital: Text;
  readonly thanks: string;
};

/** A question as it was asked, under the question of its matrix where it is a row, and what was answered; '' for no answer. */
export type Given = { readonly under: string | null; readonly question: string; readonly answer: string };

/** The door to one's answers: opening a link shows none of them, a tap does. */
export function answersDoor(view: OwnView & { readonly action: string }): Html {
  const text = words(view.locale).after.mine;
  return page(
    view,
    text.title,
    html`<div class="notice"><h1>${text.title}</h1><p>${text.hidden}</p></div>
<form method="post" action="${view.action}"><button>${text.show}</button></form>
${back(view)}`,
  );
}

/** What this respondent answered, question by question, and the ways to take it along and to withdraw it. */
export function answersPage(
  view: OwnView & { readonly given: readonly Given[]; readonly copy: string; readonly withdraw: string },
): Html {
  const text = words(view.locale).after.mine;
  const rows = view.given.map(
    ({
      under,
      question,
      answer,
    }) => html`<dt>${under !== null && html`<span class="small">${under}</span><br>`}${question}</dt><dd>${answer || html`<span class="small">${text.none}</span>`}</dd>
`,
  );
  return page(
    view,
    text.title,
    html`<h1>${text.title}</h1><dl class="notice">${rows}</dl>
<form method="post" action="${view.copy}"><button class="plain">${text.copy}</button></form>
<p class="about"><a href="${view.withdraw}">${text.withdraw}</a></p>
${back(view)}`,
  );
}

/** Asks once more before an answer is erased. `action` does it; whoever stays goes back to the link. */
export function withdrawPage(view: OwnView & { readonly action: string }): Html {
  const text = words(view.locale).after.confirm;
  return page(
    view,
    text.title,
    html`<div class="notice"><h1>${text.title}</h1><p>${text.said}</p></div>
<form method="post" action="${view.action}"><button class="grave">${text.act}</button></form>
<p class="about"><a href="${view.thanks}">${text.stay}</a></p>`,
  );
}

/** What there was to withdraw: a whole answer, or pages at most. */
export type Stage = 'sent' | 'open';

/** Whoever opens a link after its answers were withdrawn reads this, calmly. */
export const withdrawnPage = (
  view: NoticeView & { readonly requests: readonly RequestView[] },
  stage: Stage,
): Html =>
  messagePage(view, words(view.locale).after.withdrawn[stage], {
    more: html`${view.requests.map((request) => requestPart(request, view.locale))}`,
  });

/** Why an answer cannot be shown or withdrawn here: it is anonymous, or the link has ended. */
export const outOfReachPage = (view: NoticeView, why: 'anonymous' | 'tooLate'): Html =>
  messagePage(view, words(view.locale).after[why]);

const back = ({ thanks, locale }: OwnView): Html =>
  html`<p class="about"><a href="${thanks}">${words(locale).after.mine.back}</a></p>`;

const page = (
  { locale, hospital, otherLocaleHref, elder = false }: OwnView,
  title: string,
  body: Html,
): Html => surveyLayout({ locale, title, heading: hospital[locale], otherLocaleHref, elder, body });
