import { createHmac } from 'node:crypto';
import { publishedPlans } from '../answers/plans.ts';
import type { Submit } from '../answers/submit.ts';
import { inTransaction } from '../db/transaction.ts';
import { networkOf } from '../remote.ts';
import type { Services } from '../services.ts';
import { flagAnswers } from './flag.ts';

const HOUR_MS = 3_600_000;
const SALT_BYTES = 32;

/** An answer that came lately, and whether it is known to be part of a burst. */
type Arrival = { readonly answer: string; readonly at: number; flagged: boolean };

/** From which networks a hospital's answers came within the last hour; knows no address, only keyed hashes. */
export type Networks = {
  /** Notes an answer. Returns those that make a burst and are not flagged yet: none, or all of the last hour. */
  readonly note: (hospital: string, address: string, answer: string, now: Date) => readonly Arrival[];
};

/**
 * Remembers networks in this process alone, under a salt that is drawn at its start and written nowhere: with it
 * goes whatever could lead from an answer to an address. A burst is more than `most` answers of one hospital from
 * one network within an hour; none when it is 0.
 */
export function createNetworks(random: Services['vault']['random'], most: number): Networks {
  const salt = random(SALT_BYTES);
  const lately = new Map<string, readonly Arrival[]>();
  let swept = 0;
  const forget = (now: number): void => {
    if (now - swept < HOUR_MS / 6) return;
    swept = now;
    for (const [key, arrivals] of lately) {
      const left = arrivals.filter(({ at }) => now - at < HOUR_MS);
      if (left.length > 0) lately.set(key, left);
      else lately.delete(key);
    }
  };
  return {
    note: (hospital, address, answer, now) => {
      const network = networkOf(address);
      const at = now.getTime();
      forget(at);
      if (network === null || most === 0) return [];
      const key = createHmac('sha256', salt).update(`${hospital} ${network}`).digest('base64');
      const before = (lately.get(key) ?? []).filter((one) => at - one.at < HOUR_MS);
      const arrivals = [...before, { answer, at, flagged: false }];
      lately.set(key, arrivals);
      return arrivals.length > most ? arrivals.filter(({ flagged }) => !flagged) : [];
    },
  };
}

/**
 * A lane that notes from which network each confidential answer came, once it is on disk, and flags bursts. What
 * goes wrong with that is logged: the answer itself is kept. Anonymous answers are not noted.
 */
export const watched =
  (services: Services, networks: Networks, submit: Submit, address: string): Submit =>
  async (item) => {
    const verdict = await submit(item);
    if (verdict !== 'kept' || item.kind !== 'finish' || item.answer.visit_id === null) return verdict;
    const burst = networks.note(item.hospital, address, item.answer.answer_id, services.now());
    if (burst.length > 0) await flagBurst(services, item.hospital, burst);
    return verdict;
  };

async function flagBurst({ db, log }: Services, hospital: string, burst: readonly Arrival[]): Promise<void> {
  try {
    const planOf = await publishedPlans(db);
    const ids = burst.map(({ answer }) => answer);
    await inTransaction(db, (trx) => flagAnswers(trx, hospital, ids, 'burst', { planOf, taken: new Set() }));
    for (const arrival of burst) arrival.flagged = true;
  } catch (error) {
    log('burst_not_flagged', { hospital }, error);
  }
}
