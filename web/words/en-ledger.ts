import type { zhLedger } from './zh-ledger.ts';

/** The visit ledger in English. */
export const enLedger: typeof zhLedger = {
  title: 'What became of every visit',
  lead: 'Every visit ends in exactly one of these; together they add up to all visits.',
  reason: 'Outcome',
  visits: 'Visits',
  share: 'Share',
  total: 'All visits',
  none: 'No visits are on record for this month.',
  groups: { invited: 'Invited', waiting: 'To be invited', uninvited: 'Not invited' },
  reasons: {
    answered: { name: 'Answered', means: 'A complete set of answers was received.' },
    partial: { name: 'Partly answered', means: 'Some pages were saved, but not submitted.' },
    opened: { name: 'Opened', means: 'The survey was opened, with nothing saved yet.' },
    delivered: { name: 'Delivered', means: 'The invitation arrived and has not been opened yet.' },
    undeliverable: { name: 'Undeliverable', means: 'The invitation came back, or the number was not valid.' },
    opted_out: { name: 'Opted out', means: 'The person asked not to be invited, or withdrew the answers.' },
    expired: { name: 'Expired', means: 'Nothing was submitted before the link’s last day.' },
    waiting: { name: 'Waiting', means: 'Due to be invited; the invitation has not gone out yet.' },
    quarantined: {
      name: 'Asked recently',
      means: 'The same patient was invited a short while ago and is left in peace.',
    },
    not_sampled: {
      name: 'Not sampled',
      means: 'The visit was not drawn, or no programme asks about its kind.',
    },
    no_contact: { name: 'No contact', means: 'The record has no usable phone number.' },
    shared_contact: {
      name: 'Shared contact',
      means: 'Several people share the number, so we cannot tell who would answer.',
    },
    excluded: {
      name: 'Excluded',
      means: 'The visit was cancelled, or the patient is under 14 or has died.',
    },
  },
};
