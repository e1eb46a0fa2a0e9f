import { type Context, Hono } from 'hono';
import type { DraftName } from '../../surveys/draft.ts';
import { legible } from '../../surveys/legible.ts';
import { review } from '../../surveys/review.ts';
import { successorOf } from '../../surveys/successor.ts';
import type { Locale } from '../../surveys/text.ts';
import { versionHref } from '../../web/instruments/address.ts';
import { beside, type EditorNote, type EditorView, editorPage } from '../../web/instruments/editor.ts';
import { previewPage } from '../../web/instruments/handset.ts';
import { hashOf } from '../invitations/token.ts';
import { Problem } from '../problem.ts';
import { pageFrame } from '../reports/desk.ts';
import { thisMonth } from '../reports/month-param.ts';
import { allowScripts, scripts, servedSources } from '../scripts.ts';
import type { Env, Services } from '../services.ts';
import { administrators, LARGEST, largeFormLimit, nameAsked, versionAsked } from './asked.ts';
import { NOTHING } from './drafts.ts';
import { type Editing, editingOf, steeredTo } from './editing.ts';
import { instrumentOf } from './exchange-routes.ts';
import { addDraft, planBefore, saveDraft } from './life.ts';
import { instant, titleOf, type Version, versionOf } from './versions.ts';

const ONE = '/instruments/:id/versions/:version';
const STATUS = {
  saved: 200,
  refused: 422,
  changed: 409,
  deleted: 409,
  isPublished: 409,
  tooLarge: 413,
} as const;

/** The page of one version: edited while it is a draft, read for good afterwards; for administrators. */
export function instrumentEditor(services: Services) {
  const show = editorOf(services);
  return new Hono<Env>()
    .get(ONE, administrators, async (c) => show(c, await versionAsked(services, c), editingOf(''), null))
    .post(ONE, administrators, largeFormLimit, async (c) => {
      const editing = editingOf(await c.req.text());
      if (editing.text === undefined) return show(c, await versionAsked(services, c), editing, null);
      const name = nameAsked(c);
      const note = await saved(services, name, editing);
      if (note === 'saved' && editing.deed === 'publish') {
        return c.redirect(versionHref(name.id, name.version, '/publish'), 303);
      }
      const kept = await versionOf(services.db, name.id, name.version);
      return show(c, kept ?? gone(name), editing, kept ? note : noteOfGone(note, editing));
    })
    .post(`${ONE}/copy`, administrators, async (c) => {
      const from = instrumentOf(await versionAsked(services, c));
      const { id, version } = await addDraft(services, { ...from, version: from.version + 1 }, successorOf);
      return c.redirect(versionHref(id, version), 303);
    });
}

/** In place of a draft that was deleted while somebody wrote on it. */
const gone = (name: DraftName): Version => ({
  ...name,
  state: 'draft',
  text: NOTHING,
  hash: null,
  publishedAt: null,
  retiredAt: null,
});

/** What is typed while the draft is gone is still checked; nothing else is done unseen. */
const noteOfGone = (note: EditorNote | null, { live }: Editing): EditorNote | null =>
  note === 'changed' || (note === null && !live) ? 'deleted' : note;

/**
 * Keeps what was typed, unless somebody else has saved meanwhile or it cannot be kept: then says why. Null where it
 * was to be looked at only.
 */
async function saved(
  services: Services,
  { id, version }: DraftName,
  { deed, text = '', seen, over }: Editing,
): Promise<EditorNote | null> {
  if (deed === 'check') return null;
  if (Buffer.byteLength(text) > LARGEST) return 'tooLarge';
  try {
    await saveDraft(services, id, version, text, deed === 'overwrite' ? over : seen);
    return 'saved';
  } catch (error) {
    const note = error instanceof Problem ? NOTES[error.code] : undefined;
    if (note === undefined) throw error;
    return note;
  }
}

const NOTES: Readonly<Record<string, EditorNote>> = {
  draft_changed: 'changed',
  published: 'isPublished',
  instrument: 'refused',
};

/** Makes what replies with the page, or with what stands beside the text where a script asks for that alone. */
function editorOf(services: Services) {
  const script = scripts().get('editor');
  if (!script) throw new Error('web/scripts/editor.ts is missing');
  return async (c: Context<Env>, version: Version, editing: Editing, note: EditorNote | null) => {
    const view = await viewOf(services, c, version, editing, note);
    const status = note === null ? 200 : STATUS[note];
    if (editing.live) return c.html(beside(view), status);
    allowScripts(c, servedSources(c, services.origin, script));
    return c.html(editorPage({ ...view, script: script.path }), status);
  };
}

async function viewOf(
  services: Services,
  c: Context<Env>,
  kept: Version,
  { text: typed, seen, steered }: Editing,
  note: EditorNote | null,
): Promise<Omit<EditorView, 'script'>> {
  const { id, version, state, hash } = kept;
  const isDraft = state === 'draft';
  // What is published is kept without a blank; what was typed of it meanwhile is shown all the same.
  const written = isDraft ? kept.text : legible(JSON.parse(kept.text));
  const text = typed ?? written;
  const before = await planBefore(services.db, id, isDraft ? undefined : version);
  const reviewed = review(text, { id, version }, before);
  const frame = pageFrame(c);
  return {
    ...frame,
    id,
    version,
    title: titleOf(kept, frame.locale),
    state: note === 'isPublished' ? 'draft' : state,
    hash,
    publishedAt: instant(kept.publishedAt),
    retiredAt: instant(kept.retiredAt),
    text,
    seen: typed === undefined || note === 'saved' || note === 'deleted' ? hashOf(kept.text) : seen,
    note,
    theirs: note === 'changed' ? { text: kept.text, hash: hashOf(kept.text) } : null,
    review: reviewed,
    preview: reviewed.plan && (await previewOf(services, reviewed.plan, steered, frame.locale)),
  };
}

async function previewOf(
  { now }: Services,
  plan: NonNullable<ReturnType<typeof review>['plan']>,
  steered: Editing['steered'],
  locale: Locale,
) {
  const shown = steeredTo(plan, steered, locale);
  // Its form is sent nowhere: the frame is closed, or a script takes the press.
  return { shown, document: `${await previewPage(shown, thisMonth(now()), '')}` };
}
