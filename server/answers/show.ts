import type { Context } from 'hono';
import type { Plan } from '../../surveys/plan.ts';
import { comparePlaces, type Place, screenAt, screensOf } from '../../surveys/screens.ts';
import type { Locale } from '../../surveys/text.ts';
import { expiredPage, malformedPage, unknownPage } from '../../web/survey/notice.ts';
import { surveyPage } from '../../web/survey/page.ts';
import { noticeToShow } from '../privacy/consent.ts';
import type { Notices } from '../privacy/notices.ts';
import { allowScripts, type Script, scripts } from '../scripts.ts';
import type { Services } from '../services.ts';
import { placeIn, type Speech, under } from './address.ts';
import { paceOf } from './course.ts';
import type { Draft } from './draft.ts';
import { factsOf } from './facts.ts';
import type { Invitation, Opened } from './invitation.ts';
import { noticeView } from './opened.ts';
import type { Shown } from './step.ts';

/** The place asked for if it may be shown yet, else the one to go on with. */
export function placeToShow(plan: Plan, { draft }: Invitation, asked: string | undefined): Place {
  const { at, values, rough, elder } = draft;
  const wanted = placeIn(asked);
  const screens = screensOf(plan, values, paceOf(elder));
  const screen = wanted && screenAt(screens, wanted);
  // Answered before in another tab, it may lie ahead of where this one went back to.
  const known = screen?.questions.some(({ name }) => name in values || name in rough);
  return screen && (known || comparePlaces(screen, at) <= 0) ? screen : at;
}

/** A screen of this survey; what only a posted form knows may be left out. */
type Reply = Partial<Shown> & {
  readonly plan: Plan;
  readonly invitation: Invitation;
  readonly speech: Speech;
  readonly place: Place;
};

/** Makes what replies with a screen of a survey: 422 where something on it is wrong. */
export function createScreens({ db, now }: Services, notices: Notices) {
  const script = scripts().get('survey');
  return async (c: Context, reply: Reply, status: 200 | 422 = 200): Promise<Response> => {
    const { plan, invitation, speech, place } = reply;
    const { draft } = invitation;
    const { values, rough, elder, agreed, single = elder === true } = { ...draft, ...reply };
    setHeaders(c, draft, script);
    const pace = paceOf(single);
    const first = screensOf(plan, values, pace)[0];
    const page = surveyPage({
      ...speech,
      plan,
      place,
      values,
      rough,
      kept: reply.kept ?? { values, rough },
      pace,
      elder: elder === true,
      offer: isOffered(invitation) && elder === null,
      action: under(c, '', { place, single, language: speech.language }),
      hospital: invitation.hospitalName,
      about: { class: invitation.class as 'outpatient', month: invitation.month },
      facts: await factsOf(db, plan, invitation, speech.language),
      problems: reply.problems ?? [],
      opened: reply.opened === true,
      consent: noticeToShow(notices, invitation, speech.locale, {
        agreed,
        missing: reply.missing === true,
        first: first === undefined || comparePlaces(first, place) === 0,
      }),
      script: script?.source ?? '',
      ...traces(c, invitation, speech.locale, reply.shownAt || now().getTime()),
    });
    return c.html(page, status);
  };
}

/** What is there only where an answer may be found again, and how long it took remembered. */
const traces = (c: Context, { privacy }: Invitation, language: Locale, at: number) =>
  privacy === 'anonymous'
    ? { privacy, leave: null, at: null }
    : {
        privacy,
        leave: under(c, '/withdraw', { language }),
        at: Math.floor(at / 1000),
      };

const FROM_SIXTY = ['60_69', '70_79', '80_over'];

/** All a page may tell of anybody's age: that they lay in hospital and are over sixty, so that this is offered. */
const isOffered = (invitation: Invitation): boolean =>
  invitation.class === 'inpatient' && FROM_SIXTY.includes(invitation.ageBand);

/** Only a page that says nothing of anybody's answers may be kept by the browser, which finds it on the way back. */
function setHeaders(c: Context, { moved }: Draft, script: Script | undefined): void {
  if (c.req.method === 'GET' && moved === 0) c.header('Cache-Control', 'private, no-cache');
  if (script) allowScripts(c, [script.inline]);
}

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
