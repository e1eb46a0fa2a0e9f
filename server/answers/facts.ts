import type { Plan } from '../../surveys/plan.ts';
import type { Facts } from '../../surveys/wording.ts';
import { monthIn } from '../../web/format.ts';
import { words } from '../../web/words.ts';
import type { Db } from '../db/open.ts';
import { departmentNames } from '../hospitals/departments.ts';
import type { Invitation } from './invitation.ts';

/** What titles may quote of the visit. The department is looked up only for a questionnaire that names it. */
export async function factsOf(db: Db, plan: Plan, invitation: Invitation, language: string): Promise<Facts> {
  const { hospital, department, month } = invitation;
  const named = namesDepartment(plan) ? await departmentNames(db, hospital) : null;
  const unnamed = { zh: words('zh').survey.department, en: words('en').survey.department };
  return {
    department: named?.get(department) ?? unnamed,
    month: { zh: monthIn(month, 'zh'), en: monthIn(month, 'en'), [language]: monthIn(month, language) },
  };
}

const naming = new WeakMap<Plan, boolean>();

function namesDepartment(plan: Plan): boolean {
  const known = naming.get(plan) ?? JSON.stringify(plan.instrument.survey).includes('{department}');
  naming.set(plan, known);
  return known;
}
