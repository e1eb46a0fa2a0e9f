import type { Principal } from '../access/principal.ts';
import { areaOf, IMPORTS } from '../hospitals/areas.ts';
import { findOrAddHospital, type NewHospital } from '../hospitals/hospitals.ts';
import { firstKnown, type Identifier } from '../hospitals/identifiers.ts';
import { readableArea } from '../hospitals/scope.ts';
import type { Services } from '../services.ts';
import { FHIR_SYSTEM, type Organization } from './fhir.ts';

/**
 * Our hospital for each organization of a delivery, by the organization's id: the one known by any of its
 * identifiers, else a new one under `area`. Organizations are never renamed by a feed.
 * An organization is left out when the principal may not register hospitals in that area.
 */
export async function hospitalsFor(
  services: Services,
  principal: Principal,
  organizations: readonly Organization[],
  area: string = IMPORTS,
): Promise<Map<string, string>> {
  const hospitals = new Map<string, string>();
  for (const organization of organizations) {
    const hospital = await hospitalFor(services, principal, organization, area);
    if (hospital) hospitals.set(organization.id, hospital);
  }
  return hospitals;
}

async function hospitalFor(
  services: Services,
  principal: Principal,
  organization: Organization,
  area: string,
) {
  const identifiers = identifiersOf(organization);
  const known = await firstKnown(services.db, identifiers);
  if (known !== undefined) return known;
  if (!(await mayRegister(services, principal, area))) return undefined;
  const hospital: NewHospital = {
    name: { zh: organization.name, en: organization.name },
    level: 'unrated',
    kind: 'other',
    ownership: 'unknown',
    timeZone: 'Asia/Shanghai',
    area,
    since: null,
    identifiers,
  };
  const { id } = await findOrAddHospital(services.db, hospital, services.vault.random);
  return id;
}

/** The organization's own identifiers; only without any the id its server gave it, which another may give too. */
const identifiersOf = ({ id, identifier }: Organization): Identifier[] => {
  const own = identifier.flatMap(({ system, value }) => (value === undefined ? [] : [{ system, value }]));
  const all = own.length > 0 ? own : [{ system: FHIR_SYSTEM, value: id }];
  return [...new Map(all.map((one) => [`${one.system}|${one.value}`, one])).values()];
};

async function mayRegister({ db }: Services, principal: Principal, area: string): Promise<boolean> {
  if (principal.unit === '') return (await areaOf(db, area)) !== undefined;
  return (await readableArea(db, { ...principal, role: 'regulator' }, area)) !== undefined;
}
