import type { Principal } from '../access/principal.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import {
  encounterRow,
  type Organization,
  type Patient,
  type Referred,
  readResource,
  referredId,
  typeOf,
} from './fhir.ts';
import { type IntakeReport, openIntake, takeRows } from './intake.ts';
import { hospitalsFor } from './organizations.ts';
import type { ReadRow, Refusal } from './row.ts';

/** The resources of a Bundle. Throws `unreadable` when the value is none. */
export function resourcesOf(bundle: unknown): unknown[] {
  if (typeOf(bundle) !== 'Bundle') throw problems.unreadable('send a FHIR R4 Bundle');
  const resources = resourcesIn(bundle);
  if (!resources) throw problems.unreadable('the Bundle has no entry');
  return resources;
}

/** The resources of a Bundle, or null when the value is none or has no entries. */
export function resourcesIn(value: unknown): unknown[] | null {
  const entries = typeOf(value) === 'Bundle' ? (value as { entry?: unknown }).entry : null;
  return Array.isArray(entries) ? entries.map(resourceOf) : null;
}

/** A resource that leaves its id to the receiver is known to the others by the address of its entry. */
function resourceOf(entry: { resource?: unknown; fullUrl?: unknown } | null): unknown {
  const { resource, fullUrl } = entry ?? {};
  if (typeof fullUrl !== 'string' || typeof resource !== 'object' || resource === null) return resource;
  return { id: referredId(fullUrl), ...resource };
}

/** The patients and organizations of a delivery, and those that could not be read. */
export type Gathered = {
  readonly patients: Map<string, Patient>;
  readonly organizations: Map<string, Organization>;
  readonly refusals: Refusal[];
};

export const nothingGathered = (): Gathered => ({
  patients: new Map(),
  organizations: new Map(),
  refusals: [],
});

/** Keeps a patient or an organization, so that encounters may come before them; passes over all else. */
export function gather(
  { patients, organizations, refusals }: Gathered,
  line: number,
  resource: unknown,
): void {
  const type = typeOf(resource);
  if (type !== 'Patient' && type !== 'Organization') return;
  const read = readResource(type, line, resource);
  if ('reason' in read) refusals.push(read);
  else if (read.resourceType === 'Patient') patients.set(read.id, read);
  else organizations.set(read.id, read);
}

/** What encounters may refer to, with new organizations registered under `area`. */
export async function refer(
  services: Services,
  principal: Principal,
  { patients, organizations }: Gathered,
  area?: string,
): Promise<Referred> {
  return { patients, hospitals: await hospitalsFor(services, principal, [...organizations.values()], area) };
}

/** An encounter as a row, a refusal when it cannot be one, or nothing when the resource is something else. */
export function visitOf(line: number, resource: unknown, referred: Referred): ReadRow | null {
  if (typeOf(resource) !== 'Encounter') return null;
  const encounter = readResource('Encounter', line, resource);
  return 'reason' in encounter ? encounter : encounterRow(line, encounter, referred);
}

/** Takes the visits among the resources of a Bundle; lines of the report are places in it, from 1. */
export async function takeResources(
  services: Services,
  principal: Principal,
  resources: readonly unknown[],
): Promise<IntakeReport> {
  const gathered = nothingGathered();
  for (const [index, resource] of resources.entries()) gather(gathered, index + 1, resource);
  const referred = await refer(services, principal, gathered);
  // Each entry is answered for itself, so each refusal is kept.
  const intake = await openIntake(services, principal, resources.length);
  const rows = resources.map((resource, index) => visitOf(index + 1, resource, referred));
  await takeRows(
    intake,
    rows.filter((row) => row !== null),
  );
  intake.report.refusals.push(...gathered.refusals);
  return intake.report;
}
