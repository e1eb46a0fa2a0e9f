import { beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { signInAs, WEST_LAKE } from '../support/district.ts';
import { address, endpoints } from '../support/endpoints.ts';
import { createInstallation, ORIGIN, type TestInstallation } from '../support/installation.ts';

onEachDatabase('every address of questionnaires', (db) => {
  let here: TestInstallation;
  beforeAll(async () => {
    here = await createInstallation(db());
  });

  it('is closed to all but administrators, whether there is such a one or not', async () => {
    const about = endpoints(here.app).filter(({ path }) => /instruments|Questionnaire/.test(path));
    expect(about.length).toBeGreaterThan(20);
    const readers = [
      await here.bearer('leader', 'zzzz'),
      await here.bearer('regulator', WEST_LAKE),
      await here.bearer('intake'),
      { ...(await signInAs(here, 'leader', 'zzzz')), Accept: 'text/html' },
      { ...(await signInAs(here, 'regulator', WEST_LAKE)), Accept: 'text/html' },
    ];
    for (const { method, path } of about) {
      for (const id of ['outpatient', 'nothing']) {
        const url = ORIGIN + address(path, { id, version: '1' });
        for (const headers of readers) {
          const { status } = await here.app.request(url, { method, headers });
          expect([method, path, status]).toEqual([method, path, 403]);
        }
      }
    }
  });
});
