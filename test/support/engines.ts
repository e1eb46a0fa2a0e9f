/** The two engines every server test runs on: a file of SQLite, and a real PostgreSQL. */
export const ENGINES = ['SQLite', 'PostgreSQL'] as const;
export type Engine = (typeof ENGINES)[number];
