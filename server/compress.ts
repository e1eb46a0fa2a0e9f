import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const SMALLEST = 1024;
const QUALITY = 5;

/**
 * Compresses text replies with brotli where the client takes it, else gzip. Hono's own middleware only knows
 * gzip in Node, and a survey's first page must be small on a slow network.
 */
export const compress = (): MiddlewareHandler => async (c, next) => {
  await next();
  const encoding = encodingFor(c.req.header('Accept-Encoding') ?? '');
  if (encoding === null || c.req.method === 'HEAD' || !isText(c.res)) return;
  const body = Buffer.from(await c.res.arrayBuffer());
  const headers = new Headers(c.res.headers);
  headers.delete('Content-Length');
  headers.append('Vary', 'Accept-Encoding');
  const worthIt = body.length >= SMALLEST;
  if (worthIt) headers.set('Content-Encoding', encoding);
  const packed = worthIt ? await PACK[encoding](body) : body;
  c.res = new Response(Uint8Array.from(packed), { status: c.res.status, headers });
};

const isText = ({ headers }: Response): boolean =>
  /^(text\/|application\/(fhir\+|problem\+)?json)/.test(headers.get('Content-Type') ?? '');

function encodingFor(accepted: string): keyof typeof PACK | null {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

const brotliText = (body: Buffer) =>
  brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });

const PACK = { br: brotliText, gzip: zip };
