import { type Context, Hono } from 'hono';
import { changesOf } from '../../surveys/changes.ts';
import { combinationsOf } from '../../surveys/combinations.ts';
import { readDraft } from '../../surveys/draft.ts';
import { continuable } from '../../surveys/item-map.ts';
import type { Plan } from '../../surveys/plan.ts';
import type { Text } from '../../surveys/text.ts';
import { versionHref } from '../../web/instruments/address.ts';
import { deletePage, retirePage } from '../../web/instruments/asking.ts';
import { publishPage } from '../../web/instruments/publish.ts';
import { readForm } from '../answers/form.ts';
import { programmes } from '../invitations/programmes.ts';
import { hashOf } from '../invitations/token.ts';
import { Problem, problems } from '../problem.ts';
import { pageFrame } from '../reports/desk.ts';
import type { Env, Services } from '../services.ts';
import { administrators, largeFormLimit, nameAsked, versionAsked } from './asked.ts';
import { deleteDraft, planBefore, publishDraft } from './life.ts';
import { retire } from './versions.ts';

const ONE = '/instruments/:id/versions/:version';
const CONFLICT = 409;

/** The pages that ask before a version is published, retired or deleted, and do it, for administrators. */
export function publishPages(services: Services) {
  const { db, now, log } = services;
  return new Hono<Env>()
    .get(`${ONE}/publish`, administrators, (c) => askToPublish(services, c, false))
    .post(`${ONE}/publish`, administrators, largeFormLimit, async (c) => {
      const { id, version } = nameAsked(c);
      const seen = readForm(await c.req.text()).get('seen')?.[0] ?? '';
      try {
        await publishDraft(services, id, version, seen);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        // Published a moment ago, by a second press of the same button: that leads to its page.
        return askToPublish(services, c, error.code === 'draft_changed');
      }
      log('published', { instrument: id, version });
      return c.redirect(versionHref(id, version), 303);
    })
    .get(`${ONE}/retire`, administrators, async (c) => {
      const { id, version, state } = await versionAsked(services, c);
      if (state !== 'published') return c.redirect(versionHref(id, version), 303);
      const askedBy = await programmeNames(services, id, version);
      return c.html(retirePage({ ...pageFrame(c), id, version, askedBy }));
    })
    .post(`${ONE}/retire`, administrators, async (c) => {
      const { id, version } = nameAsked(c);
      if (!(await retire(db, id, version, now()))) throw problems.notFound('published version');
      log('retired', { instrument: id, version });
      return c.redirect(versionHref(id, version), 303);
    })
    .get(`${ONE}/delete`, administrators, (c) => askToDelete(services, c, false))
    .post(`${ONE}/delete`, administrators, async (c) => {
      const { id, version } = nameAsked(c);
      const seen = readForm(await c.req.text()).get('seen')?.[0] ?? '';
      try {
        await deleteDraft(services, id, version, seen);
      } catch (error) {
        if (!(error instanceof Problem) || error.code === 'not_found') throw error;
        return askToDelete(services, c, error.code === 'draft_changed');
      }
      log('draft_deleted', { instrument: id, version });
      return c.redirect('/instruments', 303);
    });
}

/** What publishing changes; a draft that cannot be published leads back to its page, which says why. */
async function askToPublish(services: Services, c: Context<Env>, changed: boolean) {
  const { id, version, state, text } = await versionAsked(services, c);
  const before = await planBefore(services.db, id);
  const { plan, fault } = readDraft(text, { id, version }, before);
  if (state !== 'draft' || fault) return c.redirect(versionHref(id, version), 303);
  const changes = changesOf(plan, before);
  const couldGoOn = before ? continuable(plan, before).filter((name) => begins(name, changes)) : [];
  return c.html(
    publishPage({
      ...pageFrame(c),
      id,
      version,
      changes,
      names: namesIn(plan),
      oldNames: namesIn(before),
      couldGoOn,
      hasMap: plan.instrument.map !== undefined,
      recognisable: recognisableIn(plan),
      askedBy: await programmeNames(services, id),
      seen: hashOf(text),
      changed,
    }),
    changed ? CONFLICT : 200,
  );
}

/** Asks about a draft as it stands; what was published is no draft and leads back to its page. */
async function askToDelete(services: Services, c: Context<Env>, changed: boolean) {
  const { id, version, state, text } = await versionAsked(services, c);
  if (state !== 'draft') return c.redirect(versionHref(id, version), 303);
  const page = deletePage({ ...pageFrame(c), id, version, seen: hashOf(text), changed });
  return c.html(page, changed ? CONFLICT : 200);
}

const begins = (name: string, { added, broken }: ReturnType<typeof changesOf>): boolean =>
  added.includes(name) || broken.includes(name);

/** The background questions by which staff may be recognised, as the form calls them. */
function recognisableIn(plan: Plan) {
  const found = combinationsOf(plan);
  const named = (name: string) => plan.questions.get(name)?.shortName ?? { zh: name, en: name };
  return found && { count: found.count, questions: found.questions.map(named) };
}

const namesIn = (plan: Plan | null): ReadonlyMap<string, Text> =>
  new Map((plan?.measures ?? []).map(({ measure, name }) => [measure, name]));

/** The programmes that use a questionnaire, or that invite with this version of it. */
async function programmeNames({ db }: Services, id: string, version?: number): Promise<Text[]> {
  const using = (await programmes(db)).filter(
    (one) => one.instrument === id && (version === undefined || one.version === version),
  );
  return using.map(({ name }) => name);
}
