import { describe, expect, it } from 'vitest';
import type { VersionsRead } from '../../analytics/which-version.ts';
import { benchmarkPage } from '../../web/benchmark.ts';
import { versionNote } from '../../web/desk/version-note.ts';
import { scorecardPage } from '../../web/scorecard.ts';
import { oneVersion } from './sample-figures.ts';
import { benchmarkView, scorecardView, textOf } from './samples.ts';

const several: VersionsRead = { read: 3, counted: [2, 3], waiting: [4], apart: [1], begun: { op_doc: 3 } };
const charts = { trend: '', control: null, dimensions: '', funnel: null, intervals: null };

describe('what a page says of versions', () => {
  it('is nothing where there is one', async () => {
    expect(versionNote(oneVersion, () => undefined, 'zh')).toBeNull();
  });

  it.each([
    [
      'zh',
      /综合了问卷第2、3版的回答。第4版的作答人数还太少，暂不计入。第1版的回答与第3版不可比，未计入。从第3版起重新计算走势：医生沟通。/,
    ],
    [
      'en',
      /versions 2, 3 of .* Version 4 has too few .* version 1 cannot .* version 3 .* anew with version 3 for: Communication with doctors\./,
    ],
  ] as const)('stands on scorecard and benchmark in %s', async (locale, said) => {
    expect(await textOf(scorecardPage({ ...scorecardView(locale), charts, versions: several }))).toMatch(
      said,
    );
    const view = { ...benchmarkView(locale), charts, versions: several };
    expect(await textOf(benchmarkPage({ ...view, measure: 'op_doc' }))).toMatch(said);
    const composite = await textOf(benchmarkPage({ ...view, measure: 'composite' }));
    expect(composite).not.toMatch(/重新计算|begins anew/);
    expect(composite).toMatch(/第2、3版|versions 2, 3/);
  });
});
