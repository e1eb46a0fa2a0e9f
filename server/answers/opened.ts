import type { Context } from 'hono';
import { readIn } from '../locale.ts';
import type { Services } from '../services.ts';
import { type Opened, openLink } from './invitation.ts';

/** Opens the link of this request, which is read from here on in the language that was chosen under it. */
export async function openHere(c: Context, { db, now }: Services): Promise<Opened> {
  const opened = await openLink(db, c.req.param('token') ?? '', now());
  if ('invitation' in opened) readIn(c, opened.invitation.draft.language);
  return opened;
}
