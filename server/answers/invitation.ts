import { type Month, monthOfNumber } from '../../analytics/month.ts';
import type { Mode } from '../../analytics/tally.ts';
import type { Text } from '../../surveys/text.ts';
import { hospitalOfToken } from '../../surveys/token.ts';
import { groupRead } from '../db/group-read.ts';
import { isOneOf, type Key } from '../db/keys.ts';
import type { Db } from '../db/open.ts';
import { preparedKeys } from '../db/prepared.ts';
import { hashOf } from '../invitations/token.ts';
import { keyFrom, unsealWith } from '../vault.ts';
import { type Draft, NOTHING_YET, readDraft } from './draft.ts';

/** An invitation as its link opens it, with the visit it is about and what was answered so far. */
export type Invitation = {
  readonly id: string;
  readonly hospital: string;
  readonly hospitalName: Text;
  readonly visit: string;
  readonly class: string;
  readonly ageBand: string;
  readonly department: string;
  readonly month: Month;
  readonly instrument: string;
  readonly version: number;
  readonly privacy: 'confidential' | 'anonymous';
  readonly mode: Mode;
  readonly state: 'open' | 'answered' | 'expired';
  readonly expiresAt: number;
  readonly draft: Draft;
  /** The draft as it is stored, null before the first save: whoever writes says which one they started from. */
  readonly basis: string | null;
};

/** What a link turned out to be. */
export type Opened =
  | { readonly kind: 'malformed' | 'unknown' }
  | { readonly kind: 'answered' | 'expired' | 'open'; readonly invitation: Invitation };

const NOBODY = '----';

/**
 * Opens a link. Reads only. Every text that is no known token costs the same one look-up, so time tells nobody
 * which hospitals exist; the token itself is never compared, only its hash is looked up.
 */
export async function openLink(db: Db, token: string, now: Date): Promise<Opened> {
  const hospital = hospitalOfToken(token);
  const row = await find(db, { hospital: hospital ?? NOBODY, id: hashOf(token) });
  if (hospital === null) return { kind: 'malformed' };
  if (!row) return { kind: 'unknown' };
  const { sealed, month, name_zh, name_en, expiresAt, token_hash: _, ...facts } = row;
  const state = facts.state === 'open' && expiresAt <= now.getTime() ? 'expired' : facts.state;
  const draft = sealed === null ? NOTHING_YET : readDraft(unsealWith(keyFrom(token), sealed));
  const hospitalName = { zh: name_zh, en: name_en };
  return {
    kind: state,
    invitation: {
      ...facts,
      expiresAt,
      state,
      month: monthOfNumber(month),
      hospitalName,
      draft,
      basis: sealed,
    },
  };
}

// Links are found by the hash of their token, which stands for the id here.
const find = groupRead(
  preparedKeys((db, links) =>
    db
      .selectFrom('invitations as i')
      .innerJoin('visits as v', (join) =>
        join.onRef('v.hospital_id', '=', 'i.hospital_id').onRef('v.visit_id', '=', 'i.visit_id'),
      )
      .innerJoin('hospitals as h', 'h.hospital_id', 'i.hospital_id')
      .leftJoin('drafts as d', (join) =>
        join.onRef('d.hospital_id', '=', 'i.hospital_id').onRef('d.invitation_id', '=', 'i.invitation_id'),
      )
      .select(['i.token_hash', 'i.invitation_id as id', 'i.hospital_id as hospital', 'i.visit_id as visit'])
      .select(['i.privacy', 'i.mode', 'i.state', 'i.expires_at as expiresAt'])
      .select(['i.instrument_id as instrument', 'i.instrument_version as version'])
      .select(['v.class', 'v.age_band as ageBand', 'v.department_id as department', 'v.month'])
      .select(['h.name_zh', 'h.name_en', 'd.sealed'])
      .where(isOneOf(db, 'token_hash', links, 'i')),
  ),
  { key: ({ hospital, id }: Key) => `${hospital} ${id}`, row: (row) => `${row.hospital} ${row.token_hash}` },
);
