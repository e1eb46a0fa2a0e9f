import { html, raw } from 'hono/html';
import type { Option, Question } from '../../surveys/plan.ts';
import type { Html } from '../html.ts';

/** The star or face above a mark's number; the number alone is its name, so that nobody has to see it. */
export function mark({ look, options }: Question, option: Option): Html | null {
  if (look === 'stars') return html`<b aria-hidden="true">★</b>`;
  if (look !== 'smileys') return null;
  return face(options.length > 1 ? options.indexOf(option) / (options.length - 1) : 1);
}

const DEEPEST = 5;

/** A face that grows from sad (0) to glad (1): drawn, since old phones lack the characters. */
function face(mood: number): Html {
  const bend = Math.round((2 * mood - 1) * DEEPEST);
  const mouth = `M10 ${21 - bend / 2}q6 ${2 * bend} 12 0`;
  return html`<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="14"/><path d="M11 12v1m10-1v1${raw(mouth)}"/></svg>`;
}
