import { type Arrived, form, say } from './view.ts';
import { forget, type Press } from './waiting.ts';

const PATIENCE_MS = 20_000;
const LONGEST_PAUSE_MS = 30_000;

/** Why a press would come to nothing however often it was sent: it is too large, or something between stops it. */
type Refused = 'large' | 'stopped';
type Outcome = Arrived | Refused | null;

const TOO_LARGE = 413;
/** Replies that ask to try again later. */
const LATER = [408, 425, 429];

/**
 * Sends one press until the server has it. Null for a reply without a page, and when it is `over`. `kept` says that
 * the phone has it meanwhile.
 */
export async function deliver(
  key: string,
  press: Press,
  kept: boolean,
  over: () => boolean,
): Promise<Outcome> {
  const outcome = await persist(() => `${press.body}&_key=${key}&_age=${Date.now() - press.at}`, kept, over);
  // What another network stops may still come through the next one, so the phone keeps it.
  if (!over() && outcome !== 'stopped') forget(key);
  return outcome;
}

/** Looks up the page under the present address, however long that takes. */
export const lookUp = (over: () => boolean): Promise<Outcome> => persist(() => null, false, over);

/** Declines, once: the page of the reply, or nothing where it did not get through. */
export const decline = (leave: HTMLFormElement): Promise<Outcome | undefined> => attempt('', leave.action);

async function persist(body: () => string | null, kept: boolean, over: () => boolean): Promise<Outcome> {
  for (let pause = 1000; !over(); pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const arrived = await attempt(body());
    if (arrived !== undefined) return arrived;
    if (!over()) say(kept ? 'waiting' : 'trying');
    await online(pause);
  }
  return null;
}

/** One attempt: a page, null for a reply without one, undefined when nothing of ours came back. */
function attempt(body: string | null, to?: string): Promise<Outcome | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  return Promise.race([late, exchange(body, to).catch(() => undefined)]);
}

async function exchange(body: string | null, to = form()?.action): Promise<Outcome | undefined> {
  const headers = { Accept: 'text/html' };
  const post = { method: 'POST', body: new URLSearchParams(body || ''), keepalive: document.hidden, headers };
  const reply = await (body === null
    ? fetch(location.href, { cache: 'no-store', headers })
    : fetch(to || location.pathname, post));
  const { status } = reply;
  if (status === 204) return null;
  if (status === TOO_LARGE) return 'large'; // our page would take the place of what was written
  if (status > 499 || LATER.includes(status)) return undefined;
  return (await pageOf(reply)) || (status > 399 && body !== null ? 'stopped' : undefined);
}

/** The page of a reply; the sign-in page of a hotel's or a hospital's network is no reply of ours. */
async function pageOf(reply: Response): Promise<Arrived | null> {
  const view = new DOMParser().parseFromString(await reply.text(), 'text/html');
  return view.getElementById('main') && { view, moved: reply.redirected ? reply.url : null };
}

const online = (pause: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, pause);
    addEventListener('online', () => resolve(), { once: true });
  });
