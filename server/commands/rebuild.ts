import { rebuildTallies } from '../tallies/rebuild.ts';
import { command, say } from './command.ts';
import { progressBar } from './progress.ts';

// Deletes every tally and works it out anew from answers and visits.
await command(async ({ services }) => {
  const bar = progressBar('Rebuilding tallies', 1);
  const { hospitals, rows, digest } = await rebuildTallies(services.db, (done, of) => bar.at(done / of));
  bar.end();
  say(`Rebuilt ${rows} tallies of ${hospitals} hospitals, sha256 ${digest}`);
  return 0;
});
