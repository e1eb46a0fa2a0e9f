import { HANGZHOU } from './district.ts';
import type { TestInstallation } from './installation.ts';

type Figure = { readonly shown: boolean; readonly value: number; readonly n: number | null };
type Line = { readonly measure: string; readonly mean: Figure; readonly change: Figure };

/** What tests of versions read of a scorecard. */
type Card = {
  readonly versions: unknown;
  readonly headline: Line;
  readonly lines: readonly Line[];
  readonly trend: readonly { readonly month: string; readonly mean: Figure }[];
};

/** The line of one measure. */
export const lineOf = (lines: readonly Line[], measure: string): Line | undefined =>
  lines.find((line) => line.measure === measure);

/** Everything that is said of a hospital in Hangzhou around October 2026, as the bytes of the replies. */
export function figuresOf(here: TestInstallation, hospital: string) {
  const get = async (path: string) => {
    const reply = await here.call(path, { headers: await here.bearer('administrator') });
    return `${reply.status} ${await reply.text()}`;
  };
  const card = (month: string, query = '') =>
    get(`/api/v1/hospitals/${hospital}/scorecards/${month}${query}`);
  const board = (month: string, query = '') => get(`/api/v1/areas/${HANGZHOU}/benchmarks/${month}${query}`);
  const pages = (month: string) => [
    get(`/hospitals/${hospital}/${month}`),
    get(`/areas/${HANGZHOU}/${month}`),
  ];
  return {
    get,
    board,
    card: async (month: string, query = '') => JSON.parse((await card(month, query)).slice(4)) as Card,
    /** What is said of version 1 alone, and of September, which has no other. */
    ofFirst: () =>
      Promise.all([
        ...['2026-09', '2026-10'].flatMap((month) => [
          card(month, '?version=1'),
          board(month, '?version=1'),
          board(month, '?version=1&measure=op_env'),
        ]),
        ...[card('2026-09'), board('2026-09'), ...pages('2026-09')],
      ]),
    /** What is said of October, all versions together. */
    ofOctober: () => Promise.all([card('2026-10'), board('2026-10'), ...pages('2026-10')]),
  };
}

export type Figures = ReturnType<typeof figuresOf>;
