import { beforeAll, expect, it } from 'vitest';
import { countAnswers } from '../../server/tallies/count.ts';
import { rebuildTallies } from '../../server/tallies/rebuild.ts';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits } from '../support/district.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { answerSurvey, type Choose, chooseLast } from '../support/patient.ts';

type Told = {
  readonly grade: string | null;
  readonly indicators: readonly { readonly name: string; readonly level: number }[];
};

/** Different patients, so that nothing but the time of their answers stands out. */
const patients = (count: number): Choose[] =>
  Array.from(
    { length: count },
    (_, at): Choose =>
      (_name, values) =>
        values[Math.min(values.length - 1, Math.floor(values.length / 2) + (at % 2))] ?? null,
  );

onEachDatabase('the integrity of a hospital’s month', (db) => {
  let here: TestInstallation;
  let hasty: string;
  let honest: string;

  const told = async (hospital: string): Promise<Told> => {
    const headers = await here.bearer('administrator');
    const reply = await here.call(`/api/v1/hospitals/${hospital}/quality/2026-10`, { headers });
    return ((await reply.json()) as { integrity: Told }).integrity;
  };
  const raised = ({ indicators }: Told) =>
    indicators.filter(({ level }) => level > 0).map(({ name }) => name);

  beforeAll(async () => {
    here = await createInstallation(db(), '2026-10-12T02:00:00Z');
    hasty = await registerHospital(here.services);
    honest = await registerHospital(here.services, { area: '330203' });
    // The clock stands still: these are answered in the instant in which they were asked.
    await answerVisits(here, hasty, patients(14));
    const links = await answerVisits(here, honest, Array(40).fill(null));
    here.setNow('2026-10-12T08:00:00Z');
    const send = (url: string, init?: RequestInit) => here.app.request(url, init);
    for (const [at, choose] of patients(40).entries()) await answerSurvey(send, links[at] ?? '', choose);
    await countAnswers(here.services.db);
    here.setNow('2026-10-20T02:00:00Z');
  });

  it('raises answers within minutes of the message, where others take hours', async () => {
    expect(raised(await told(hasty))).toEqual(['soon']);
    expect(raised(await told(honest))).toEqual([]);
  });

  it('is one grade on every page', async () => {
    const headers = await here.bearer('administrator');
    const card = await here.call(`/api/v1/hospitals/${hasty}/scorecards/2026-10`, { headers });
    const { integrity } = (await card.json()) as { integrity: string };
    for (const area of ['330106', '330100', '000000']) {
      const reply = await here.call(`/api/v1/areas/${area}/benchmarks/2026-10`, { headers });
      const { hospitals } = (await reply.json()) as { hospitals: { hospital: string; integrity: string }[] };
      expect(hospitals.find(({ hospital }) => hospital === hasty)?.integrity).toBe(integrity);
    }
    expect(integrity).toBe((await told(hasty)).grade);
    expect(integrity).toBe('C');
  });

  it('is the same after the tallies are worked out anew', async () => {
    const before = await told(hasty);
    await rebuildTallies(here.services.db, () => undefined);
    here.setNow('2026-10-20T03:00:00Z');
    expect(await told(hasty)).toEqual(before);
  });

  it('notes the last days of a month by the hospital’s own clock', async () => {
    const hospital = await registerHospital(here.services);
    here.setNow('2026-10-28T15:59:00Z'); // 23:59 on the 28th in Shanghai
    await answerVisits(here, hospital, [chooseLast]);
    here.setNow('2026-10-28T16:01:00Z');
    await answerVisits(here, hospital, [chooseLast]);
    const rows = await here.services.db
      .selectFrom('answers')
      .select('signs')
      .where('hospital_id', '=', hospital)
      .orderBy('answered_at')
      .execute();
    expect(rows.map(({ signs }) => signs)).toEqual(['soon', 'soon month_end']);
  });
});
