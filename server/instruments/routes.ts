import { type Context, Hono } from 'hono';
import { changesOf } from '../../surveys/changes.ts';
import { combinationsOf } from '../../surveys/combinations.ts';
import { readDraft } from '../../surveys/draft.ts';
import type { Plan } from '../../surveys/plan.ts';
import type { Text } from '../../surveys/text.ts';
import { hashOf } from '../invitations/token.ts';
import { Problem, problems } from '../problem.ts';
import type { Env, Services } from '../services.ts';
import { administrators, limit, nameAsked, versionAsked } from './asked.ts';
import { changesDoc, deleteDoc, listDoc, publishDoc, putDoc, retireDoc, versionDoc } from './described.ts';
import { deleteDraft, faulty, planBefore, publishDraft, saveDraft, shownFault } from './life.ts';
import { allVersions, instant, retire, type Version } from './versions.ts';

/** The life of instruments, for administrators: drafts, publishing, retirement, and what each version changes. */
export function instrumentRoutes(services: Services) {
  const { db, now } = services;
  const one = '/api/v1/instruments/:id/versions/:version';

  return new Hono<Env>()
    .get('/api/v1/instruments', listDoc, administrators, async (c) => {
      const all = Map.groupBy(await allVersions(db), ({ id }) => id);
      return c.json([...all].map(([id, versions]) => ({ id, versions: versions.map(facts) })));
    })
    .get(one, versionDoc, administrators, async (c) => {
      const version = await versionAsked(services, c);
      c.header('ETag', tagOf(version.text));
      return c.json({ id: version.id, ...facts(version), content: JSON.parse(version.text) });
    })
    .put(one, putDoc, administrators, limit, async (c) => {
      const { id, version } = nameAsked(c);
      const text = await c.req.text();
      const fault = await ifUnchanged(saveDraft(services, id, version, text, seenBy(c)));
      c.header('ETag', tagOf(text));
      return c.json({ id, version, state: 'draft', fault: fault && shownFault(fault) });
    })
    .delete(one, deleteDoc, administrators, async (c) => {
      const { id, version } = nameAsked(c);
      await ifUnchanged(deleteDraft(services, id, version, seenBy(c)));
      services.log('draft_deleted', { instrument: id, version });
      return c.json({ id, version, state: 'deleted' });
    })
    .post(`${one}/publish`, publishDoc, administrators, async (c) => {
      const { id, version } = nameAsked(c);
      const hash = await ifUnchanged(publishDraft(services, id, version, seenBy(c)));
      services.log('published', { instrument: id, version });
      return c.json({ id, version, state: 'published', hash });
    })
    .post(`${one}/retire`, retireDoc, administrators, async (c) => {
      const { id, version } = nameAsked(c);
      if (!(await retire(db, id, version, now()))) throw problems.notFound('published version');
      services.log('retired', { instrument: id, version });
      return c.json({ id, version, state: 'retired' });
    })
    .get(`${one}/changes`, changesDoc, administrators, async (c) => {
      const { id, version, state, text } = await versionAsked(services, c);
      const before = await planBefore(db, id, state === 'draft' ? undefined : version);
      const { plan, fault } = readDraft(text, { id, version }, before);
      if (fault) throw faulty(fault);
      const recognisable = combinationsOf(plan);
      return c.json({ id, version, ...changesOf(plan, before), names: namesOf(plan, before), recognisable });
    });
}

/** What HTTP calls a version by: one text, one tag. */
const tagOf = (text: string): string => `"${hashOf(text)}"`;

/** The hash of the text that whoever writes has read (`If-Match`, one ETag); undefined where they do not say. */
function seenBy(c: Context): string | undefined {
  const tag = c.req.header('If-Match');
  return tag === undefined ? undefined : (/^"(.*)"$/.exec(tag)?.[1] ?? tag);
}

/** Names a draft that was changed as HTTP names it to those who sent `If-Match`. */
async function ifUnchanged<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Problem && error.code === 'draft_changed' ? problems.changedSince() : error;
  }
}

const facts = ({ version, state, hash, publishedAt, retiredAt }: Version) => ({
  version,
  state,
  hash,
  publishedAt: instant(publishedAt),
  retiredAt: instant(retiredAt),
});

const namesOf = (...plans: readonly (Plan | null)[]): Record<string, Text> =>
  Object.fromEntries(
    plans.flatMap((plan) => plan?.measures ?? []).map(({ measure, name }) => [measure, name]),
  );
