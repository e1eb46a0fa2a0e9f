import type { Problem } from './problem.ts';

/** One thing an OperationOutcome says; `expression` is the place in what was sent, 'Questionnaire.item[2]'. */
export type Issue = {
  readonly severity: 'fatal' | 'error' | 'warning' | 'information';
  /** Of FHIR's own list, http://hl7.org/fhir/issue-type. */
  readonly code: string;
  readonly details?: { readonly coding: readonly { readonly system: string; readonly code: string }[] };
  readonly diagnostics: string;
  readonly expression?: readonly string[];
};

/** What FHIR is sent as. */
export const FHIR_JSON = 'application/fhir+json';

/** FHIR's form of a report. */
export const outcome = (...issue: readonly Issue[]) => ({ resourceType: 'OperationOutcome', issue }) as const;

const CODES: Readonly<Record<string, string>> = {
  invalid: 'invalid',
  unreadable: 'structure',
  instrument: 'invalid',
  not_signed_in: 'login',
  not_allowed: 'forbidden',
  cross_site: 'forbidden',
  not_found: 'not-found',
  published: 'conflict',
  too_large: 'too-long',
};

/** A problem as FHIR's own addresses report it, with our stable code in its details: one issue a field that is wrong. */
export function outcomeOf({ status, code, message, place, details }: Problem) {
  const issue: Issue = {
    severity: status >= 500 ? 'fatal' : 'error',
    code: CODES[code] ?? 'processing',
    details: { coding: [{ system: 'urn:xinsheng:problem', code }] },
    diagnostics: message,
  };
  const places = place ? [{ path: place.path, message: `${message} (line ${place.line})` }] : (details ?? []);
  if (places.length === 0) return outcome(issue);
  return outcome(
    ...places.map((one) => ({
      ...issue,
      diagnostics: `${one.path}: ${one.message}`,
      expression: [one.path],
    })),
  );
}
