import { html } from 'hono/html';
import type { Locale, Text } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import { type DeskUser, deskLayout } from '../layout.ts';
import { words } from '../words.ts';
import { listed, versionHref } from './address.ts';

/** A version that is to be retired, and the programmes that invite with it. */
export type RetireView = {
  readonly locale: Locale;
  readonly user: DeskUser;
  readonly otherLocaleHref: string;
  readonly id: string;
  readonly version: number;
  readonly askedBy: readonly Text[];
};

/** The page that asks before a version is retired. */
export function retirePage({ locale, user, otherLocaleHref, id, version, askedBy }: RetireView): Html {
  const { retire } = words(locale).publish;
  const names = listed(
    askedBy.map((name) => name[locale]),
    locale,
  );
  return deskLayout({
    locale,
    title: retire.title(version),
    user,
    otherLocaleHref,
    body: html`<p class="path"><a href="${versionHref(id, version)}">‹ ${retire.back}</a></p>
<div class="title"><h1>${retire.title(version)}</h1><span class="tag">${id}</span></div>
<section><p>${retire.lead}</p><p${askedBy.length > 0 && html` class="alarm"`}>${askedBy.length > 0 ? retire.invites(names) : retire.nobody}</p>
<form method="post" action="${versionHref(id, version, '/retire')}"><p class="press"><button>${retire.button(version)}</button><a href="${versionHref(id, version)}">${retire.back}</a></p></form></section>`,
  });
}
