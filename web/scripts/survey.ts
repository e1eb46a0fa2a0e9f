import { offerReading } from './survey/aloud.ts';
import { deliver, lookUp } from './survey/send.ts';
import { type Arrived, fields, form, nameAddress, refresh, say, show } from './survey/view.ts';
import { forget, keep, newKey, type Press, waiting } from './survey/waiting.ts';

// What a respondent's page does beyond plain HTML. A page that cannot be sent is kept on the phone and sent again
// until the server has it; questions that an answer opens come at once; what was filled in is saved without a
// press; in the elder edition one tap answers and goes on. The server alone judges: every press is the form
// itself, posted. Without this file everything works by whole pages.

const IDLE_MS = 8000;
const SEEN_MS = 600;

const SAVE = '_do=save';
const STAY = '_do=stay';
const NEXT = '_do=next';
const CONSENT = '_consent';

/** The press under way: the form as it was taken, and the button that was meant. */
type Taken = Press & { readonly key: string; readonly what: string; readonly shown: string };

let taken: Taken | null = null;
let button: HTMLButtonElement | null = null;
let touched = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let address = location.href;

/** Whether the notice is agreed to, where it stands on the page: before that, nothing is kept anywhere. */
const isAgreed = (): boolean => !form()?.querySelector('[name=_consent]:not(:checked)');

/** Whether there is no notice left to agree to. Until then nothing goes without a button: a tick may be taken back. */
const isSettled = (): boolean => !form()?.querySelector('[name=_consent]');

/** Takes the form as it stands and keeps it on the phone, in the place of what was taken of this page before. */
function take(what: string): Taken {
  clearTimeout(timer);
  if (taken) forget(taken.key);
  const shown = fields();
  taken = { key: newKey(), what, shown, body: `${shown}&${what}`, at: Date.now() };
  if (isAgreed()) keep(taken.key, { body: taken.body, at: taken.at });
  return taken;
}

/** Sends what was taken and follows where it leads, unless the form was taken again meanwhile. */
async function send(mine: Taken): Promise<void> {
  const arrived = await deliver(mine.key, mine, () => taken !== mine);
  if (taken !== mine) return;
  // What was filled in while it was on its way goes along.
  if (mine.what !== SAVE && fields() !== mine.shown) return send(take(mine.what));
  taken = null;
  if (!arrived) say('saved');
  else if (mine.what === STAY) settle(refresh, arrived);
  else settle(show, arrived);
}

const press = (what: string): void => void send(take(what));

/** Takes a press back that is still on its way: its page said something else of the notice. */
function drop(): void {
  if (taken) forget(taken.key);
  taken = null;
  say(null);
}

function settle(put: (arrived: Arrived) => void, arrived: Arrived): void {
  put(arrived);
  ready();
}

function ready(): void {
  nameAddress();
  address = location.href;
  if (form()?.dataset['tap'] !== undefined) say('tap');
  offerReading();
}

/** Looks the page up again: after going back, and where a web view shows what it had kept. */
async function load(): Promise<void> {
  address = location.href;
  const arrived = await lookUp(() => address !== location.href);
  if (arrived) settle(show, arrived);
}

/** Sends what an earlier visit left on the phone; the page on the screen follows if it is the one meant. */
async function sendLeftOver(): Promise<void> {
  const shown = fields();
  for (const [key, left] of waiting()) {
    const arrived = await deliver(key, left, () => false);
    if (placeIn(left.body) !== placeIn(shown) || fields() !== shown) continue;
    if (arrived) settle(show, arrived);
    else await load();
  }
}

const placeIn = (body: string): string => {
  const said = new URLSearchParams(body);
  return `${said.get('_page')}.${said.get('_from')}`;
};

document.addEventListener('submit', (event) => {
  const page = form();
  if (!page || event.target !== page) return;
  event.preventDefault();
  press(button?.form === page && button.name ? `${button.name}=${button.value}` : NEXT);
});

document.addEventListener('change', ({ target }) => {
  const { name, type, form: page } = target as HTMLInputElement;
  if (!page || page !== form()) return;
  if (name === CONSENT) return drop();
  if (taken && taken.what !== SAVE) return press(taken.what);
  if (!isSettled()) return;
  if (page.dataset['live']?.split(' ').includes(name)) return press(STAY);
  say(null);
  const mine = take(SAVE);
  const tap = type === 'radio' && page.dataset['tap'] !== undefined && Date.now() - touched < SEEN_MS;
  timer = tap ? setTimeout(press, SEEN_MS, NEXT) : setTimeout(send, IDLE_MS, mine);
});

document.addEventListener('visibilitychange', () => {
  if (document.hidden && taken?.what === SAVE) void send(taken);
});
document.addEventListener('click', ({ target }) => {
  button = (target as Element).closest('button');
});
document.addEventListener('pointerdown', () => {
  touched = Date.now();
});
addEventListener('popstate', () => {
  // A link inside the page changes the address too.
  if (location.href.split('#')[0] !== address.split('#')[0]) void load();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void load();
});
document.addEventListener('DOMContentLoaded', () => {
  // A web view may show a page it had kept, whatever it was told.
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.transferSize === 0) void load();
  else ready();
  void sendLeftOver();
});
