import { Hono } from 'hono';
import { sql } from 'kysely';
import type { Services } from './services.ts';

/** For whoever watches the process: it lives, and it reaches its database. */
export const health = ({ db }: Services) =>
  new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      await sql`select 1`.execute(db);
      return c.json({ status: 'ready' });
    });
