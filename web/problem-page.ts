import { html } from 'hono/html';
import type { Locale } from '../surveys/text.ts';
import type { Html } from './html.ts';
import { type DeskUser, deskLayout } from './layout.ts';
import { words } from './words.ts';

/** An error of a signed-in page, by its HTTP status. */
export type ProblemView = {
  readonly locale: Locale;
  readonly user: DeskUser | null;
  readonly status: 400 | 403 | 404 | 500;
  readonly otherLocaleHref: string;
};

/** The page shown instead of one that cannot be: what is wrong, what to do, and the way back. */
export function problemPage({ locale, user, status, otherLocaleHref }: ProblemView): Html {
  const { problems, start } = words(locale).desk;
  const { title, said } = problems[status];
  return deskLayout({
    locale,
    title,
    user,
    otherLocaleHref,
    body: html`<section><h1>${title}</h1><p>${said}</p><p><a href="${user?.home ?? '/'}">${start}</a></p></section>`,
  });
}
