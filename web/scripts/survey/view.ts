/** A page as the server sent it. `moved` is the address it was led to, null when it came as a direct reply. */
export type Arrived = { readonly view: Document; readonly moved: string | null };

/** What the status line says, in the order in which the form's `data-words` brings the words. */
type Said = 'saved' | 'waiting' | 'trying' | 'tap' | 'aloud' | 'hush' | 'refused' | 'staying';
const ORDER: readonly Said[] = ['saved', 'waiting', 'trying', 'tap', 'aloud', 'hush', 'refused', 'staying'];

/** The form of the page on the screen; null on pages that are only read. */
export const form = (): HTMLFormElement | null => document.querySelector('form#page');

/** One of the words that only a script needs. */
export const word = (which: Said): string => form()?.dataset['words']?.split('|')[ORDER.indexOf(which)] || '';

/** Tells what became of the last press, quietly, to the eye and to a screen reader; null for nothing. */
export function say(which: Said | null): void {
  const line = document.getElementById('state');
  if (line) line.textContent = which && word(which);
}

/** Tells beside the button that declines what became of it; null for nothing. */
export function sayLeaving(which: Said | null): void {
  const button = document.querySelector('[form=leave]');
  const line = button?.parentElement?.querySelector('[role=alert]');
  if (line) line.remove();
  if (!button || !which) return;
  const said = document.createElement('p');
  said.className = 'error';
  said.setAttribute('role', 'alert');
  said.textContent = word(which);
  button.insertAdjacentElement('afterend', said);
}

/** The form's fields as they stand, without the button. */
export function fields(): string {
  const body = new URLSearchParams();
  const page = form();
  if (page)
    new FormData(page).forEach((value, name) => {
      body.append(name, String(value));
    });
  return String(body);
}

/** Whether the notice is agreed to, where it stands on the page: before that, nothing is kept anywhere. */
export const isAgreed = (): boolean => !form()?.querySelector('[name=_consent]:not(:checked)');

/** Whether there is no notice left to agree to. Until then nothing goes without a button: a tick may be taken back. */
export const isSettled = (): boolean => !form()?.querySelector('[name=_consent]');

/** Lets the address name the place it shows: the link alone leads to wherever its reader has come by now, also on the way back. */
export function nameAddress(): void {
  const page = form();
  const url = new URL(location.href);
  if (!page || url.searchParams.has('p')) return;
  const at = (field: string) => page.querySelector<HTMLInputElement>(`[name=${field}]`)?.value;
  const [number, from] = [at('_page'), at('_from')];
  url.searchParams.set('p', Number(number) + 1 + (from ? `.${Number(from) + 1}` : ''));
  history.replaceState(null, '', url);
}

/** Puts another page on the screen, what is wrong on it in focus, or else its heading. */
export function show({ view, moved }: Arrived): void {
  if (moved && moved !== location.href) history.pushState(null, '', moved);
  replace(view);
  const find = (what: string) => document.querySelector<HTMLElement>(what);
  const start = find('[role=alert]') || find('h1');
  if (!start) return;
  start.tabIndex = -1;
  scrollTo(0, 0);
  start.focus();
}

/** Puts the same page on the screen as the answers changed it, and leaves the reader where they were. */
export function refresh({ view }: Arrived): void {
  const held = document.activeElement as HTMLInputElement | null;
  replace(view);
  if (!held?.name) return;
  const same = Array.from(form()?.elements || []).find((field): field is HTMLInputElement => {
    const { name, value } = field as HTMLInputElement;
    return name === held.name && value === held.value;
  });
  same?.focus({ preventScroll: true });
  if (same && held.selectionStart != null) same.setSelectionRange(held.selectionStart, held.selectionEnd);
}

function replace(view: Document): void {
  const style = (of: Document) => of.querySelector('style')?.textContent;
  if (style(view) !== style(document)) {
    location.reload(); // the server has another version by now
    return;
  }
  const { lang, dir, className } = view.documentElement;
  Object.assign(document.documentElement, { lang, dir, className });
  document.title = view.title;
  document.body.replaceWith(document.adoptNode(view.body));
}
