import { forgetExpired } from '../access/sessions.ts';
import { forgetReplaced, forgetWritten } from '../db/forget.ts';
import { expireInvitations } from '../invitations/expire.ts';
import { inviteReady } from '../invitations/invite.ts';
import { sendMessages } from '../invitations/outbox.ts';
import { forgetContacts } from '../privacy/forget.ts';
import type { Services } from '../services.ts';
import { keepAreas } from '../tallies/area-keep.ts';
import { countAnswers } from '../tallies/count.ts';
import { endWaves } from '../waves/end.ts';
import { every, type Job } from './every.ts';

const COUNT_MS = 1000;
const BREATH_MS = 40;
const AREAS_MS = 2000;
const INVITE_MS = 1000;
const EXPIRE_MS = 60_000;
const FORGET_MS = 3_600_000;

/** Everything that goes on without being asked: answers counted, areas summed, visits invited, old invitations ended, people forgotten. */
export function startJobs(services: Services): Job {
  const { db, log } = services;
  const jobs = [
    every('count', COUNT_MS, log, () => countAnswers(db, BREATH_MS)),
    every('areas', AREAS_MS, log, () => keepAreas(db)),
    every('invite', INVITE_MS, log, async () => {
      await inviteReady(services);
      await sendMessages(services);
    }),
    every('expire', EXPIRE_MS, log, async () => {
      await expireInvitations(services);
      await endWaves(services);
      await forgetExpired(services);
      await forgetWritten(db);
    }),
    every('forget', FORGET_MS, log, async () => {
      await forgetContacts(services);
      await forgetReplaced(db);
    }),
  ];
  return { stop: async () => void (await Promise.all(jobs.map((job) => job.stop()))) };
}
