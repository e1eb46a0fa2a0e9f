import { type Arrived, form, say } from './view.ts';
import { forget, type Press } from './waiting.ts';

const PATIENCE_MS = 20_000;
const LONGEST_PAUSE_MS = 30_000;

/** Sends one press until the server has it. Null for a reply without a page, and when it is `over`. */
export async function deliver(key: string, press: Press, over: () => boolean): Promise<Arrived | null> {
  const arrived = await persist(() => `${press.body}&_key=${key}&_age=${Date.now() - press.at}`, over);
  if (!over()) forget(key);
  return arrived;
}

/** Looks up the page under the present address, however long that takes. */
export const lookUp = (over: () => boolean): Promise<Arrived | null> => persist(() => null, over);

async function persist(body: () => string | null, over: () => boolean): Promise<Arrived | null> {
  for (let pause = 1000; !over(); pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const arrived = await attempt(body());
    if (arrived !== undefined) return arrived;
    if (!over()) say('waiting');
    await online(pause);
  }
  return null;
}

/** One attempt: a page, null for a reply without one, undefined when nothing of ours came back. */
function attempt(body: string | null): Promise<Arrived | null | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  return Promise.race([late, exchange(body).catch(() => undefined)]);
}

async function exchange(body: string | null): Promise<Arrived | null | undefined> {
  const post = { method: 'POST', body: new URLSearchParams(body || ''), keepalive: document.hidden };
  const reply = await (body === null
    ? fetch(location.href, { cache: 'no-store' })
    : fetch(form()?.action || location.pathname, post));
  if (reply.status === 204) return null;
  if (reply.status > 499) return undefined;
  const view = new DOMParser().parseFromString(await reply.text(), 'text/html');
  // The sign-in page of a hotel's or a hospital's network is no reply of ours.
  return view.getElementById('main') ? { view, moved: reply.redirected ? reply.url : null } : undefined;
}

const online = (pause: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, pause);
    addEventListener('online', () => resolve(), { once: true });
  });
