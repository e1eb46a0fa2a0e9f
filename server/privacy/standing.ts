import type { Stage } from '../../web/survey/my-answers.ts';
import type { Invitation } from '../answers/invitation.ts';
import type { Services } from '../services.ts';

/** An opened link, whatever has become of its survey. */
export type OpenedLink = {
  readonly kind: 'answered' | 'expired' | 'open';
  readonly invitation: Invitation;
};

/**
 * What a link stands at beside its survey.
 *
 * Shape: `answered` says that an answer is there and was not withdrawn; `inReach` that the answer can be found
 *        and the link has not ended; `zone` is the hospital's own clock; `language` the one that was answered in,
 *        or else agreed in, null where neither is known: anonymous answers never say it; `elder` is true
 *        where it was answered in the elder edition, null where that is not known.
 */
export type Standing = {
  readonly withdrawn: Stage | null;
  readonly answered: boolean;
  readonly inReach: boolean;
  readonly zone: string;
  readonly language: string | null;
  readonly elder: true | null;
};

/** Looks up what only a link whose survey is over needs to know. */
export async function standingOf({ db, now }: Services, { kind, invitation }: OpenedLink): Promise<Standing> {
  const row = await db
    .selectFrom('hospitals as h')
    .leftJoin('withdrawals as w', (join) =>
      join.onRef('w.hospital_id', '=', 'h.hospital_id').on('w.invitation_id', '=', invitation.id),
    )
    .leftJoin('consents as c', (join) =>
      join.onRef('c.hospital_id', '=', 'h.hospital_id').on('c.invitation_id', '=', invitation.id),
    )
    .leftJoin('answers as a', (join) =>
      join.onRef('a.hospital_id', '=', 'h.hospital_id').on('a.visit_id', '=', invitation.visit),
    )
    .select(['h.time_zone', 'w.sent', 'c.locale as agreed', 'a.locale as answered', 'a.elder'])
    .where('h.hospital_id', '=', invitation.hospital)
    .executeTakeFirstOrThrow();
  return {
    withdrawn: row.sent === null ? null : row.sent === 1 ? 'sent' : 'open',
    answered: kind === 'answered' && row.sent === null,
    inReach: invitation.privacy === 'confidential' && invitation.expiresAt > now().getTime(),
    zone: row.time_zone,
    language: row.answered ?? row.agreed,
    elder: row.elder === null ? null : true,
  };
}
