import { expect } from 'vitest';
import type { TestInstallation } from './installation.ts';
import { type Bringer, deliver } from './intake.ts';

/** A person as another system sends one. */
export const patient = (id: string, facts: Record<string, unknown> = {}): Record<string, unknown> => ({
  resourceType: 'Patient',
  id,
  name: [{ use: 'official', family: 'Lee', given: ['Ann', 'May'] }],
  telecom: [{ system: 'phone', value: '13911110001', use: 'mobile' }],
  gender: 'female',
  birthDate: '1951-03-02',
  ...facts,
});

/** An organization with an identifier of its own. */
export const organization = (id: string, value = `org ${id}`): Record<string, unknown> => ({
  resourceType: 'Organization',
  id,
  identifier: [{ system: 'urn:test:orgs', value }],
  name: `Hospital ${value}`,
});

/** A finished outpatient encounter of October 2026. */
export const encounter = (
  id: string,
  subject: string,
  serviceProvider: string,
  facts: Record<string, unknown> = {},
): Record<string, unknown> => ({
  resourceType: 'Encounter',
  id,
  status: 'finished',
  class: { code: 'AMB' },
  subject: { reference: subject },
  serviceProvider: { reference: serviceProvider },
  period: { start: '2026-10-12T01:00:00Z', end: '2026-10-12T02:00:00Z' },
  ...facts,
});

/** A Bundle of resources in this order. */
export const bundle = (...resources: readonly unknown[]): string =>
  JSON.stringify({
    resourceType: 'Bundle',
    type: 'batch',
    entry: resources.map((resource) => ({ resource })),
  });

type Issue = { readonly diagnostics: string };
type Reply = {
  readonly resourceType: string;
  readonly type: string;
  readonly entry: {
    readonly response: { readonly status: string; readonly outcome?: { readonly issue: readonly Issue[] } };
    readonly resource?: { readonly issue: readonly Issue[] };
  }[];
};

/** Posts a Bundle; the statuses of its entries in order, why entries were refused, and the counts at the end. */
export async function sendBundle(here: TestInstallation, body: string, by?: Bringer) {
  const reply = await deliver(here, '/fhir', body, by);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('Content-Type')).toContain('application/fhir+json');
  const { resourceType, type, entry } = (await reply.json()) as Reply;
  expect([resourceType, type]).toEqual(['Bundle', 'batch-response']);
  const last = entry.pop();
  return {
    statuses: entry.map(({ response }) => response.status.slice(0, 3)),
    why: entry.flatMap(({ response }) => response.outcome?.issue.map(({ diagnostics }) => diagnostics) ?? []),
    counts: JSON.parse(last?.resource?.issue[0]?.diagnostics ?? '{}') as Record<string, number>,
  };
}
