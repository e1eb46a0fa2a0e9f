import { pino } from 'pino';
import type { Config } from './config.ts';
import { migrate } from './db/migrate.ts';
import { open } from './db/open.ts';
import { loadAreas } from './hospitals/areas.ts';
import { publishDefaults } from './instruments/defaults.ts';
import { fileChannel, outboxChannel } from './invitations/channel.ts';
import { publishNotices } from './privacy/notices.ts';
import type { Log, Services } from './services.ts';
import { refreshStale } from './tallies/refresh.ts';
import { createVault, readKey, systemRandom } from './vault.ts';

/** An installation opened for work: its services, and how to let go of it. */
export type Installation = { readonly services: Services; readonly close: () => Promise<void> };

/**
 * Opens the installation the settings describe: database brought up to date, areas and default instruments in
 * place. The clock, the randomness, the key, the channel and the log are made here and nowhere else.
 */
export async function openInstallation(config: Config): Promise<Installation> {
  const db = open(config.databaseUrl);
  const random = systemRandom();
  const services: Services = {
    db,
    now: () => new Date(),
    vault: createVault(readKey(config.keyFile, random), random),
    channel: config.outboxFile === null ? outboxChannel : fileChannel(config.outboxFile),
    log: createLog(),
    origin: config.origin,
    privacy: config.privacy,
    network: config.network,
  };
  await migrate(db);
  await loadAreas(db);
  await publishDefaults(db, services.now());
  await refreshStale(db);
  await publishNotices(db, services.privacy, services.now());
  return { services, close: () => db.destroy() };
}

/** Lines of JSON on standard error. An error is told by its message and place, never by the data it met. */
function createLog(): Log {
  const logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  );
  return (event, facts, error) => {
    if (error === undefined) logger.info({ event, ...facts });
    else logger.error({ event, ...facts, error: error instanceof Error ? error.stack : String(error) });
  };
}
