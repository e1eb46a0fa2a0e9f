import { html } from 'hono/html';
import type { Fault } from '../../surveys/draft.ts';
import type { Note } from '../../surveys/imported.ts';
import type { Locale } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import { type DeskUser, deskLayout } from '../layout.ts';
import { words } from '../words.ts';
import { versionHref } from './address.ts';

/** What an import came to: the draft it is kept as, what did not come along, and what is still to be done. */
export type ImportedView = {
  readonly locale: Locale;
  readonly user: DeskUser;
  readonly otherLocaleHref: string;
  readonly id: string;
  readonly version: number;
  readonly notes: readonly Note[];
  readonly fault: Fault | null;
  /** Whether it continues the version published before it, if there is one, and whether its form can hold scores. */
  readonly hasMap: boolean;
  readonly isScored: boolean;
};

/** The page after an import, which lists its losses by their place in what was pasted. */
export function importedPage(view: ImportedView): Html {
  const { locale, user, otherLocaleHref, id, version, notes, fault } = view;
  const { imported, version: numbered } = words(locale).instruments;
  return deskLayout({
    locale,
    title: imported.title,
    user,
    otherLocaleHref,
    body: html`<p class="path"><a href="/instruments">‹ ${words(locale).instruments.all}</a></p>
<div class="title"><h1>${imported.title}</h1><span class="tag">${id} · ${numbered(version)}</span></div>
<section><h2>${notes.length > 0 ? imported.losses(notes.length) : imported.none}</h2>${notes.length > 0 && losses(notes, locale)}
${fault && html`<p class="alarm">${imported.fault} <span class="hash">${fault.path}</span> ${fault.said[locale]}</p>`}
${!view.isScored && html`<p class="more">${imported.unscored}</p>`}${!view.hasMap && html`<p class="more">${imported.noMap}</p>`}
<p class="more"><a href="${versionHref(id, version)}">${imported.open} ›</a></p></section>`,
  });
}

function losses(notes: readonly Note[], locale: Locale): Html {
  const { imported } = words(locale).instruments;
  return html`<table><thead><tr><th scope="col">${imported.path}</th><th scope="col">${imported.reason}</th></tr></thead>
<tbody>${notes.map(({ path, reason }) => html`<tr><th scope="row" class="hash">${path}</th><td>${reason[locale]}</td></tr>`)}</tbody></table>`;
}
