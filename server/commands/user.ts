import { isRole, type Role } from '../access/principal.ts';
import { putUser } from '../access/users.ts';
import { command, say, Usage } from './command.ts';

const PASSWORD_BYTES = 12;
const HOW = 'npm run -s user -- ROLE LOGIN NAME [UNIT]   ROLE: administrator, regulator, leader';

const signsIn = (role: Role): role is Exclude<Role, 'intake'> => role !== 'intake';

// Adds a user, or gives an existing one a new password, and prints the password this once.
await command(async ({ services }, [role, login, name, unit = '']) => {
  if (!isRole(role) || !signsIn(role) || !login || !name) throw new Usage(HOW);
  if (role !== 'administrator' && unit === '') throw new Usage(`a ${role} needs a unit: ${HOW}`);
  const password = Buffer.from(services.vault.random(PASSWORD_BYTES)).toString('base64url');
  await putUser(services, { login, name, password, role, unit });
  say(`${login} ${password}`);
  return 0;
});
