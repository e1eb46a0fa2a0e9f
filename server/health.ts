import { Hono } from 'hono';
import { sql } from 'kysely';
import { describe } from './describe.ts';
import type { Services } from './services.ts';

/** For whoever watches the process: it lives, and it reaches its database. */
export const health = ({ db }: Services) =>
  new Hono()
    .get('/healthz', describe('Whether the process lives', { open: true }), (c) => c.json({ status: 'ok' }))
    .get('/readyz', describe('Whether the database answers', { open: true }), async (c) => {
      await sql`select 1`.execute(db);
      return c.json({ status: 'ready' });
    });
