import { command, say } from './command.ts';

// Opening the installation is what brings it up to date.
await command(async () => {
  say('The database is up to date.');
  return 0;
});
