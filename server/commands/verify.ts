import { verifyTallies } from '../tallies/rebuild.ts';
import { command, say } from './command.ts';
import { progressBar } from './progress.ts';

const SHOWN = 20;

// Works every tally out anew and compares; exits with 1 and names the rows where one differs.
await command(async ({ services }) => {
  const bar = progressBar('Verifying tallies', 1);
  const { hospitals, rows, digest, differences } = await verifyTallies(services.db, (done, of) =>
    bar.at(done / of),
  );
  bar.end();
  for (const difference of differences.slice(0, SHOWN)) say(difference);
  say(
    `Verified ${rows} tallies of ${hospitals} hospitals, sha256 ${digest}: ${differences.length} differences`,
  );
  if (differences.length > 0) say('Run "npm run rebuild" to put them right, and look for what changed them.');
  return differences.length === 0 ? 0 : 1;
});
