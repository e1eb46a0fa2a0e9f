import { problems } from '../problem.ts';

export const ROLES = ['administrator', 'regulator', 'leader', 'intake'] as const;

/**
 * What one may do: administrators run the installation; regulators read an area and all below it; leaders
 * read one hospital; intake tokens bring visits for one hospital, for an area, or (unit '') for all.
 */
export type Role = (typeof ROLES)[number];

export const isRole = (text: unknown): text is Role => ROLES.some((role) => role === text);

/** Who asks: a signed-in user or another system's token. `unit` is a hospital, an area, or '' for everything. */
export type Principal = { readonly role: Role; readonly unit: string; readonly name: string };

/** Throws the problem `not_allowed` unless the principal has one of the roles. */
export function allow(principal: Principal, ...roles: readonly Role[]): void {
  if (!roles.includes(principal.role)) throw problems.notAllowed(roles.join(' or '));
}
