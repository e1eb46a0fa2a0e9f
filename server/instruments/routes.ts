import { Hono } from 'hono';
import { changesOf } from '../../surveys/changes.ts';
import { readDraft } from '../../surveys/draft.ts';
import type { Plan } from '../../surveys/plan.ts';
import type { Text } from '../../surveys/text.ts';
import { problems } from '../problem.ts';
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
      return c.json({ id: version.id, ...facts(version), content: JSON.parse(version.text) });
    })
    .put(one, putDoc, administrators, limit, async (c) => {
      const { id, version } = nameAsked(c);
      const fault = await saveDraft(services, id, version, await c.req.text());
      return c.json({ id, version, state: 'draft', fault: fault && shownFault(fault) });
    })
    .delete(one, deleteDoc, administrators, async (c) => {
      const { id, version } = nameAsked(c);
      await deleteDraft(services, id, version);
      services.log('draft_deleted', { instrument: id, version });
      return c.json({ id, version, state: 'deleted' });
    })
    .post(`${one}/publish`, publishDoc, administrators, async (c) => {
      const { id, version } = nameAsked(c);
      const hash = await publishDraft(services, id, version);
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
      return c.json({ id, version, ...changesOf(plan, before), names: namesOf(plan, before) });
    });
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
