import { month } from '../../analytics/month.ts';
import { load, type Size } from '../../seed/load.ts';
import type { Principal } from '../../server/access/principal.ts';
import type { Services } from '../../server/services.ts';
import { createDatabase } from '../support/databases.ts';
import type { Engine } from '../support/engines.ts';
import { createInstallation } from '../support/installation.ts';
import { type Cell, cells } from './measured.ts';

export const NOW = '2026-11-22T02:00:00Z';
export const CURRENT = month('2026-11');
/** A reader who may see all of it. */
export const ANYBODY: Principal = { role: 'administrator', unit: '', name: '' };

/** The demonstration in a database of its own, as far as tests look into it. */
export type LoadedCity = {
  readonly services: Services;
  readonly idOf: (code: string) => string;
  readonly all: readonly Cell[];
  readonly of: (code: string, programme: string) => Cell[];
  readonly drop: () => Promise<void>;
};

/** Loads the demonstration as `npm run seed` does, on 22 November 2026. */
export async function loadCity(size: Size, engine: Engine = 'SQLite'): Promise<LoadedCity> {
  const { db, drop } = await createDatabase(engine);
  const { services } = await createInstallation(db, NOW);
  const hospitals = await load(services, size, () => undefined);
  const all = await cells(db, 202611);
  return {
    services,
    idOf: (code) => hospitals.find(({ truth }) => truth.code === code)?.id ?? '',
    all,
    of: (code, programme) => all.filter((cell) => cell.hospital === code && cell.programme === programme),
    drop,
  };
}
