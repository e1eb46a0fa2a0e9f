import type { TestInstallation } from './installation.ts';

/** What tests read of a reply about instruments. */
type Reply = {
  readonly status: number;
  readonly hash?: string;
  readonly fault?: { readonly path: string; readonly line: number } | null;
};

/** Asks the API about instruments, as an administrator. */
export async function askInstruments(
  { call, bearer }: TestInstallation,
  method: string,
  path: string,
  body?: string,
): Promise<Reply> {
  const headers = { ...(await bearer('administrator')), 'Content-Type': 'application/json' };
  const reply = await call(`/api/v1/instruments${path}`, { method, headers, body: body ?? null });
  return { status: reply.status, ...((await reply.json()) as object) };
}
