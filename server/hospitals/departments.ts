import type { Text } from '../../surveys/text.ts';
import { tryAgain } from '../db/errors.ts';
import type { Db } from '../db/open.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { type Identifier, takenProblem } from './identifiers.ts';

/** A department as a feed names it: a code in a system, and a name if it gave one. */
export type DepartmentCode = Identifier & { readonly name: Text };

/** Where a visit goes that names no department. */
export const NO_DEPARTMENT = '';

/**
 * The department a feed's code stands for, registered under that code when it is new: a hospital's feed knows
 * its departments better than any list kept by hand.
 */
export async function departmentFor(db: Db, hospital: string, code: DepartmentCode): Promise<string> {
  return (await known(db, hospital, code)) ?? inTransaction(db, (trx) => register(trx, hospital, code));
}

async function known(db: Db | Tx, hospital: string, code: Identifier): Promise<string | undefined> {
  const found = await db
    .selectFrom('department_identifiers')
    .select('department_id')
    .where('hospital_id', '=', hospital)
    .where('system', '=', code.system)
    .where('value', '=', code.value)
    .executeTakeFirst();
  return found?.department_id;
}

async function register(trx: Tx, hospital: string, code: DepartmentCode): Promise<string> {
  const registered = await known(trx, hospital, code);
  if (registered !== undefined) return registered;
  const department = await freeId(trx, hospital, code.value);
  const row = {
    hospital_id: hospital,
    department_id: department,
    name_zh: code.name.zh,
    name_en: code.name.en,
  };
  const added = await trx
    .insertInto('departments')
    .values(row)
    .onConflict((on) => on.columns(['hospital_id', 'department_id']).doNothing())
    .returning('department_id')
    .executeTakeFirst();
  const identified = await trx
    .insertInto('department_identifiers')
    .values({ hospital_id: hospital, system: code.system, value: code.value, department_id: department })
    .onConflict((on) => on.columns(['hospital_id', 'system', 'value']).doNothing())
    .returning('department_id')
    .executeTakeFirst();
  if (added && identified) return department;
  // Another delivery registered it at the same moment: begin again, and find it.
  throw tryAgain('the department was registered meanwhile');
}

/** What is said of a department by hand: its id, its names, and what other systems call it. */
export type NewDepartment = {
  readonly id: string;
  readonly name: Text;
  readonly identifiers: readonly Identifier[];
};

/** Adds or renames a department, so that other systems' codes lead to it. Throws `invalid` when one is taken. */
export async function putDepartment(trx: Tx, hospital: string, department: NewDepartment): Promise<void> {
  const { id, name, identifiers } = department;
  await trx
    .insertInto('departments')
    .values({ hospital_id: hospital, department_id: id, name_zh: name.zh, name_en: name.en })
    .onConflict((on) =>
      on.columns(['hospital_id', 'department_id']).doUpdateSet((set) => ({
        name_zh: set.ref('excluded.name_zh'),
        name_en: set.ref('excluded.name_en'),
      })),
    )
    .execute();
  for (const { system, value } of identifiers) {
    await trx
      .insertInto('department_identifiers')
      .values({ hospital_id: hospital, system, value, department_id: id })
      .onConflict((on) => on.columns(['hospital_id', 'system', 'value']).doNothing())
      .execute();
    if ((await known(trx, hospital, { system, value })) !== id) throw takenProblem({ system, value });
  }
}

/** The code itself where it is free; another system's same code gets a number behind it. */
async function freeId(trx: Tx, hospital: string, code: string): Promise<string> {
  const taken = await trx
    .selectFrom('departments')
    .select('department_id')
    .where('hospital_id', '=', hospital)
    .execute();
  const ids = new Set(taken.map((row) => row.department_id));
  if (!ids.has(code)) return code;
  let number = 2;
  while (ids.has(`${code}-${number}`)) number++;
  return `${code}-${number}`;
}

/** The names of a hospital's departments, by id. */
export async function departmentNames(db: Db, hospital: string): Promise<Map<string, Text>> {
  const rows = await db
    .selectFrom('departments')
    .select(['department_id', 'name_zh', 'name_en'])
    .where('hospital_id', '=', hospital)
    .orderBy('department_id')
    .execute();
  return new Map(rows.map((row) => [row.department_id, { zh: row.name_zh, en: row.name_en }]));
}
