import type { html } from 'hono/html';

/** Escaped HTML as `hono/html` makes it: text, or a promise of it. */
export type Html = ReturnType<typeof html>;
