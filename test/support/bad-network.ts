import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { freePort } from './postgres.ts';

/** What becomes of a request: it arrives; it is lost; its reply is lost; or its reply is kept by whatever asked, whatever it says. */
export type Fate = 'arrives' | 'is lost' | 'loses its reply' | 'is kept';

/** A network between a browser and a server, which decides about every request by the order they come in. */
export type BadNetwork = {
  readonly origin: string;
  /** Starts counting anew, with another fate for each request, by its number from 1. */
  readonly decide: (fate: (number: number) => Fate) => void;
  /** How many requests there were since. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
};

/** Opens a network to the server at this address. */
export async function openNetwork(to: string): Promise<BadNetwork> {
  let fateOf: (number: number) => Fate = () => 'arrives';
  let count = 0;
  const server = createServer(async (asked, reply) => {
    const body = await buffer(asked);
    if (asked.url === '/favicon.ico') return void reply.writeHead(404).end();
    count += 1;
    const fate = fateOf(count);
    if (fate === 'is lost') return void reply.destroy();
    pass(to, asked, body, fate, reply);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${port}`,
    decide: (fate) => {
      fateOf = fate;
      count = 0;
    },
    requests: () => count,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function pass(to: string, asked: IncomingMessage, body: Buffer, fate: Fate, reply: ServerResponse): void {
  const { host } = new URL(to);
  const on = request(to + asked.url, { method: asked.method, headers: { ...asked.headers, host } });
  on.on('error', () => reply.destroy());
  on.on('response', async (answer) => {
    const content = await buffer(answer);
    if (fate === 'loses its reply') return void reply.destroy();
    const kept = fate === 'is kept' ? { 'cache-control': 'max-age=600' } : {};
    reply.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...kept }).end(content);
  });
  on.end(body);
}
