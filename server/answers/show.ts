import type { Context } from 'hono';
import { visiblePages } from '../../surveys/check.ts';
import type { Plan, Values } from '../../surveys/plan.ts';
import type { Locale, Text } from '../../surveys/text.ts';
import { expiredPage, malformedPage, type NoticeView, unknownPage } from '../../web/survey/notice.ts';
import { surveyPage } from '../../web/survey/page.ts';
import { localeOf, otherLocaleHref } from '../locale.ts';
import { noticeToShow } from '../privacy/consent.ts';
import type { Notices } from '../privacy/notices.ts';
import type { Invitation, Opened } from './invitation.ts';
import type { Step } from './submit.ts';

/** The link itself, or one of its pages (from 1), in the language chosen by the address. */
export function address(c: Context, token: string, page?: number): string {
  const query = new URLSearchParams();
  if (page !== undefined) query.set('p', String(page));
  const lang = c.req.query('lang');
  if (lang !== undefined) query.set('lang', localeOf(c));
  return query.size > 0 ? `/s/${token}?${query}` : `/s/${token}`;
}

/** The page a form says it is (from 0): any there is, since another tab may have gone back meanwhile. */
export function postedPage(plan: Plan, invitation: Invitation, field = ''): number {
  const page = Number(field);
  return field !== '' && plan.pages[page] ? page : pageToShow(plan, invitation, undefined);
}

/** The page asked for if it may be shown yet, else the one to go on with. */
export function pageToShow(plan: Plan, { draft }: Invitation, asked: string | undefined): number {
  const pages = visiblePages(plan, draft.values);
  const open = pages.filter((page) => page <= draft.at);
  const wanted = Number(asked) - 1;
  return open.includes(wanted) ? wanted : (open.at(-1) ?? pages[0] ?? 0);
}

/** A page to show: its index in the plan, what stands in it, and what is wrong with it. */
type Shown = {
  page: number;
  values: Values;
  problems: Extract<Step, { kind: 'problems' }>['problems'];
  missing?: boolean;
};

/** A page of a survey as the reply, 422 where something on it is wrong. */
export function showPage(
  c: Context,
  notices: Notices,
  plan: Plan,
  invitation: Invitation,
  shown: Shown,
  status: 200 | 422 = 200,
) {
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
    consent: noticeToShow(notices, invitation, locale, {
      missing: shown.missing === true,
      first: shown.page === pages[0],
    }),
    leave: invitation.privacy === 'anonymous' ? null : under(c, c.req.param('token') ?? '', '/withdraw'),
  });
  return c.html(page, status);
}

const formAction = (c: Context, locale: Locale): string =>
  c.req.query('lang') === undefined ? c.req.path : `${c.req.path}?lang=${locale}`;

const NOTICES = {
  expired: { page: expiredPage, status: 410 },
  unknown: { page: unknownPage, status: 404 },
  malformed: { page: malformedPage, status: 400 },
} as const;

/** The message for a link under which nothing is asked. */
export function showNotice(c: Context, opened: Opened) {
  const { page, status } =
    NOTICES[opened.kind === 'unknown' || opened.kind === 'malformed' ? opened.kind : 'expired'];
  return c.html(
    page(noticeView(c, 'invitation' in opened ? opened.invitation.hospitalName : undefined)),
    status,
  );
}

/** What every message under a link needs; the hospital is left out where it cannot be known. */
export function noticeView(c: Context, hospital?: Text): NoticeView {
  const locale = localeOf(c);
  return { locale, otherLocaleHref: otherLocaleHref(c, locale), ...(hospital ? { hospital } : {}) };
}

/** An address under a link, in the language chosen by the address: the link itself, or '/answers' below it. */
export function under(c: Context, token: string, place = ''): string {
  const lang = c.req.query('lang') === undefined ? '' : `?lang=${localeOf(c)}`;
  return `/s/${token}${place}${lang}`;
}
