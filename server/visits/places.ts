import { monthOfInstant } from '../../analytics/month.ts';
import type { Principal } from '../access/principal.ts';
import { departmentFor, NO_DEPARTMENT } from '../hospitals/departments.ts';
import { hospitalCalled, identifierIn } from '../hospitals/identifiers.ts';
import { readableHospital } from '../hospitals/scope.ts';
import type { Services } from '../services.ts';
import type { VisitRow } from './row.ts';

/** Where a visit belongs, in our ids. */
type Place = { readonly id: string; readonly timeZone: string; readonly department: string };

/** Finds the place of a row, or null when its hospital is unknown or out of the principal's scope. */
export type Places = (row: VisitRow) => Promise<Place | null>;

/** The system of codes that belong to nobody's own: a plain code is looked for in the feed's system, then here. */
const COMMON_SYSTEM = 'code';
const HOME_ZONE = 'Asia/Shanghai';

/** Finds places for one delivery and remembers them: a file names the same few hospitals again and again. */
export function createPlaces(services: Services, principal: Principal): Places {
  const hospitals = new Map<string, Promise<Omit<Place, 'department'> | null>>();
  const departments = new Map<string, Promise<string>>();
  const once = <Found>(kept: Map<string, Promise<Found>>, key: string, find: () => Promise<Found>) => {
    const found = kept.get(key) ?? find();
    kept.set(key, found);
    return found;
  };
  return async (row) => {
    const hospital = await once(hospitals, `${row.source}\u0001${row.hospital}`, () =>
      findHospital(services, principal, row),
    );
    if (!hospital) return null;
    const department = await once(
      departments,
      `${hospital.id}\u0001${row.source}\u0001${departmentCode(row)}`,
      () => findDepartment(services, hospital.id, row),
    );
    return { ...hospital, department };
  };
}

async function findHospital({ db, now }: Services, principal: Principal, row: VisitRow) {
  const when = monthOfInstant(now().getTime(), HOME_ZONE);
  for (const id of await candidates(db, row)) {
    const hospital = id === undefined ? undefined : await readableHospital(db, principal, id, when);
    if (hospital) return { id: hospital.id, timeZone: hospital.timeZone };
  }
  return null;
}

async function candidates(
  db: Services['db'],
  { hospital, source }: VisitRow,
): Promise<(string | undefined)[]> {
  const identifier = identifierIn(hospital);
  if (identifier) return [await hospitalCalled(db, identifier)];
  const inFeed = await hospitalCalled(db, { system: source, value: hospital });
  return [hospital, inFeed, await hospitalCalled(db, { system: COMMON_SYSTEM, value: hospital })];
}

const departmentCode = (row: VisitRow): string => row.department || row.departmentName;

async function findDepartment({ db }: Services, hospital: string, row: VisitRow): Promise<string> {
  const value = departmentCode(row);
  if (value === '') return NO_DEPARTMENT;
  const name = row.departmentName || value;
  return departmentFor(db, hospital, { system: row.source, value, name: { zh: name, en: name } });
}
