import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const TICK_MS = 5;
const WARM_MS = 1000;

/** How long requests took, in milliseconds, and how many did not end as they should. */
export type Paced = { readonly p50: number; readonly p99: number; readonly failed: number };

/**
 * Posts a form to each path at an even pace, whether or not the ones before were answered: patients do not wait
 * for each other. `rate` is requests a second. In the first second connections are opened and our own code is
 * compiled; how long it took then says nothing of the server and does not count.
 */
export async function paced(
  url: string,
  paths: readonly string[],
  body: string,
  rate: number,
): Promise<Paced> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const times: number[] = [];
  const begun = performance.now();
  let failed = 0;
  const post = (path: string): Promise<void> =>
    new Promise((resolve) => {
      const start = performance.now();
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': body.length };
      const call = request(url + path, { method: 'POST', agent, headers }, (reply) => {
        reply.resume().on('end', () => {
          if (start - begun > WARM_MS) times.push(performance.now() - start);
          if (reply.statusCode !== 303) failed++;
          resolve();
        });
      });
      call.on('error', () => {
        failed++;
        resolve();
      });
      call.end(body);
    });
  const all: Promise<void>[] = [];
  while (all.length < paths.length) {
    const due = Math.min(paths.length, Math.floor(((performance.now() - begun) / 1000) * rate));
    while (all.length < due) all.push(post(paths[all.length] ?? '/'));
    await pause(TICK_MS);
  }
  await Promise.all(all);
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), failed };
}
