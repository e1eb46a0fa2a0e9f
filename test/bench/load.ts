import autocannon from 'autocannon';

const CONNECTIONS = 64;

/** What a server bore: requests a second, milliseconds of half and of 99 in 100, and how many failed. */
export type Load = {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
};

/** Posts a form once to each path over 64 connections, each waiting for its reply before it posts again. */
export async function load(url: string, paths: readonly string[], body: string): Promise<Load> {
  let next = 0;
  const start = performance.now();
  let last = start;
  const options: autocannon.Options = {
    url,
    connections: CONNECTIONS,
    amount: paths.length,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
        setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] ?? '/' }),
      },
    ],
  };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error, done) => (error ? reject(error) : resolve(done)));
    run.on('response', () => {
      last = performance.now();
    });
  });
  const { p50, p99 } = result.latency;
  return {
    rate: paths.length / ((last - start) / 1000),
    p50,
    p99,
    failed: result.errors + (result['4xx'] ?? 0),
  };
}
