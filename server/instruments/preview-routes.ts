import { type Context, Hono } from 'hono';
import { readShown } from '../../surveys/draft.ts';
import type { Plan } from '../../surveys/plan.ts';
import { versionHref } from '../../web/instruments/address.ts';
import { previewPage } from '../../web/instruments/handset.ts';
import { placeIn } from '../answers/address.ts';
import { formLimit, readForm } from '../answers/form.ts';
import { localeOf } from '../locale.ts';
import { thisMonth } from '../reports/month-param.ts';
import type { Env, Services } from '../services.ts';
import { administrators, nameAsked, versionAsked } from './asked.ts';
import { triedOut } from './editing.ts';
import { type Rehearsal, rehearse, START } from './rehearsal.ts';

const ONE = '/instruments/:id/versions/:version/preview';
const WRONG = 422;

/**
 * A version to be tried from the first page to the last as a respondent would, in a page of its own. Nothing of it
 * is kept: every page brings the answers before it along.
 */
export function previewRoutes(services: Services) {
  const show = async (c: Context<Env>, shown: Rehearsal) => {
    const { id, version } = nameAsked(c);
    const query = new URLSearchParams({ lang: shown.language, ...(shown.elder && { edition: 'elder' }) });
    const action = `${versionHref(id, version, '/preview')}?${query}`;
    const page = await previewPage(shown, thisMonth(services.now()), action);
    return c.html(page, shown.problems.length > 0 ? WRONG : 200);
  };
  return new Hono<Env>()
    .get(ONE, administrators, async (c) => {
      const plan = await planAsked(services, c);
      // A draft with a fault has nothing to be tried yet; its page says why.
      if (plan === null) return c.redirect(hrefOf(c), 303);
      return show(c, rehearse(plan, { ...wantedIn(c), answers: {} }));
    })
    .post(ONE, administrators, formLimit, async (c) => {
      const plan = await planAsked(services, c);
      if (plan === null) return c.redirect(hrefOf(c), 303);
      return show(c, triedOut(plan, wantedIn(c), readForm(await c.req.text())));
    });
}

async function planAsked(services: Services, c: Context): Promise<Plan | null> {
  const { id, version, text } = await versionAsked(services, c);
  return readShown(text, { id, version });
}

function hrefOf(c: Context): string {
  const { id, version } = nameAsked(c);
  return versionHref(id, version);
}

const wantedIn = (c: Context) => ({
  language: c.req.query('lang') ?? localeOf(c),
  elder: c.req.query('edition') === 'elder',
  all: false,
  place: placeIn(c.req.query('p')) ?? START,
});
