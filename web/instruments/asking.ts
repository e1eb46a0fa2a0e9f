import { html } from 'hono/html';
import type { Locale, Text } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import { type DeskUser, deskLayout } from '../layout.ts';
import { words } from '../words.ts';
import { listed, versionHref } from './address.ts';

type Asked = {
  readonly locale: Locale;
  readonly user: DeskUser;
  readonly otherLocaleHref: string;
  readonly id: string;
  readonly version: number;
};

/** A version that is to be retired, and the programmes that invite with it. */
export type RetireView = Asked & { readonly askedBy: readonly Text[] };

/** A draft that is to be deleted: the hash of what it says, and whether it has just been saved by somebody else. */
export type DeleteView = Asked & { readonly seen: string; readonly changed: boolean };

/** The page that asks before a version is retired. */
export function retirePage({ askedBy, ...view }: RetireView): Html {
  const { retire } = words(view.locale).publish;
  const names = listed(
    askedBy.map((name) => name[view.locale]),
    view.locale,
  );
  const note = askedBy.length > 0 ? retire.invites(names) : retire.nobody;
  const body = html`<p>${retire.lead}</p><p${askedBy.length > 0 && html` class="alarm"`}>${note}</p>`;
  return askingPage(view, retire, '/retire', body, null);
}

/** The page that asks before a draft is deleted. */
export function deletePage({ seen, changed, ...view }: DeleteView): Html {
  const text = words(view.locale).publish.delete;
  const body = html`${changed && html`<p class="alarm" role="alert">${text.changed}</p>`}<p>${text.lead}</p>`;
  return askingPage(view, text, '/delete', body, html`<input type="hidden" name="seen" value="${seen}">`);
}

type Words = {
  readonly title: (version: number) => string;
  readonly button: (version: number) => string;
  readonly back: string;
};

function askingPage(
  { locale, user, otherLocaleHref, id, version }: Asked,
  text: Words,
  deed: '/retire' | '/delete',
  body: Html,
  fields: Html | null,
): Html {
  return deskLayout({
    locale,
    title: text.title(version),
    user,
    otherLocaleHref,
    body: html`<p class="path"><a href="${versionHref(id, version)}">‹ ${text.back}</a></p>
<div class="title"><h1>${text.title(version)}</h1><span class="tag">${id}</span></div>
<section>${body}
<form method="post" action="${versionHref(id, version, deed)}">${fields}<p class="press"><button>${text.button(version)}</button><a href="${versionHref(id, version)}">${text.back}</a></p></form></section>`,
  });
}
