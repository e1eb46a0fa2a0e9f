import type { Db } from '../../server/db/open.ts';
import { atDesk, hiddenIn } from './desk-forms.ts';
import { signInAs } from './district.ts';
import { createInstallation } from './installation.ts';
import { askInstruments } from './instruments.ts';
import { second } from './versions.ts';

/** The editor's page of the draft below. */
export const PAGE = '/instruments/outpatient/versions/2';
/** Version 2 of the outpatient questionnaire as somebody typed it. */
export const written = JSON.stringify(second, null, 2);

/** An installation with a draft of version 2 and an administrator at the desk. */
export async function draftDesk(db: Db) {
  const here = await createInstallation(db);
  const session = await signInAs(here, 'administrator');
  await askInstruments(here, 'PUT', '/outpatient/versions/2', written);
  const visit = (path: string, fields?: Record<string, string>) => atDesk(here, session, path, fields);
  return {
    here,
    session,
    visit,
    /** What is kept of the draft. */
    kept: async () => {
      const draft = db
        .selectFrom('instrument_drafts')
        .select('content')
        .where('instrument_id', '=', 'outpatient');
      return (await draft.where('version', '=', 2).executeTakeFirst())?.content;
    },
    /** What the page says it has seen, which a save is held against. */
    seen: async () => hiddenIn((await visit(PAGE)).html, 'seen'),
  };
}

export type DraftDesk = Awaited<ReturnType<typeof draftDesk>>;
