import { expect } from 'vitest';

/** Sends a request: the application itself, or a server reached by fetch. */
export type Send = (url: string, init?: RequestInit) => Response | Promise<Response>;

/** A form as a browser without JavaScript would send it. */
export type Form = Map<string, string>;

/** Chooses a value among those a question offers. */
export type Choose = (question: string, values: readonly string[]) => string | null;

/** The first option of everything; ratings are 0 then. */
export const chooseFirst: Choose = (_question, values) => values[0] ?? null;
/** The last option that is not an excluded one: the best of ratings, whatever comes last of choices. */
export const chooseLast: Choose = (_question, values) => values.at(-1) ?? null;

/** Reads the form of a survey page, agrees to its notice, and fills it in by `choose`. */
export function fillIn(page: string, choose: Choose, comment = '很好，谢谢。'): Form {
  const form: Form = new Map();
  const offered = new Map<string, string[]>();
  for (const [input] of page.matchAll(/<input[^>]*>/g)) {
    const name = attribute(input, 'name');
    const value = attribute(input, 'value');
    if (isSentAnyway(input)) form.set(name, value);
    if (attribute(input, 'type') === 'radio') offered.set(name, [...(offered.get(name) ?? []), value]);
  }
  for (const [name, values] of offered) {
    const chosen = choose(name, values);
    if (chosen !== null) form.set(name, chosen);
  }
  for (const [area] of page.matchAll(/<textarea[^>]*>/g)) form.set(attribute(area, 'name'), comment);
  form.set('_do', 'next');
  return form;
}

/** Hidden fields, what was answered before, and the box of the notice, which this patient agrees to. */
const isSentAnyway = (input: string): boolean =>
  attribute(input, 'type') === 'hidden' ||
  / checked\b/.test(input) ||
  attribute(input, 'name') === '_consent';

const attribute = (tag: string, name: string): string =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&amp;', '&');

/** Posts a form as a browser does and does not follow where it leads. */
export function postForm(send: Send, url: string, form: Form): Response | Promise<Response> {
  return send(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams([...form]).toString(),
    redirect: 'manual',
  });
}

/** Answers a whole survey page by page, without JavaScript; returns how many pages were posted and the last page read. */
export async function answerSurvey(
  send: Send,
  link: string,
  choose: Choose = chooseFirst,
  comment?: string,
): Promise<{ posts: number; page: string }> {
  let url = link;
  for (let posts = 0; posts < 80; posts++) {
    const page = await (await send(url)).text();
    if (!page.includes('name="_page"')) return { posts, page };
    const reply = await postForm(send, url, fillIn(page, choose, comment));
    expect(reply.status).toBe(303);
    url = new URL(reply.headers.get('Location') ?? '', link).href;
  }
  throw new Error('the survey did not end');
}
