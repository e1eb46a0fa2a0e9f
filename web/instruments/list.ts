import { html } from 'hono/html';
import type { Locale, Text } from '../../surveys/text.ts';
import { instantText } from '../format.ts';
import type { Html } from '../html.ts';
import { type DeskUser, deskLayout } from '../layout.ts';
import { words } from '../words.ts';
import { listed, versionHref } from './address.ts';
import { type Begun, beginning } from './beginning.ts';

/** A version as the list shows it; times are ISO instants, `askedBy` the programmes that invite with it. */
type ListedVersion = {
  readonly version: number;
  readonly state: 'draft' | 'published' | 'retired';
  readonly hash: string | null;
  readonly publishedAt: string | null;
  readonly retiredAt: string | null;
  readonly askedBy: readonly Text[];
};

/** Every questionnaire with its versions, the newest first; `begun` is a form that came back with a problem. */
export type InstrumentsView = {
  readonly locale: Locale;
  readonly user: DeskUser;
  readonly otherLocaleHref: string;
  readonly instruments: readonly {
    readonly id: string;
    readonly title: string;
    readonly versions: readonly ListedVersion[];
  }[];
  readonly begun: Begun | null;
};

/** The list of questionnaires, with the ways to begin a new one. */
export function instrumentsPage(view: InstrumentsView): Html {
  const { locale, user, otherLocaleHref, instruments, begun } = view;
  const text = words(locale).instruments;
  return deskLayout({
    locale,
    title: text.title,
    user,
    otherLocaleHref,
    body: html`<h1>${text.title}</h1>
${instruments.map(
  ({ id, title, versions }) => html`<section><div class="title"><h2>${title}</h2><small>${id}</small></div>
<table class="states"><thead><tr><th scope="col">${text.columns.version}</th><th scope="col">${text.columns.state}</th><th scope="col" class="wide-only">${text.columns.hash}</th><th scope="col">${text.columns.next}</th></tr></thead>
<tbody>${versions.map((version) => row(id, version, locale))}</tbody></table></section>
`,
)}${beginning(begun, locale)}`,
  });
}

function row(id: string, one: ListedVersion, locale: Locale): Html {
  const text = words(locale).instruments;
  const { version, state, hash, publishedAt, retiredAt, askedBy } = one;
  const said = [
    publishedAt && text.published(instantText(publishedAt, locale)),
    retiredAt && text.retired(instantText(retiredAt, locale)),
    askedBy.length > 0 &&
      text.askedBy(
        listed(
          askedBy.map((name) => name[locale]),
          locale,
        ),
      ),
  ].filter((line) => line !== null && line !== false);
  return html`<tr><th scope="row">${version}</th><td>${text.states[state]}${said.map((line) => html`<small>${line}</small>`)}</td><td class="wide-only hash">${hash}</td><td><a href="${versionHref(id, version)}">${state === 'draft' ? text.edit : text.open}<span class="unseen"> ${id} ${text.version(version)}</span></a>
<form method="post" action="${versionHref(id, version, '/copy')}"><button class="plain">${text.copy}<span class="unseen"> ${id} ${text.version(version)}</span></button></form></td></tr>
`;
}
