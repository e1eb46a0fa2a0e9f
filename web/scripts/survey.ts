import {
  begin,
  drop,
  hurry,
  isElsewhere,
  isTaken,
  load,
  NEXT,
  press,
  pressLater,
  quit,
  SAVE,
  STAY,
  save,
  underWay,
} from './survey/press.ts';
import { isTapped, isTappedAgain, SEEN_MS } from './survey/touch.ts';
import { form, isSettled, say } from './survey/view.ts';

// What a respondent's page does beyond plain HTML. A page that cannot be sent is kept on the phone and sent again
// until the server has it; questions that an answer opens come at once; what was filled in is saved without a
// press; in the elder edition one tap answers and goes on. The server alone judges: every press is the form
// itself, posted. Without this file everything works by whole pages.

const CONSENT = '_consent';

let button: HTMLButtonElement | null = null;

/** Whether the page asks one question that one tap answers. */
const isOneTap = (): boolean => form()?.dataset['tap'] !== undefined;

document.addEventListener('submit', (event) => {
  const page = form();
  if (!page) return;
  event.preventDefault();
  if (event.target !== page) return void quit(event.target as HTMLFormElement); // the other form declines
  press(button?.form === page && button.name ? `${button.name}=${button.value}` : NEXT);
});

document.addEventListener('change', ({ target }) => {
  const { name, type, form: page } = target as HTMLInputElement;
  if (!page || page !== form()) return;
  if (name === CONSENT) return drop(); // the page on its way said something else of the notice
  const what = underWay();
  if (what) return press(what);
  if (!isSettled()) return;
  if (page.dataset['live']?.split(' ').includes(name)) return press(STAY);
  if (isTaken()) return; // while it was written
  say(null);
  save();
  if (type === 'radio' && isOneTap() && isTapped(target as Element)) pressLater(NEXT, SEEN_MS);
});

// Whoever writes for long leaves the field, if at all, only when the button is pressed.
document.addEventListener('input', ({ target }) => {
  const { form: page } = target as HTMLInputElement;
  if (!page || page !== form() || !isSettled() || underWay()) return;
  say(null);
  pressLater(SAVE);
});

document.addEventListener('visibilitychange', () => {
  if (document.hidden && form() && isSettled()) hurry();
});
document.addEventListener('click', ({ target }) => {
  const on = target as Element;
  button = on.closest('button');
  if (isOneTap() && isSettled() && !underWay() && isTappedAgain(on)) pressLater(NEXT, SEEN_MS);
});
addEventListener('popstate', () => {
  if (isElsewhere()) void load();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void load();
});
document.addEventListener('DOMContentLoaded', () => {
  // A web view may show a page it had kept, whatever it was told.
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  begin(visit?.transferSize === 0);
});
