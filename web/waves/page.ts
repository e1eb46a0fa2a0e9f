import { html } from 'hono/html';
import type { Month } from '../../analytics/month.ts';
import type { Locale, Text } from '../../surveys/text.ts';
import { monthText } from '../format.ts';
import type { Html } from '../html.ts';
import { surveyLayout } from '../layout.ts';
import type { Words } from '../words/zh.ts';
import { words } from '../words.ts';

/** What every page here needs; `script` is the address of the script that does the work. */
type Frame = { readonly locale: Locale; readonly otherLocaleHref: string };
type Scripted = Frame & { readonly script: string };

/** A member's own page. Of the departments of the unit, null is those who belong to none; none where it is not known. */
export type MemberView = Scripted & {
  readonly hospital: { readonly id: string; readonly name: Text };
  readonly month: Month;
  readonly unit: {
    readonly departments: readonly (Text | null)[];
    readonly members: number;
    readonly publicKey: string;
  };
  readonly served: boolean;
};

type Said = { readonly title: string; readonly said: string; readonly next: string };

/**
 * Where a member takes an anonymous link. The script shows one of the sections, all of which stand ready in the
 * reader's language; without it, the page says how to get a paper code.
 */
export function memberPage(view: MemberView): Html {
  const { locale, hospital, month, unit, served } = view;
  const text = words(locale).wave;
  const names = unit.departments.map((name) => name?.[locale] ?? text.noDepartment);
  return frame(
    view,
    hospital.name[locale],
    html`<h1>${text.title}</h1>
<p class="about">${text.about(hospital.name[locale], monthText(month, locale))}</p><p class="small">${text.unit(names, unit.members)}</p>
<div id="wave" data-hospital="${hospital.id}" data-key="${unit.publicKey}" data-served="${served ? 'yes' : 'no'}">
${section(
  'start',
  html`<div class="notice"><h2>${text.how}</h2>${text.steps.map((step) => html`<p>${step}</p>`)}</div>
<div class="notice"><p>${text.check} <b id="check"></b></p><p class="small">${text.checkHint}</p></div><button type="button" data-do="take">${text.take}</button>`,
)}
${section('working', html`<p class="promise" role="status">${text.working}</p>`)}
${section('done', done(text))}${message('sure', text.sure, sure(text))}
${message('used', text.used)}${message('broken', text.broken, html`<button type="button" data-do="take">${text.again}</button>`)}
${message('over', text.over)}${message('unable', text.unable)}</div>
${withoutScript(text)}`,
  );
}

/** Where a private link leads: the same page for everybody, since what is behind the # reaches no server. */
export function privateLinkPage(view: Scripted): Html {
  const { survey, wave: text } = words(view.locale);
  return frame(
    view,
    survey.unnamed,
    html`<h1>${text.title}</h1><div id="wave">
${section('ready', html`<div class="notice"><h2>${text.ready}</h2><p>${text.readySaid}</p></div><button type="button" data-do="redeem">${text.start}</button>`)}
${section('working', html`<p class="promise" role="status">${text.working}</p>`)}
${message('malformed', text.malformed)}${message('refused', text.refused)}${message('over', text.over)}
${message('broken', text.broken, html`<button type="button" data-do="redeem">${text.again}</button>`)}${message('unable', text.unable)}</div>
${withoutScript(text)}`,
  );
}

/** Why there is nothing to take: the link is nobody's (any more), or the wave has ended. */
export function waveNotice({ locale, otherLocaleHref }: Frame, kind: 'unknown' | 'over'): Html {
  const { survey, wave: text } = words(locale);
  const { title } = text[kind];
  const body = said(text[kind], 'h1');
  return surveyLayout({ locale, title, heading: survey.unnamed, otherLocaleHref, body });
}

const frame = ({ locale, otherLocaleHref, script }: Scripted, heading: string, body: Html): Html =>
  surveyLayout({
    locale,
    title: words(locale).wave.title,
    heading,
    otherLocaleHref,
    body: html`${body}<script src="${script}"></script>`,
  });

const section = (id: string, body: Html): Html => html`<section id="${id}" hidden>${body}</section>`;

const message = (id: string, text: Said, more: Html | null = null): Html =>
  section(id, html`${said(text, 'h2')}${more}`);

const said = ({ title, said: what, next }: Said, level: 'h1' | 'h2'): Html =>
  html`<div class="notice">${level === 'h1' ? html`<h1>${title}</h1>` : html`<h2 tabindex="-1">${title}</h2>`}<p>${what}</p><p>${next}</p></div>`;

const done = (text: Words['wave']): Html =>
  html`<div class="notice"><h2 tabindex="-1">${text.done}</h2><p>${text.doneSaid}</p><p><b>${text.later}</b></p></div>
<div class="text"><label for="link">${text.link}</label><textarea id="link" rows="5" readonly autocomplete="off"></textarea></div>
<button type="button" data-do="copy">${text.copy}</button><p class="small" id="copied" role="status" data-said="${text.copied}" data-failed="${text.notCopied}"></p>
<p class="about"><a id="open" href="/w">${text.open}</a></p>
<p class="small">${text.clearHint}</p><button type="button" class="plain" data-do="clear">${text.clear}</button>`;

const sure = (text: Words['wave']): Html =>
  html`<button type="button" data-do="remove">${text.remove}</button><button type="button" data-do="back">${text.back}</button>`;

const withoutScript = (text: Words['wave']): Html => html`<noscript>${said(text.noScript, 'h2')}</noscript>`;
