import { type FlowTally, REASONS, type Reason } from './tally.ts';

/** Where the visits of a hospital's month have ended: the reasons add up to the visits. */
export type Ledger = {
  readonly visits: number;
  readonly reasons: Readonly<Record<Reason, number>>;
  readonly invited: number;
};

/** Every visit of these flows at its one reason, and how many of them were asked. */
export function ledger(flows: Iterable<Pick<FlowTally, 'counts'>>): Ledger {
  const reasons = noVisits();
  for (const { counts } of flows) {
    for (const reason of REASONS) reasons[reason] += counts[reason];
  }
  const visits = REASONS.reduce((sum, reason) => sum + reasons[reason], 0);
  return { visits, reasons, invited: invitedOf(reasons) };
}

/** How many visits were asked: an invitation was sent or tried, whatever came of it. In visits. */
export const invitedOf = (counts: Readonly<Record<Reason, number>>): number =>
  counts.answered +
  counts.partial +
  counts.opened +
  counts.delivered +
  counts.undeliverable +
  counts.opted_out +
  counts.expired;

const noVisits = (): Record<Reason, number> => ({
  answered: 0,
  partial: 0,
  opened: 0,
  delivered: 0,
  undeliverable: 0,
  opted_out: 0,
  quarantined: 0,
  not_sampled: 0,
  no_contact: 0,
  shared_contact: 0,
  excluded: 0,
  expired: 0,
  waiting: 0,
});
