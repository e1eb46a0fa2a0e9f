import { html } from 'hono/html';
import type { Locale } from '../surveys/text.ts';
import type { Html } from './html.ts';
import { deskLayout } from './layout.ts';
import { words } from './words.ts';

/** The way in. `next` is the path to go on to; the caller makes sure that it is one of ours. */
export type SignInView = {
  readonly locale: Locale;
  readonly problem: null | 'wrong' | 'locked';
  readonly next: string;
  readonly otherLocaleHref: string;
};

/** The sign-in page: a form that posts `login`, `password` and `next` to /sign-in. */
export function signInPage({ locale, problem, next, otherLocaleHref }: SignInView): Html {
  const text = words(locale).desk.signIn;
  return deskLayout({
    locale,
    title: text.title,
    user: null,
    otherLocaleHref,
    body: html`<section class="narrow"><h1>${text.title}</h1><p class="soft">${text.lead}</p>
${problem && html`<p class="alarm" role="alert" id="problem">${text.problems[problem]}</p>`}
<form method="post" action="/sign-in"><input type="hidden" name="next" value="${next}">
<label for="login">${text.login}</label><input id="login" name="login" autocomplete="username" autocapitalize="none" spellcheck="false" required${described(problem)}>
<label for="password">${text.password}</label><input id="password" name="password" type="password" autocomplete="current-password" required${described(problem)}>
<button>${text.button}</button></form></section>`,
  });
}

const described = (problem: SignInView['problem']) => problem && html` aria-describedby="problem"`;
