import { html } from 'hono/html';
import type { Locale, Text } from '../surveys/text.ts';
import { instantText } from './format.ts';
import type { Html } from './html.ts';
import { type DeskUser, deskLayout } from './layout.ts';
import { words } from './words.ts';

/** One message of the demonstration channel; `at` is an ISO instant, `link` the address inside `text`. */
type OutboxMessage = {
  readonly hospital: string;
  readonly hospitalName: Text;
  readonly message: string;
  readonly to: string;
  readonly text: string;
  readonly link: string;
  readonly at: string;
  readonly state: string;
};

/** The newest messages; `older` is the address of the page before, null on the last one. */
export type OutboxView = {
  readonly locale: Locale;
  readonly user: DeskUser;
  readonly messages: readonly OutboxMessage[];
  readonly older: string | null;
  readonly otherLocaleHref: string;
};

/** One message to look at. */
export type MessageView = {
  readonly locale: Locale;
  readonly user: DeskUser;
  readonly message: OutboxMessage;
  readonly otherLocaleHref: string;
};

/** Every invitation the demonstration channel has sent, newest first. */
export function outboxPage({ locale, user, messages, older, otherLocaleHref }: OutboxView): Html {
  const text = words(locale).desk.outbox;
  return deskLayout({
    locale,
    title: text.title,
    user,
    otherLocaleHref,
    body: html`<h1>${text.title}</h1>
<section><p class="soft">${text.lead}</p>${
      messages.length > 0
        ? html`<table><thead><tr><th scope="col">${text.message}</th><th scope="col">${text.to}</th><th scope="col" class="wide-only">${text.hospital}</th><th scope="col" class="wide-only">${text.at}</th></tr></thead>
<tbody>${messages.map((message) => row(message, locale))}</tbody></table>`
        : html`<p>${text.empty}</p>`
    }${older && html`<p class="more"><a href="${older}" rel="next">${text.older} ›</a></p>`}</section>`,
  });
}

function row(message: OutboxMessage, locale: Locale): Html {
  const { hospital, hospitalName, to, at } = message;
  const path = `/outbox/${encodeURIComponent(hospital)}/${encodeURIComponent(message.message)}`;
  return html`<tr><td class="sms">${message.text}<br><a href="${path}">${words(locale).desk.outbox.open}</a></td><td>${to}<small>${stateName(message.state, locale)}</small></td><td class="wide-only">${hospitalName[locale]}</td><td class="wide-only">${instantText(at, locale)}</td></tr>
`;
}

/** One message as it looks on a phone, with the link in it ready to tap. */
export function messagePage({ locale, user, message, otherLocaleHref }: MessageView): Html {
  const text = words(locale).desk.outbox;
  return deskLayout({
    locale,
    title: text.one,
    user,
    otherLocaleHref,
    body: html`<p class="path"><a href="/outbox">‹ ${text.back}</a></p><div class="title"><h1>${text.one}</h1><span class="tag">${stateName(message.state, locale)}</span></div>
<p class="soft">${text.hint}</p>
<article class="phone"><header><strong>${message.hospitalName[locale]}</strong><small>${text.to} ${message.to}</small></header>
<time class="soft" datetime="${message.at}">${instantText(message.at, locale)}</time>
<p class="bubble">${linked(message.text, message.link)}</p></article>`,
  });
}

// Only the address the system put there becomes a link; anything else that looks like one stays text.
function linked(text: string, link: string): Html {
  const at = /^https?:\/\//.test(link) ? text.indexOf(link) : -1;
  if (at < 0) return html`${text}`;
  return html`${text.slice(0, at)}<a href="${link}">${link}</a>${text.slice(at + link.length)}`;
}

const stateName = (state: string, locale: Locale): string =>
  new Map(Object.entries(words(locale).desk.outbox.states)).get(state) ?? state;
