import { html } from 'hono/html';
import type { Question } from '../../surveys/plan.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';
import { type Asking, ours, say, within } from './asking.ts';

/** What is said below a question's title: its own hint, what an answer must keep within, a rating's two ends. */
export function hintsOf(question: Question, asking: Asking): Html | null {
  const own = question.hint && say(asking, question.hint);
  const limits = limitsText(question, asking);
  const gap = own && limits ? words(asking.locale).gap : '';
  const ends = endsOf(question, asking);
  if (!own && !limits && ends === null) return null;
  return html`${(own || limits) && html`<p>${own}${gap}${limits && within(ours(asking), limits)}</p>`}${ends}`;
}

function limitsText({ type, look, limits }: Question, { locale }: Asking): string | null {
  const text = words(locale).survey;
  if (type === 'choices') return text.several(limits.least, limits.most);
  if (type === 'comment') return text.comment(limits.maxLength);
  return look === 'number' ? text.range(limits.min, limits.max) : null;
}

function endsOf(question: Question, asking: Asking): Html | null {
  const { ends, options } = question;
  if (ends === null) return null;
  const first = options.at(0);
  const last = options.at(-1);
  return html`<p class="ends"><span>${first && say(asking, first.text)} ${say(asking, ends.low)}</span><span>${last && say(asking, last.text)} ${say(asking, ends.high)}</span></p>`;
}
