import { newApiToken } from '../access/api-tokens.ts';
import { isRole, ROLES } from '../access/principal.ts';
import { areaOf } from '../hospitals/areas.ts';
import type { Services } from '../services.ts';
import { command, say, Usage } from './command.ts';

const HOW = `npm run -s token -- ROLE [UNIT]   ROLE: ${ROLES.join(', ')}; UNIT: a hospital's id or an area's code`;

// Prints a token for another system; it is stored as a hash and cannot be shown again.
await command(async ({ services }, [role, unit = '']) => {
  if (!isRole(role)) throw new Usage(HOW);
  if (role === 'leader' && unit === '') throw new Usage(`a leader needs the hospital's id: ${HOW}`);
  if (!(await isUnit(services, unit))) throw new Usage(`there is no hospital or area '${unit}': ${HOW}`);
  say(await newApiToken(services, role, unit));
  return 0;
});

async function isUnit({ db }: Services, unit: string): Promise<boolean> {
  if (unit === '' || (await areaOf(db, unit))) return true;
  const hospital = await db
    .selectFrom('hospitals')
    .select('hospital_id')
    .where('hospital_id', '=', unit)
    .executeTakeFirst();
  return hospital !== undefined;
}
