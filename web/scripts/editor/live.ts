const IDLE_MS = 600;

/** Has the text checked and the preview made anew; `more` is what a press adds to the form. */
export type Refresh = (more?: readonly [name: string, value: string]) => Promise<void>;

/** Checks the text once typing has paused, and shows at once what was chosen of the preview. */
export function startLive(form: HTMLFormElement, text: HTMLTextAreaElement): Refresh {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  const refresh: Refresh = async (more) => {
    clearTimeout(timer);
    const mine = ++newest;
    const reply = await ask(form, more);
    if (mine !== newest) return;
    if (reply.page === null) say(form.dataset[reply.because] ?? '');
    else {
      say('');
      show(form, reply.page);
    }
  };
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), IDLE_MS);
  });
  form.addEventListener('change', ({ target }) => {
    if ((target as Element).closest('#steering')) void refresh();
  });
  form.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.name === 'do' && button.value !== 'check') return;
    event.preventDefault();
    void refresh(button?.name === 'go' ? [button.name, button.value] : undefined);
  });
  return refresh;
}

type Reply = { readonly page: Document } | { readonly page: null; readonly because: 'signedOut' | 'offline' };

const UNAUTHORIZED = 401;

async function ask(form: HTMLFormElement, more?: readonly [string, string]): Promise<Reply> {
  const fields = new URLSearchParams([...(new FormData(form) as unknown as Iterable<[string, string]>)]);
  fields.set('live', 'yes');
  if (more) fields.set(...more);
  try {
    const reply = await fetch(form.action, { method: 'POST', body: fields });
    if (reply.status === UNAUTHORIZED) return { page: null, because: 'signedOut' };
    if (!reply.ok) return { page: null, because: 'offline' };
    return { page: new DOMParser().parseFromString(await reply.text(), 'text/html') };
  } catch {
    return { page: null, because: 'offline' };
  }
}

/** Puts a reply in place, and leaves the cursor where it was. */
function show(form: HTMLFormElement, page: Document): void {
  const focused = document.activeElement?.id ?? '';
  for (const id of ['findings', 'facts', 'steering']) put(id, page);
  putFrame(form, page);
  if (focused !== '' && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
}

/** While a fault leaves nothing to preview, the frame keeps what it showed. */
function putFrame(form: HTMLFormElement, page: Document): void {
  const [frame, next] = [frameIn(document), frameIn(page)];
  document.querySelector('.handset')?.classList.toggle('stale', next === null);
  if (next === null) return;
  if (frame === null) {
    put('handset', page);
    form.dispatchEvent(new Event('framed'));
  } else if (frame.srcdoc !== next.srcdoc) frame.srcdoc = next.srcdoc;
}

const frameIn = (page: Document) => page.querySelector<HTMLIFrameElement>('#frame');

function put(id: string, page: Document): void {
  const [here, there] = [document.getElementById(id), page.getElementById(id)];
  if (here && there && here.innerHTML !== there.innerHTML) here.replaceChildren(...there.childNodes);
}

function say(words: string): void {
  const state = document.querySelector('#state');
  if (state) state.textContent = words;
}
