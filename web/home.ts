import { html } from 'hono/html';
import type { Month } from '../analytics/month.ts';
import type { Locale, Text } from '../surveys/text.ts';
import { levelName } from './desk/level-name.ts';
import { areaHref, hospitalHref } from './desk/steer.ts';
import type { Html } from './html.ts';
import { type DeskUser, deskLayout } from './layout.ts';
import { words } from './words.ts';

/** All an administrator starts from; the links lead to `month`. */
export type HomeView = {
  readonly locale: Locale;
  readonly user: DeskUser;
  readonly areas: readonly { readonly id: string; readonly name: Text; readonly hospitals: number }[];
  readonly hospitals: readonly { readonly id: string; readonly name: Text; readonly level: string }[];
  readonly month: Month;
  readonly otherLocaleHref: string;
};

/** The administrator's start: questionnaires, the outbox, areas and hospitals. */
export function homePage({ locale, user, areas, hospitals, month, otherLocaleHref }: HomeView): Html {
  const { desk, instruments } = words(locale);
  const text = desk.home;
  return deskLayout({
    locale,
    title: text.title,
    user,
    otherLocaleHref,
    body: html`<h1>${text.title}</h1>
<section><h2><a href="/instruments">${instruments.title}</a></h2><p class="soft">${instruments.means}</p></section>
<section><h2><a href="/outbox">${text.outbox}</a></h2><p class="soft">${text.outboxMeans}</p></section>
<div class="halves">${list(
      text.areas,
      text.empty,
      areas.map(({ id, name, hospitals }) =>
        item(areaHref(id, month), name[locale], text.hospitalCount(hospitals)),
      ),
    )}${list(
      text.hospitals,
      text.empty,
      hospitals.map(({ id, name, level }) =>
        item(hospitalHref(id, month), name[locale], levelName(level, locale)),
      ),
    )}</div>`,
  });
}

const list = (title: string, empty: string, items: readonly Html[]) =>
  html`<section><h2>${title}</h2>${items.length > 0 ? html`<ul class="list">${items}</ul>` : html`<p class="soft">${empty}</p>`}</section>`;

const item = (href: string, name: string, note: string) =>
  html`<li><a href="${href}">${name}</a><small>${note}</small></li>
`;
