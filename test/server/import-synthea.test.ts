import { beforeAll, describe, expect, it } from 'vitest';
import { REASONS } from '../../analytics/tally.ts';
import { rebuildTallies, verifyTallies } from '../../server/tallies/rebuild.ts';
import { importVisits } from '../../server/visits/import.ts';
import { onEachDatabase } from '../support/databases.ts';
import { createInstallation, type TestInstallation } from '../support/installation.ts';
import { hasSynthea, type Resource, syntheaFile, syntheaLines } from '../support/synthea.ts';

const FILES = ['Encounter.ndjson', 'Patient.ndjson', 'Organization.ndjson'].map(syntheaFile);
const nothing = () => undefined;
const countBy = <Item>(items: Iterable<Item>, key: (item: Item) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
};

/** What must become of the encounters, worked out from the files alone. */
function expectations() {
  const patients = new Map(syntheaLines('Patient.ndjson').map((one) => [one.id, one]));
  const encounters = syntheaLines('Encounter.ndjson');
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
  const standing = ({ class: { code }, subject, period }: Resource): string => {
    const patient = patients.get(subject.reference.slice('urn:uuid:'.length));
    const fourteenth = `${Number(patient?.birthDate?.slice(0, 4)) + 14}${patient?.birthDate?.slice(4)}`;
    if (patient?.deceasedDateTime) return 'excluded deceased';
    if (local.format(new Date(period.start)) < fourteenth) return 'excluded child';
    if (code === 'EMER') return 'not_sampled no_programme';
    return patient?.telecom?.some(({ system }) => system === 'phone')
      ? 'waiting ready'
      : 'no_contact no_phone';
  };
  return {
    total: encounters.length,
    classes: countBy(encounters, (one) => one.class.code),
    standings: countBy(encounters, standing),
    months: countBy(encounters, ({ period }) =>
      local.format(new Date(period.end)).slice(0, 7).replace('-', ''),
    ),
    hospitals: countBy(sizes(encounters), String),
  };
}

/** How many encounters each organization has. */
const sizes = (encounters: readonly Resource[]): number[] =>
  Object.values(countBy(encounters, (one) => one.serviceProvider.reference));

describe.skipIf(!hasSynthea)('with Synthea’s files beside the repository', () => {
  onEachDatabase('an import of files', (db) => {
    let here: TestInstallation;
    let expected: ReturnType<typeof expectations>;
    const visits = () => db().selectFrom('visits').selectAll().execute();
    const digest = async () => (await verifyTallies(db(), nothing)).digest;

    beforeAll(async () => {
      here = await createInstallation(db());
      expected = expectations();
    });

    it('brings every encounter into the ledger, whatever the order of the files', async () => {
      const shares: number[] = [];
      const report = await importVisits(here.services, { files: FILES, area: undefined }, (share) =>
        shares.push(share),
      );
      expect(report).toMatchObject({ received: 9680, added: 9680, unchanged: 0, refused: 0, refusals: [] });
      expect(shares.at(-1)).toBeCloseTo(1, 2);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(expected.total).toBe(9680);
      expect(expected.classes).toEqual({ AMB: 8876, EMER: 494, IMP: 310 });

      const stored = await visits();
      const named = { AMB: 'outpatient', EMER: 'emergency', IMP: 'inpatient' };
      expect(countBy(stored, (visit) => visit.class)).toEqual(
        Object.fromEntries(Object.entries(named).map(([code, word]) => [word, expected.classes[code]])),
      );
      expect(countBy(stored, (visit) => `${visit.reason} ${visit.detail}`)).toEqual(expected.standings);
      expect(countBy(stored, (visit) => String(visit.month))).toEqual(expected.months);
      const hospitals = Object.values(countBy(stored, (visit) => visit.hospital_id));
      expect(countBy(hospitals, String)).toEqual(expected.hospitals);

      const flows = await db().selectFrom('flow_tallies').selectAll().execute();
      const sum = REASONS.reduce((all, reason) => flows.reduce((some, flow) => some + flow[reason], all), 0);
      expect(sum).toBe(9680);
      const below = await db().selectFrom('hospital_areas').select('area_id').execute();
      expect(countBy(below, (row) => row.area_id)).toEqual({ imports: 97 });
    });

    it('changes nothing the second time, in another order', async () => {
      const before = await digest();
      const report = await importVisits(
        here.services,
        { files: FILES.toReversed(), area: '330106' },
        nothing,
      );
      expect(report).toMatchObject({ received: 9680, added: 0, changed: 0, unchanged: 9680, refused: 0 });
      const { digest: after, differences, hospitals } = await verifyTallies(db(), nothing);
      expect([after, differences, hospitals]).toEqual([before, [], 97]);
      expect((await rebuildTallies(db(), nothing)).digest).toBe(before);
    });

    it('changes nothing by whole bundles of the same people', async () => {
      const before = await digest();
      const files = [3, 1, 2].map((number) => syntheaFile(`bundle-${number}.json`));
      const report = await importVisits(here.services, { files, area: undefined }, nothing);
      expect(report).toMatchObject({ received: 15, added: 0, changed: 0, unchanged: 15, refused: 0 });
      expect(await digest()).toBe(before);
    });
  });
});
