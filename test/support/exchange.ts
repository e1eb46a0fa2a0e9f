import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestInstallation } from './installation.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/data/questionnaires/', import.meta.url));

/** Questionnaires from elsewhere by name, as they were written; none where they are not at hand. */
export const elsewhere: ReadonlyMap<string, string> = new Map(
  globSync(`${FOLDER}*.json`).map((file) => [basename(file, '.json'), readFileSync(file, 'utf8')]),
);

/** What tests read of a reply, and the resource or object it is as a whole. */
type Reply = {
  readonly status: number;
  readonly type: string | null;
  readonly location: string;
  readonly body: { readonly resourceType: string; readonly version: number | string };
  readonly issues: readonly string[];
};

type Issue = {
  readonly severity: string;
  readonly code: string;
  readonly diagnostics: string;
  readonly expression?: readonly string[];
};

/** Asks as an administrator. Issues are told as 'severity code at PLACE: diagnostics'. */
export async function exchange(
  { call, bearer }: TestInstallation,
  method: string,
  address: string,
  body: string | null = null,
): Promise<Reply> {
  const headers = { ...(await bearer('administrator')), 'Content-Type': 'application/fhir+json' };
  const { pathname, search } = new URL(address, 'http://here');
  const reply = await call(pathname + search, { method, headers, body });
  const json = await reply.json();
  return {
    status: reply.status,
    type: reply.headers.get('Content-Type'),
    location: reply.headers.get('Location') ?? '',
    body: json,
    issues: ((json.issue ?? []) as Issue[]).map(
      ({ severity, code, diagnostics, expression = [] }) =>
        `${severity} ${code} at ${expression.join()}: ${diagnostics}`,
    ),
  };
}
