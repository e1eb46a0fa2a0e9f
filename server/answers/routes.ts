import { type Context, Hono } from 'hono';
import { visiblePages } from '../../surveys/check.ts';
import type { Plan, Values } from '../../surveys/plan.ts';
import type { Locale } from '../../surveys/text.ts';
import { expiredPage, malformedPage, thanksPage, unknownPage } from '../../web/survey/notice.ts';
import { surveyPage } from '../../web/survey/page.ts';
import { groupCommit } from '../db/group-commit.ts';
import { describe } from '../describe.ts';
import { localeOf, otherLocaleHref } from '../locale.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { type Form, formLimit, readForm } from './form.ts';
import { type Invitation, type Opened, openLink } from './invitation.ts';
import { createPlans } from './plans.ts';
import { type Step, takePage } from './submit.ts';
import { writeSubmissions } from './write.ts';

const WRONG = 422;
const TURNS = 60;

/** A survey under its link. Opening reads only; every posted page is on disk before it is answered. */
export function surveyRoutes(services: Services) {
  const plans = createPlans(services.db);
  const submit = groupCommit(services.db, writeSubmissions);

  return new Hono()
    .get(
      '/s/:token',
      describe('A survey’s page, as HTML', { open: true, query: { p: 'page, from 1', lang: 'zh or en' } }),
      async (c) => {
        const opened = await openLink(services.db, c.req.param('token'), services.now());
        if (opened.kind !== 'open') return notice(c, opened);
        const { invitation } = opened;
        const plan = await plans(invitation.instrument, invitation.version);
        const page = pageToShow(plan, invitation, c.req.query('p'));
        return showPage(c, plan, invitation, { page, values: invitation.draft.values, problems: [] });
      },
    )
    .post('/s/:token', describe('One posted page', { open: true, status: 303 }), formLimit, async (c) => {
      const form = readForm(await c.req.text());
      // Each further turn means that another tab's page was saved meanwhile, so the turns come to an end.
      for (let turn = 0; turn < TURNS; turn++) {
        const reply = await takeForm(c, c.req.param('token'), form);
        if (reply !== null) return reply;
      }
      throw problems.internal();
    });

  async function takeForm(c: Context, token: string, form: Form): Promise<Response | null> {
    const opened = await openLink(services.db, token, services.now());
    if (opened.kind === 'answered') return c.redirect(address(c, token), 303);
    if (opened.kind !== 'open') return notice(c, opened);
    const { invitation } = opened;
    const plan = await plans(invitation.instrument, invitation.version);
    const page = postedPage(plan, invitation, form.get('_page')?.[0]);
    const back = form.get('_do')?.[0] === 'back';
    const posted = { token, page, back, form, locale: localeOf(c) };
    const step = await takePage(services, submit, plan, invitation, posted);
    return step.kind === 'changed' ? null : follow(c, token, plan, invitation, step);
  }
}

function follow(
  c: Context,
  token: string,
  plan: Plan,
  invitation: Invitation,
  step: Exclude<Step, { kind: 'changed' }>,
) {
  if (step.kind === 'problems') return showPage(c, plan, invitation, step, WRONG);
  return c.redirect(address(c, token, step.kind === 'page' ? step.page + 1 : undefined), 303);
}

/** The link itself, or one of its pages (from 1), in the language chosen by the address. */
function address(c: Context, token: string, page?: number): string {
  const query = new URLSearchParams();
  if (page !== undefined) query.set('p', String(page));
  const lang = c.req.query('lang');
  if (lang !== undefined) query.set('lang', localeOf(c));
  return query.size > 0 ? `/s/${token}?${query}` : `/s/${token}`;
}

/** The page a form says it is (from 0): any there is, since another tab may have gone back meanwhile. */
function postedPage(plan: Plan, invitation: Invitation, field = ''): number {
  const page = Number(field);
  return field !== '' && plan.pages[page] ? page : pageToShow(plan, invitation, undefined);
}

/** The page asked for if it may be shown yet, else the one to go on with. */
function pageToShow(plan: Plan, { draft }: Invitation, asked: string | undefined): number {
  const pages = visiblePages(plan, draft.values);
  const open = pages.filter((page) => page <= draft.at);
  const wanted = Number(asked) - 1;
  return open.includes(wanted) ? wanted : (open.at(-1) ?? pages[0] ?? 0);
}

type Shown = { page: number; values: Values; problems: Extract<Step, { kind: 'problems' }>['problems'] };

function showPage(c: Context, plan: Plan, invitation: Invitation, shown: Shown, status: 200 | 422 = 200) {
  const locale = localeOf(c);
  const pages = visiblePages(plan, shown.values);
  const page = surveyPage({
    ...shown,
    locale,
    plan,
    action: formAction(c, locale),
    otherLocaleHref: otherLocaleHref(c, locale),
    hospital: invitation.hospitalName,
    about: { class: invitation.class as 'outpatient', month: invitation.month },
    position: { at: pages.indexOf(shown.page) + 1, of: pages.length },
    privacy: invitation.privacy,
  });
  return c.html(page, status);
}

const formAction = (c: Context, locale: Locale): string =>
  c.req.query('lang') === undefined ? c.req.path : `${c.req.path}?lang=${locale}`;

const NOTICES = {
  answered: { page: thanksPage, status: 200 },
  expired: { page: expiredPage, status: 410 },
  unknown: { page: unknownPage, status: 404 },
  malformed: { page: malformedPage, status: 400 },
} as const;

function notice(c: Context, opened: Exclude<Opened, { kind: 'open' }> | Opened) {
  const { page, status } = NOTICES[opened.kind === 'open' ? 'answered' : opened.kind];
  const locale = localeOf(c);
  const hospital = 'invitation' in opened ? { hospital: opened.invitation.hospitalName } : {};
  return c.html(page({ locale, otherLocaleHref: otherLocaleHref(c, locale), ...hospital }), status);
}
