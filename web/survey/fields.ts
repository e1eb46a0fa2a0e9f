import { html } from 'hono/html';
import { fieldsOf } from '../../surveys/fields.ts';
import type { Plan, Values } from '../../surveys/plan.ts';
import type { Rough } from '../../surveys/rough.ts';
import type { Pace, Screen } from '../../surveys/screens.ts';
import type { Html } from '../html.ts';

type Shown = {
  readonly values: Values;
  readonly rough: Rough;
  /** What is kept, where something else is shown: of a page that came without consent nothing is. */
  readonly kept?: { readonly values: Values; readonly rough: Rough };
  readonly pace: Pace;
  readonly at: number | null;
  readonly carried?: string;
};

/** The field in which a preview brings its answers along. */
export const CARRIED = '_answers';

/**
 * What a form says of itself beside its answers.
 *
 * Fields: `_page` and, of a single question, `_from` are its place, from 0; `_seen` names the questions it shows,
 *         where others may come; `_at` is when the page was made, in seconds; `_was` holds what is kept of
 *         them, encoded as a form, where there are any, so that a field that was not touched overwrites nothing;
 *         `_answers` is of previews alone.
 */
export function hiddenFields(plan: Plan, screen: Screen, view: Shown): Html {
  const conditional = plan.pages[screen.page]?.questions.some(({ looksAt }) => looksAt.size > 0);
  const seen = view.pace === 'page' && conditional ? screen.questions.map(({ name }) => name).join(',') : '';
  const { values, rough } = view.kept ?? view;
  const was = new URLSearchParams(
    screen.questions.flatMap((question) =>
      fieldsOf(question, values, rough).flatMap(([name, fields]) => fields.map((field) => [name, field])),
    ),
  );
  // The first button of a form is the one that Enter presses, and the first to be seen is not that one.
  return html`<button class="skip" tabindex="-1" aria-hidden="true"></button>${field('_page', screen.page)}${view.pace === 'question' && field('_from', screen.from)}${seen !== '' && field('_seen', seen)}${was.size > 0 && field('_was', was)}${view.at !== null && field('_at', view.at)}${view.carried !== undefined && field(CARRIED, view.carried)}`;
}

const field = (name: string, value: { toString(): string }): Html =>
  html`<input type="hidden" name="${name}" value="${String(value)}">`;
