import { offerReading } from './aloud.ts';
import { decline, deliver, lookUp } from './send.ts';
import { type Arrived, fields, form, isAgreed, nameAddress, refresh, say, sayLeaving, show } from './view.ts';
import { forget, keep, newKey, type Press, waiting } from './waiting.ts';

const IDLE_MS = 8000;

export const SAVE = '_do=save';
export const STAY = '_do=stay';
export const NEXT = '_do=next';

/** The press under way: the form as it was taken, and the button that was meant. */
type Taken = Press & {
  readonly key: string;
  readonly what: string;
  readonly shown: string;
  readonly kept: boolean;
};

let taken: Taken | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let known = '';
let leaving = false;
let address = location.href;

/** Takes the form as it stands and keeps it on the phone, in the place of what was taken of this page before. */
function take(what: string): Taken {
  clearTimeout(timer);
  if (taken) forget(taken.key);
  known = fields();
  const [key, press] = [newKey(), { body: `${known}&${what}`, at: Date.now() }];
  const kept = isAgreed() && !leaving && keep(key, press);
  taken = { key, what, shown: known, kept, ...press };
  return taken;
}

/** Sends what was taken and follows where it leads, unless the form was taken again meanwhile. */
async function send(mine: Taken): Promise<void> {
  const arrived = await deliver(mine.key, mine, mine.kept, () => taken !== mine);
  if (taken !== mine) return;
  // What was filled in while it was on its way goes along.
  if (mine.what !== SAVE && fields() !== mine.shown) return send(take(mine.what));
  taken = null;
  if (!arrived) say(isTaken() ? 'saved' : null);
  else if (typeof arrived === 'string') say('refused');
  else if (mine.what === STAY) settle(refresh, arrived);
  else settle(show, arrived);
}

export function press(what: string): void {
  if (!leaving) void send(take(what));
}

/** Presses after a while, unless something else is done meanwhile. */
export function pressLater(what: string, after = IDLE_MS): void {
  clearTimeout(timer);
  timer = setTimeout(press, after, what);
}

/** Keeps the form on the phone now, and sends it after a while. */
export function save(): void {
  if (!leaving) timer = setTimeout(send, IDLE_MS, take(SAVE));
}

/** Sends what waits for its time, with what was filled in since. */
export function hurry(): void {
  if (leaving) return;
  if (!isTaken()) press(taken?.what || SAVE);
  else if (taken?.what === SAVE) void send(taken);
}

/** Takes a press back that is still on its way. */
export function drop(): void {
  if (taken) forget(taken.key);
  taken = null;
  say(null);
}

/**
 * Declines, and once that has got through leaves nothing of this survey on the phone. What is filled in meanwhile is
 * taken only where it did not.
 */
export async function quit(leave: HTMLFormElement): Promise<void> {
  if (leaving) return;
  leaving = true;
  sayLeaving(null);
  const arrived = await decline(leave);
  if (!arrived || typeof arrived === 'string') {
    leaving = false;
    sayLeaving('staying');
    if (!isTaken()) hurry();
    return;
  }
  drop();
  for (const [key] of waiting()) forget(key);
  location.replace(arrived.moved || location.pathname);
}

/** The button whose press is still on its way. */
export const underWay = (): string | null => (taken && taken.what !== SAVE ? taken.what : null);

/** Whether nothing was filled in since the form came or was taken. */
export const isTaken = (): boolean => fields() === known;

function settle(put: (arrived: Arrived) => void, arrived: Arrived): void {
  put(arrived);
  ready();
}

function ready(): void {
  clearTimeout(timer);
  nameAddress();
  address = location.href;
  known = fields();
  if (form()?.dataset['tap'] !== undefined) say('tap');
  offerReading();
}

/** Begins with the page that came, or looks it up again where a web view shows one that it had kept. */
export function begin(isKept: boolean): void {
  known = fields();
  if (isKept) void load();
  else ready();
  void sendLeftOver();
}

/** Looks the page up again: after going back, and where a web view shows what it had kept. */
export async function load(): Promise<void> {
  address = location.href;
  const arrived = await lookUp(() => address !== location.href);
  if (arrived && typeof arrived !== 'string') settle(show, arrived);
}

/** Whether the address leads elsewhere by now. A link inside the page changes it too. */
export const isElsewhere = (): boolean => location.href.split('#')[0] !== address.split('#')[0];

/** Sends what an earlier visit left on the phone; the page on the screen follows if it is the one meant. */
async function sendLeftOver(): Promise<void> {
  const shown = fields();
  for (const [key, left] of waiting()) {
    const arrived = await deliver(key, left, true, () => false);
    if (typeof arrived === 'string') continue;
    if (placeIn(left.body) !== placeIn(shown) || fields() !== shown) continue;
    if (arrived) settle(show, arrived);
    else await load();
  }
}

const placeIn = (body: string): string => {
  const said = new URLSearchParams(body);
  return `${said.get('_page')}.${said.get('_from')}`;
};
