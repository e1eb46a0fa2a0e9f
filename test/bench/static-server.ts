import { once } from 'node:events';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { freePort } from '../support/postgres.ts';

/** A text that never changes. */
export type Asset = { readonly type: string; readonly text: string };

/** Serves texts compressed beforehand at brotli's best, from this machine. */
export async function serveAssets(assets: ReadonlyMap<string, Asset>) {
  const packed = new Map(
    [...assets].map(([path, { type, text }]) => [path, { type, body: brotliCompressSync(text) }]),
  );
  const server = createServer((request, response) => {
    const asset = packed.get(request.url ?? '');
    if (!asset) return void response.writeHead(404).end();
    const headers = {
      'Content-Type': `${asset.type}; charset=utf-8`,
      'Content-Encoding': 'br',
      'Content-Length': asset.body.length,
    };
    response.writeHead(200, headers).end(asset.body);
  });
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
