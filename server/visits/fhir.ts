import { z } from 'zod';
import type { VisitStatus } from './row.ts';
import { clean, type ReadRow, type Refusal, readRow } from './row.ts';

/** The three resources of FHIR R4 a visit is made of, as far as we read them; everything else is passed over. */
const reference = z.object({ reference: z.string() });
const LONGEST = 200;
const stored = z.string().transform(clean).pipe(z.string().max(LONGEST));
const identifier = z.object({ system: stored.default(''), value: stored.optional() });

const patientSchema = z.object({
  resourceType: z.literal('Patient'),
  id: z.string(),
  name: z
    .array(
      z.object({
        use: z.string().optional(),
        text: z.string().optional(),
        family: z.string().optional(),
        given: z.array(z.string()).optional(),
      }),
    )
    .default([]),
  telecom: z
    .array(
      z.object({ system: z.string().optional(), value: z.string().optional(), use: z.string().optional() }),
    )
    .default([]),
  gender: z.string().optional(),
  birthDate: z.string().optional(),
  deceasedBoolean: z.boolean().optional(),
  deceasedDateTime: z.string().optional(),
});

const organizationSchema = z.object({
  resourceType: z.literal('Organization'),
  id: stored,
  identifier: z.array(identifier).default([]),
  name: stored.pipe(z.string().min(1)),
});

const encounterSchema = z.object({
  resourceType: z.literal('Encounter'),
  id: z.string(),
  identifier: z.array(identifier).default([]),
  status: z.string(),
  class: z.object({ code: z.string() }),
  subject: reference,
  serviceProvider: reference,
  period: z.object({ start: z.string().optional(), end: z.string().optional() }),
});

export type Patient = z.infer<typeof patientSchema>;
export type Organization = z.infer<typeof organizationSchema>;
export type Encounter = z.infer<typeof encounterSchema>;

/** The people and organizations encounters refer to, by the last part of their reference. */
export type Referred = {
  readonly patients: Map<string, Patient>;
  /** Our hospital for each organization. */
  readonly hospitals: Map<string, string>;
};

const SCHEMAS = {
  Patient: patientSchema,
  Organization: organizationSchema,
  Encounter: encounterSchema,
} as const;

/** The type of a resource, or null when the value is none. */
export const typeOf = (value: unknown): string | null =>
  typeof value === 'object' &&
  value !== null &&
  'resourceType' in value &&
  typeof value.resourceType === 'string'
    ? value.resourceType
    : null;

/** Reads one resource of a type we use; a refusal names the path that is wrong. */
export function readResource<Type extends keyof typeof SCHEMAS>(
  type: Type,
  line: number,
  value: unknown,
): z.infer<(typeof SCHEMAS)[Type]> | Refusal {
  const result = SCHEMAS[type].safeParse(value);
  if (result.success) return result.data as z.infer<(typeof SCHEMAS)[Type]>;
  const issue = result.error.issues[0];
  return {
    line,
    field: `${type}.${issue?.path.join('.') ?? ''}`,
    reason: issue?.message ?? 'cannot be read',
  };
}

/** 'urn:uuid:X', 'Patient/X' and a full URL all refer to X. */
export const referredId = (text: string): string => text.split(/[/:]/).at(-1) ?? text;

/** The system of visit numbers that a server made itself, where the encounter has no identifier of its own. */
export const FHIR_SYSTEM = 'fhir';

/** An encounter as a row of a feed, or why it cannot be one. */
export function encounterRow(line: number, encounter: Encounter, { patients, hospitals }: Referred): ReadRow {
  const patient = patients.get(referredId(encounter.subject.reference));
  if (!patient) return notSent(line, 'Encounter.subject', encounter.subject.reference);
  const hospital = hospitals.get(referredId(encounter.serviceProvider.reference));
  if (!hospital) return notSent(line, 'Encounter.serviceProvider', encounter.serviceProvider.reference);
  const own = encounter.identifier.find(({ value }) => value !== undefined);
  return readRow(line, {
    source: own?.system || FHIR_SYSTEM,
    visitNumber: own?.value ?? encounter.id,
    hospital,
    class: encounter.class.code,
    status: statusOf(encounter.status),
    start: encounter.period.start,
    end: encounter.period.end,
    ...person(patient),
  });
}

const notSent = (line: number, field: string, to: string): Refusal => ({
  line,
  field,
  reason: `${to} was not sent along; send the resource it refers to in the same delivery`,
});

/** Statuses of FHIR are words of the feed; what is not known to be over or called off is under way. */
function statusOf(status: string): VisitStatus {
  if (status === 'finished') return 'finished';
  return status === 'cancelled' || status === 'entered-in-error' ? 'cancelled' : 'in_progress';
}

function person(patient: Patient) {
  const name = patient.name.find(({ use }) => use === 'official') ?? patient.name[0];
  const phones = patient.telecom.filter(({ system }) => system === 'phone');
  const phone = phones.find(({ use }) => use === 'mobile') ?? phones[0];
  return {
    name: name?.text ?? [...(name?.given ?? []), name?.family ?? ''].join(' ').trim(),
    phone: phone?.value,
    sex: patient.gender,
    birthDate: patient.birthDate?.length === 10 ? patient.birthDate : '',
    deceased: patient.deceasedBoolean === true || patient.deceasedDateTime !== undefined,
  };
}
