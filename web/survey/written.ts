import { html, raw } from 'hono/html';
import type { Question } from '../../surveys/plan.ts';
import type { Html } from '../html.ts';
import { anchor } from './asking.ts';

/** The control of an answer that is written, with the keyboard it needs. `attributes` are further ones. */
export function writtenInput(question: Question, value: string, attributes: Html): Html {
  const { name, type, limits } = question;
  // Stopped while one types: what is too long could not be kept, and would be gone on the way back.
  const most = raw(bound('maxlength', limits.maxLength));
  if (type === 'comment')
    // HTML drops one newline right after the opening tag, so an answer that starts with one needs two.
    return html`<textarea id="${anchor(name)}" name="${name}" rows="5"${most}${attributes}>
${value}</textarea>`;
  return html`<input id="${anchor(name)}" name="${name}" value="${value}"${raw(kind(question))}${most}${attributes}>`;
}

function kind({ look, limits }: Question): string {
  switch (look) {
    case 'number':
      return keyboard(limits);
    case 'date':
      return ` type="date"${bound('min', limits.min)}${bound('max', limits.max)}`;
    case 'email':
      return ' type="email" autocomplete="email"';
    case 'tel':
      return ' type="tel" autocomplete="tel"';
    default:
      return '';
  }
}

const bound = (name: string, value: number | string | undefined): string =>
  value === undefined ? '' : ` ${name}="${value}"`;

// Not type=number: what such a field cannot read the browser does not send, so that nobody could be told. Some
// phones have no minus sign among the digits.
function keyboard({ min, step }: Question['limits']): string {
  if (typeof min === 'number' && min < 0) return '';
  return step !== undefined && Number.isInteger(step) ? ' inputmode="numeric"' : ' inputmode="decimal"';
}
