import { html } from 'hono/html';
import type { Review } from '../../surveys/review.ts';
import type { Locale } from '../../surveys/text.ts';
import { instantText } from '../format.ts';
import type { Html } from '../html.ts';
import { type DeskUser, deskLayout } from '../layout.ts';
import { words } from '../words.ts';
import { versionHref } from './address.ts';
import { reviewFacts } from './facts.ts';
import { findings } from './findings.ts';
import { type Shown, steering } from './handset.ts';

/** Why what was typed was not kept, or that it was. */
export type EditorNote = 'saved' | 'changed' | 'deleted' | 'isPublished' | 'tooLarge' | 'refused';

/**
 * One version of a questionnaire, to be edited while it is a draft and read for good afterwards.
 *
 * Shape: `text` is what stands in the field; `seen` the hash of the kept text it was made from; `note` what came of
 *        saving, null where nothing was to be saved; `theirs` what somebody else has saved meanwhile, and its hash;
 *        `preview` is null while there is nothing to show, `document` being its page as text.
 */
export type EditorView = {
  readonly locale: Locale;
  readonly user: DeskUser;
  readonly otherLocaleHref: string;
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state: 'draft' | 'published' | 'retired';
  readonly hash: string | null;
  readonly publishedAt: string | null;
  readonly retiredAt: string | null;
  readonly text: string;
  readonly seen: string;
  readonly note: EditorNote | null;
  readonly theirs: { readonly text: string; readonly hash: string } | null;
  readonly review: Review;
  readonly preview: { readonly shown: Shown; readonly document: string } | null;
  readonly script: string;
};

/** The page of one version: its text, what is wrong with it, how it looks, and what there is to say of it. */
export function editorPage(view: EditorView): Html {
  const { locale, user, otherLocaleHref, id, version, title, state, script } = view;
  const { instruments, editor } = words(locale);
  const unsaved = view.note !== null && view.note !== 'saved';
  return deskLayout({
    locale,
    title: `${title} · ${instruments.version(version)}`,
    user,
    otherLocaleHref,
    wide: true,
    script,
    body: html`<p class="path"><a href="/instruments">‹ ${instruments.all}</a></p>
<div class="title"><h1>${title}</h1><span class="tag">${instruments.states[state]}</span><small>${id} · ${instruments.version(version)}</small></div>
${note(view)}${state !== 'draft' && published(view)}
<form id="editor" class="writing" method="post" action="${versionHref(id, version)}" data-offline="${editor.offline}" data-signed-out="${editor.signedOut}"${unsaved && html` data-unsaved`}>${state === 'draft' ? writing(view) : reading(view)}
<div class="beside">${beside(view)}</div></form>`,
  });
}

/** What stands beside the text: alone it is the reply to a text that is still being typed. */
export function beside({ review, text, note, preview, locale, state }: Omit<EditorView, 'script'>): Html {
  const { editor } = words(locale);
  const about =
    state === 'draft' && html`<section>${findings(review.fault, text, note !== 'refused', locale)}</section>`;
  return html`<div id="findings">${about}</div>
<section><h2>${editor.preview.title}</h2><div id="steering">${
    preview === null
      ? html`<p class="soft">${editor.preview.none}</p>`
      : html`${review.borrowed && html`<p class="soft">${editor.preview.borrowed}</p>`}<input type="hidden" name="answers" value="${JSON.stringify(preview.shown.values)}">${steering(preview.shown, locale)}`
  }</div><div id="handset">${
    preview &&
    html`<div class="handset"><iframe id="frame" title="${editor.preview.frame}" sandbox srcdoc="${preview.document}"></iframe></div>`
  }</div></section>
<div id="facts">${reviewFacts(review, locale)}</div>`;
}

function note({ note, locale }: EditorView): Html | null {
  const { editor } = words(locale);
  if (note === null || note === 'refused') return null;
  return note === 'saved'
    ? html`<p class="done" role="status">${editor.saved}</p>`
    : html`<p class="alarm" role="alert">${editor[note]}</p>`;
}

function writing({ text, seen, theirs, locale, id, version }: EditorView): Html {
  const { editor } = words(locale);
  return html`<div class="write"><label for="text">${editor.text}</label>
<input type="hidden" name="seen" value="${seen}">${theirs && html`<input type="hidden" name="over" value="${theirs.hash}">`}
<div class="code"><pre id="lines" aria-hidden="true" hidden></pre><textarea id="text" name="text" wrap="off" spellcheck="false" autocapitalize="none" autocomplete="off">
${text}</textarea></div>
<p class="press"><button name="do" value="check" class="quiet">${editor.check}</button><button name="do" value="save">${editor.save}</button><button name="do" value="publish" class="quiet">${editor.publish}</button>${theirs && html`<button name="do" value="overwrite" class="quiet">${editor.overwrite}</button>`}<span id="state" role="status"></span></p>
<p class="more"><a href="${versionHref(id, version, '/preview')}" target="_blank">${editor.tryOut} ›</a> <a href="${versionHref(id, version, '/delete')}">${editor.delete} ›</a></p>
${theirs && html`<details><summary>${editor.theirs}</summary><pre class="excerpt" tabindex="0">${theirs.text}</pre></details>`}</div>`;
}

function reading({ text, locale, id, version }: EditorView): Html {
  const { editor } = words(locale);
  return html`<div class="write"><label for="text">${editor.text}</label>
<div class="code"><pre id="lines" aria-hidden="true" hidden></pre><textarea id="text" readonly wrap="off" spellcheck="false">
${text}</textarea></div>
<p class="more"><a href="${versionHref(id, version, '/preview')}" target="_blank">${editor.tryOut} ›</a></p></div>`;
}

function published({ locale, id, version, state, hash, publishedAt, retiredAt }: EditorView): Html {
  const { editor, instruments } = words(locale);
  const exports = [
    [`/fhir/Questionnaire/${id.replaceAll('_', '-')}?version=${version}`, 'FHIR R4'],
    [`/api/v1/instruments/${id}/versions/${version}/surveyjs`, 'SurveyJS'],
  ] as const;
  return html`<section class="kept"><p>${editor.readOnly}</p>
<p class="soft">${publishedAt && instruments.published(instantText(publishedAt, locale))}${retiredAt && ` · ${instruments.retired(instantText(retiredAt, locale))}`}<br>${editor.hash} <span class="hash">${hash}</span></p>
<p class="press"><span class="soft">${editor.exports}</span>${exports.map(([href, name]) => html`<a href="${href}">${name}</a>`)}${state === 'published' && html`<a href="${versionHref(id, version, '/retire')}">${editor.retire}</a>`}</p>
<form method="post" action="${versionHref(id, version, '/copy')}"><button class="quiet">${instruments.copy}</button></form></section>`;
}
