import { type Right, readKey, readRight, type Sealed, seal, unseal, writeRight } from '../waves/blind.ts';

// A member's page and the page of a private link. Every word stands in the page; this shows the section that fits.

/** What this tab remembers of a member's page until the private link is opened: nothing outlives the tab. */
type Kept = { readonly sealed?: Sealed; readonly right?: Right };

const KEPT = 'wave ';
const USED = 409;
const SECTIONS: Readonly<Record<number, string>> = { 403: 'refused', [USED]: 'used', 410: 'over' };
const sectionOf = (status: number): string => SECTIONS[status] ?? 'broken';

function show(name: string): void {
  for (const section of document.querySelectorAll<HTMLElement>('#wave > section')) {
    section.hidden = section.id !== name;
    // What happened has a heading that takes the focus, so that a screen reader says it.
    if (!section.hidden) section.querySelector<HTMLElement>('[tabindex]')?.focus();
  }
}

const recall = (key = KEPT + location.pathname): Kept =>
  JSON.parse(sessionStorage.getItem(key) ?? '{}') as Kept;
const keep = (kept: Kept): void => sessionStorage.setItem(KEPT + location.pathname, JSON.stringify(kept));

/** Forgets a token in this tab, and none of a colleague who took theirs here. */
function forget(token: string | undefined): void {
  const kept = Object.keys(sessionStorage).filter((key) => key.startsWith(KEPT));
  for (const key of kept) if (recall(key).right?.token === token) sessionStorage.removeItem(key);
}

/** Where the tabs of this browser tell each other which token was redeemed; null in a browser that is too old. */
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('wave');

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });

/** The member's page: seals a token, has it signed, and shows the private link. */
async function memberPage(hospital: string, spki: string, served: boolean): Promise<void> {
  const unit = await readKey(spki);
  write('check', (unit.id.match(/.{4}/g) ?? []).join(' '));
  const take = async (): Promise<void> => {
    show('working');
    const sealed = recall().sealed ?? (await seal(hospital, unit.key));
    keep({ sealed }); // before it is sent: whatever happens now, the same envelope can be sent again
    const reply = await post(location.pathname, { blinded: sealed.blinded });
    if (!reply.ok) return show(sectionOf(reply.status));
    const { signature } = (await reply.json()) as { signature: string };
    const right = await unseal(unit, sealed, signature);
    keep({ right }); // how the envelope was sealed is forgotten
    showLink(right);
  };
  const remove = async (): Promise<void> => {
    forget(recall().right?.token);
    writeLink('', '/w');
    show('used');
  };
  onButtons({ take, copy, remove, clear: async () => show('sure'), back: async () => show('done') });
  tabs?.addEventListener('message', ({ data }) => data === recall().right?.token && remove());
  // Found again on the way back, the page is as it was left, and may show what was used or removed since.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  const { sealed, right } = recall();
  if (right) showLink(right);
  else show(served && !sealed ? 'used' : 'start');
}

function showLink(right: Right): void {
  const text = writeRight(right);
  // Of this page's address only the language goes along: anything else in it might say who comes.
  const [, language] = /[?&]lang=(zh|en)(?:&|$)/.exec(location.search) ?? [];
  writeLink(`${location.origin}/w#${text}`, `/w${language ? `?lang=${language}` : ''}#${text}`);
  show('done');
}

function writeLink(text: string, href: string): void {
  write('link', text);
  document.getElementById('open')?.setAttribute('href', href);
}

async function copy(): Promise<void> {
  const field = document.querySelector<HTMLTextAreaElement>('#link');
  const { said = '', failed = '' } = document.getElementById('copied')?.dataset ?? {};
  write('copied', ''); // what is said a second time is read out again
  write('copied', field && (await isCopied(field)) ? said : failed);
}

async function isCopied(field: HTMLTextAreaElement): Promise<boolean> {
  field.select(); // where copying is not allowed, the text is at least marked
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus(); // without a clipboard for pages, as older browsers do it
    return document.execCommand('copy');
  }
}

function write(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}

/** The page of a private link: gives the token away for an open survey, and goes there. */
function privateLinkPage(): void {
  const right = readRight(location.hash.slice(1));
  const language = document.querySelector<HTMLAnchorElement>('header a');
  if (language) language.hash = location.hash;
  // The whole link put in place of half of it, or of another, changes what is behind the # alone.
  addEventListener('hashchange', () => location.reload());
  if (right) onButtons({ redeem: () => redeem(right) });
  show(right ? 'ready' : 'malformed');
}

async function redeem(right: Right): Promise<void> {
  show('working');
  const reply = await post('/w', right);
  const { ok, status } = reply;
  await reply.text(); // leaving before the reply has come whole would break it off
  // A token that was redeemed before has its survey: the reply got lost, or the link is opened again.
  if (!ok && status !== USED) return show(sectionOf(status));
  forget(right.token);
  tabs?.postMessage(right.token);
  location.replace(`/s/${right.token}${location.search}`); // in the language chosen here
}

/** What the buttons do; whatever fails on the way is a broken connection to the reader, and can be tried again. */
function onButtons(actions: Readonly<Record<string, () => Promise<void>>>): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-do]')) {
    const name = button.dataset['do'] ?? '';
    button.addEventListener('click', () => void actions[name]?.().catch(() => show('broken')));
  }
}

async function main(): Promise<void> {
  const { hospital = '', key, served } = document.getElementById('wave')?.dataset ?? {};
  if (!window.crypto?.subtle) show('unable');
  else if (key === undefined) privateLinkPage();
  else await memberPage(hospital, key, served === 'yes');
}

main().catch(() => show('unable'));
