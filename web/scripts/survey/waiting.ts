/** One press of a button: the fields as they were sent, and when, by this phone's clock (milliseconds). */
export type Press = { readonly body: string; readonly at: number };

const OURS = 'xinsheng';
const MONTH_MS = 2_592_000_000;

// Whoever looks into the phone's storage finds no link, only fields under a number.
let number = 0;
for (const letter of location.pathname) number = (number * 31 + letter.charCodeAt(0)) | 0;
const PREFIX = `${OURS}${number}.`;

/** Runs what a browser may refuse: many a web view has no storage, and then presses live as long as the page. */
function tried<Result>(act: () => Result, otherwise: Result): Result {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

/** Keeps a press on the phone until the server has it. False where the browser would not. */
export const keep = (key: string, press: Press): boolean =>
  tried(() => {
    localStorage.setItem(PREFIX + key, JSON.stringify(press));
    return true;
  }, false);

/** Forgets a press that the server has, or that a later one of the same page takes the place of. */
export const forget = (key: string): void => tried(() => localStorage.removeItem(PREFIX + key), undefined);

/** The presses of this survey that were never acknowledged. Those of a link that has ended are thrown away. */
export function waiting(): [key: string, press: Press][] {
  const found: [string, Press][] = [];
  for (const name of tried(() => Object.keys(localStorage), [])) {
    if (!name.startsWith(OURS)) continue;
    tried(() => {
      const press: Press = JSON.parse(localStorage.getItem(name) || '');
      if (Date.now() - press.at > MONTH_MS) localStorage.removeItem(name);
      if (name.startsWith(PREFIX)) found.push([name.slice(PREFIX.length), press]);
    }, undefined);
  }
  return found;
}

/** A name for a press that no other has. */
export const newKey = (): string => Date.now().toString(36) + Math.random().toString(36).slice(2, 8);
