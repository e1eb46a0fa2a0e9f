import { beforeAll } from 'vitest';
import type { Db } from '../../server/db/open.ts';
import type { Instrument } from '../../surveys/instrument.ts';
import { signInAs } from './district.ts';
import { createInstallation, ORIGIN, type TestInstallation } from './installation.ts';

/** A page as a browser gets it: its status, where it leads, and its HTML. */
type DeskPage = { readonly status: number; readonly location: string | null; readonly html: string };

/** Opens a page of the desk as somebody signed in, or sends one of its forms. */
export async function atDesk(
  { app }: TestInstallation,
  session: { readonly Cookie?: string },
  path: string,
  fields?: Readonly<Record<string, string>>,
): Promise<DeskPage> {
  const headers = { Accept: 'text/html', Origin: ORIGIN, ...session };
  const body = fields && new URLSearchParams(fields).toString();
  const form = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': `${body?.length}` };
  const reply = await app.request(
    ORIGIN + path,
    body === undefined ? { headers } : { method: 'POST', headers: { ...headers, ...form }, body },
  );
  return {
    status: reply.status,
    location: reply.headers.get('Location'),
    html: await reply.text(),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

const unescaped = (html: string): string =>
  html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);

/** The value of a hidden field. */
export function hiddenIn(html: string, name: string): string {
  const [, value] = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html) ?? [];
  if (value === undefined) throw new Error(`there is no field ${name}`);
  return unescaped(value);
}

/** What stands in the text field of this name or id. */
export function textIn(html: string, name = 'text'): string {
  const [, text] = new RegExp(`<textarea (?:id|name)="${name}"[^>]*>\n([^<]*)</textarea>`).exec(html) ?? [];
  if (text === undefined) throw new Error(`there is no text ${name}`);
  return unescaped(text);
}

/** The page in the preview's frame. */
export const framedIn = (html: string): string => unescaped(/ srcdoc="([^"]*)"/.exec(html)?.[1] ?? '');

/** An installation with an administrator at the desk; `here` is there once tests run. */
export function administratorAtDesk(db: () => Db) {
  let here: TestInstallation;
  let session: { Cookie: string };
  beforeAll(async () => {
    here = await createInstallation(db());
    session = await signInAs(here, 'administrator');
  });
  const visit = (path: string, fields?: Record<string, string>) => atDesk(here, session, path, fields);
  return {
    here: () => here,
    visit,
    /** The questionnaire that the page of a version has in its text field. */
    asVersion: async (path: string) => JSON.parse(textIn((await visit(path)).html)) as Instrument,
  };
}
