import { html, raw } from 'hono/html';
import type { Question, Value } from '../../surveys/plan.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';
import {
  type Asking,
  anchor,
  ours,
  problemIn,
  problemOf,
  problemText,
  say,
  theirs,
  within,
  writtenIn,
} from './asking.ts';
import { hintsOf } from './hints.ts';
import { mark } from './marks.ts';
import { writtenInput } from './written.ts';

/** What stands around the controls of a question. `describedBy` is an attribute, or nothing. */
type Frame = {
  readonly question: Question;
  readonly asking: Asking;
  readonly must: boolean;
  readonly error: Html | null;
  readonly hint: Html | null;
  readonly describedBy: Html;
};

/** One question as native form controls, with its hint and its problem. `heading` is the id of one above it. */
export function questionField(question: Question, asking: Asking, heading: string | null): Html {
  const problem = problemOf(asking, question);
  const id = anchor(question.name);
  const hint = hintsOf(question, asking);
  const ids = [heading, hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean);
  const frame = {
    question,
    asking,
    must: question.required(asking.values),
    error: problem
      ? html`<p class="error" id="${id}-error">${within(problemIn(asking, problem), problemText(asking, question, problem))}</p>`
      : null,
    hint,
    describedBy: ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : html``,
  };
  if (question.options.length === 0) return writtenField(frame);
  return question.look === 'dropdown' ? dropdown(frame) : optionList(frame);
}

function optionList(frame: Frame): Html {
  const { question, asking, must, error, describedBy } = frame;
  const one = question.type !== 'choices';
  const role = one ? html` role="radiogroup"${must && raw(' aria-required="true"')}` : html``;
  const wrong = error === null ? html`` : html` class="wrong"${one && raw(' aria-invalid="true"')}`;
  return html`<fieldset id="${anchor(question.name)}"${role}${wrong}${describedBy}>
<legend>${title(frame)}</legend>${above(frame)}
<div class="${shape(question)}">${question.options.map((option) => choice(question, option, asking))}</div>${otherText(frame)}</fieldset>
`;
}

const shape = ({ type, look }: Question): string => (type === 'rating' ? `scale ${look}` : 'options');

function choice(question: Question, option: Question['options'][number], asking: Asking): Html {
  const type = question.type === 'choices' ? 'checkbox' : 'radio';
  const checked = isChosen(asking.values[question.name], option.stored) && raw(' checked');
  return html`<label><input type="${type}" name="${question.name}" value="${option.value}"${checked}><span>${mark(question, option)}${within(theirs(asking, option.text), say(asking, option.text))}</span></label>`;
}

const isChosen = (value: Value | undefined, stored: Value): boolean =>
  typeof value === 'object' ? value.includes(stored as string) : value === stored;

function dropdown(frame: Frame): Html {
  const { question, asking, must, describedBy } = frame;
  const options = question.options.map(
    ({ value, stored, text }) =>
      html`<option value="${value}"${isChosen(asking.values[question.name], stored) && raw(' selected')}${theirs(asking, text)}>${say(asking, text)}</option>`,
  );
  return field(
    frame,
    html`<select id="${anchor(question.name)}" name="${question.name}"${must && raw(' aria-required="true"')}${invalid(frame)}${describedBy}><option value=""${ours(asking)}>${words(asking.locale).survey.choose}</option>${options}</select>${otherText(frame)}`,
  );
}

const writtenField = (frame: Frame): Html => {
  const { question, asking, must, describedBy } = frame;
  const attributes = html`${must && raw(' aria-required="true"')}${invalid(frame)}${describedBy}`;
  return field(frame, writtenInput(question, writtenIn(asking, question.name), attributes));
};

const field = (frame: Frame, control: Html): Html =>
  html`<div class="text${frame.error !== null && ' wrong'}"><label for="${anchor(frame.question.name)}">${title(frame)}</label>${above(frame)}
${control}</div>
`;

/** Where "other" is put into words: a line of its own, always there, because without a script it cannot come. */
function otherText({ question, asking }: Frame): Html | null {
  if (question.comment === null) return null;
  const other = question.options.find(({ kind }) => kind === 'other');
  const value = writtenIn(asking, question.comment);
  return html`<label class="other">${within(ours(asking), words(asking.locale).survey.describe(other ? say(asking, other.text) : ''))}<input name="${question.comment}" value="${value}"></label>`;
}

const title = ({ question, asking, must }: Frame): Html =>
  html`${say(asking, question.title)}${must && html` <span class="must"${ours(asking)}>${words(asking.locale).survey.required}</span>`}`;

const above = ({ question, hint, error }: Frame): Html =>
  html`${hint && html`<div class="hint" id="${anchor(question.name)}-hint">${hint}</div>`}${error}`;

const invalid = ({ error }: Frame) => error !== null && raw(' aria-invalid="true"');
