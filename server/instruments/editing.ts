import type { Plan } from '../../surveys/plan.ts';
import { AGAIN } from '../../web/instruments/handset.ts';
import { CARRIED } from '../../web/survey/fields.ts';
import { placeIn } from '../answers/address.ts';
import { type Form, readForm } from '../answers/form.ts';
import { tryJson } from '../visits/json.ts';
import { beside, pressed, type Rehearsal, rehearse, START, type Wanted } from './rehearsal.ts';

/** What a press of the editor's buttons asks for; looking at the draft is all that other presses do. */
type Deed = 'check' | 'save' | 'overwrite' | 'publish';

const DEEDS: readonly Deed[] = ['save', 'overwrite', 'publish'];

/**
 * The editor's form as it was sent.
 *
 * Shape: `text` has line ends of one kind, undefined where nothing was typed; `seen` is the hash of the kept text
 *        that the page showed, `over` of somebody else's that is to be written over; `steered` are the fields that choose the screen of the preview; `live` says that a
 *        script asked, for what stands beside the text only.
 */
export type Editing = {
  readonly deed: Deed;
  readonly text: string | undefined;
  readonly seen: string;
  readonly over: string;
  readonly live: boolean;
  readonly steered: Form;
};

/** Reads the editor's form. */
export function editingOf(body: string): Editing {
  const form = readForm(body);
  const text = form.get('text')?.[0];
  return {
    deed: DEEDS.find((deed) => deed === form.get('do')?.[0]) ?? 'check',
    text: text?.replace(/\r\n?/g, '\n'),
    seen: form.get('seen')?.[0] ?? '',
    over: form.get('over')?.[0] ?? '',
    live: form.has('live'),
    steered: form,
  };
}

/**
 * The screen that the editor's form asks for: the one chosen, the one beside it, or where a press inside it leads.
 * `language` is the one to begin in.
 */
export function steeredTo(plan: Plan, form: Form, language: string): Rehearsal {
  const shown = rehearse(plan, wantedIn(form, language));
  const inside = form.get('press')?.[0];
  if (inside !== undefined) return triedOut(plan, shown, readForm(inside));
  const go = form.get('go')?.[0];
  if (go !== 'next' && go !== 'back') return shown;
  return { ...shown, place: beside(shown, go === 'next' ? 1 : -1) };
}

/** What a press on a page of a preview leads to; the page brings its answers along. */
export function triedOut(plan: Plan, shown: Omit<Wanted, 'answers'>, form: Form): Rehearsal {
  const { language, elder, all } = shown;
  const wanted = { language, elder, all, place: shown.place };
  if (form.has(AGAIN)) return rehearse(plan, { ...wanted, place: START, answers: {} });
  const answers = tryJson(form.get(CARRIED)?.[0] ?? '');
  return pressed(rehearse(plan, { ...wanted, answers }), form);
}

function wantedIn(form: Form, language: string): Wanted {
  const field = (name: string): string => form.get(name)?.[0] ?? '';
  return {
    language: field('in') || language,
    elder: field('edition') === 'elder',
    all: field('all') === 'yes',
    place: placeAt(field('at')),
    answers: tryJson(field('answers')),
  };
}

/** A place as the list of screens writes it: page and question, both from 0. */
function placeAt(text: string) {
  const [page, from] = text.split('.').map(Number);
  return placeIn(`${(page ?? 0) + 1}.${(from ?? 0) + 1}`) ?? START;
}
