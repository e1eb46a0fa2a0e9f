import { later, type Month } from '../analytics/month.ts';
import { inTransaction } from '../server/db/transaction.ts';
import { putArea } from '../server/hospitals/areas.ts';
import { departmentFor } from '../server/hospitals/departments.ts';
import { addHospital, changeHospital, type NewHospital } from '../server/hospitals/hospitals.ts';
import type { Services } from '../server/services.ts';
import { AREAS, departmentsOf, NAMES, SOURCE } from './city.ts';
import { type HospitalTruth, MOVE } from './truth.ts';

/** A hospital of the demonstration under the id it got here. */
export type Registered = { readonly id: string; readonly truth: HospitalTruth };

/** Registers the areas and the hospitals with their departments; the one that moves does so in its month. */
export async function register(
  services: Services,
  hospitals: readonly HospitalTruth[],
  current: Month,
): Promise<Registered[]> {
  for (const area of AREAS) await putArea(services.db, area);
  const registered: Registered[] = [];
  for (const truth of hospitals) {
    const id = await registerHospital(services, truth, current);
    await registerDepartments(services, id, truth.code);
    registered.push({ id, truth });
  }
  return registered;
}

function registerHospital({ db, vault }: Services, truth: HospitalTruth, current: Month): Promise<string> {
  const facts = NAMES[truth.code];
  if (!facts) throw new RangeError(`no name is planned for ${truth.code}`);
  const hospital: NewHospital = {
    ...facts,
    timeZone: 'Asia/Shanghai',
    area: truth.district,
    since: null,
    identifiers: [{ system: SOURCE, value: truth.code }],
  };
  return inTransaction(db, async (trx) => {
    const id = await addHospital(trx, hospital, vault.random);
    if (truth.code !== MOVE.hospital) return id;
    await changeHospital(trx, id, { ...hospital, area: MOVE.district, since: later(current, MOVE.from) });
    return id;
  });
}

/** A feed brings a department's name in one language only, so they are registered before it does. */
async function registerDepartments({ db }: Services, hospital: string, code: string): Promise<void> {
  for (const { code: value, name } of departmentsOf(code)) {
    await departmentFor(db, hospital, { system: SOURCE, value, name });
  }
}
