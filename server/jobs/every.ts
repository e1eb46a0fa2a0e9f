import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../services.ts';

/** A duty that runs again and again until it is stopped. */
export type Job = { readonly stop: () => Promise<void> };

/**
 * Runs `work`, waits `pauseMs`, and so on. A failure is logged and the next turn tries again; two turns of one
 * job never overlap. `stop` lets the turn under way end.
 */
export function every(name: string, pauseMs: number, log: Log, work: () => Promise<unknown>): Job {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await work();
      } catch (error) {
        log('job_failed', { job: name }, error);
      }
      await pause(pauseMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
