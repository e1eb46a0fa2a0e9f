import { progressBar } from '../server/commands/progress.ts';
import { hospitalCalled } from '../server/hospitals/identifiers.ts';
import type { Services } from '../server/services.ts';
import { SOURCE } from './city.ts';
import { FRESH_HOSPITAL } from './fresh-links.ts';
import { load, WHOLE } from './load.ts';
import { addSignIns, type Kept, keep, kept, working } from './sign-ins.ts';

/** Whether nobody has registered a hospital yet. */
export async function isEmpty({ db }: Services): Promise<boolean> {
  return (await db.selectFrom('hospitals').select('hospital_id').limit(1).execute()).length === 0;
}

/** Loads everything and keeps the sign-ins in a file, so that they can be told again. */
export async function firstLoad(services: Services, file: string): Promise<Kept> {
  // Kept from the beginning, so that a load that was cut off is known for what it is.
  keep(file, { whole: false, hospital: '', signIns: [] });
  process.stderr.write('Loading the demonstration city, about half a minute  正在载入示范城市，约半分钟\n');
  const bar = progressBar('Months', WHOLE.months);
  const hospitals = await load(services, WHOLE, bar.at);
  bar.end();
  const hospital = hospitals.find(({ truth }) => truth.code === FRESH_HOSPITAL)?.id ?? '';
  const whole = { whole: true, hospital, signIns: await addSignIns(services, hospital) };
  keep(file, whole);
  return whole;
}

/**
 * What is kept of the demonstration in this database, or null when the database holds something else.
 * Throws RangeError when a load into it was cut off.
 */
export async function loadedBefore(services: Services, file: string): Promise<Kept | null> {
  const found = kept(file);
  const hospital = await hospitalCalled(services.db, { system: SOURCE, value: FRESH_HOSPITAL });
  if (!found || hospital === undefined) return null;
  if (!found.whole) {
    throw new RangeError('loading the demonstration was cut off; empty the database and start again');
  }
  const signIns = await working(services, found.signIns);
  return hospital === found.hospital && signIns.length > 0 ? { ...found, signIns } : null;
}
