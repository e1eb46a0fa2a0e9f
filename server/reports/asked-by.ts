import type { Context } from 'hono';
import type { Env } from '../services.ts';
import type { Asked } from './gather-board.ts';

/** What an address asks a board for. */
export const askedBy = (c: Context<Env>): Asked => ({
  programme: c.req.query('programme'),
  measure: c.req.query('measure'),
  all: c.req.query('hospitals') === 'all',
});
