import { beforeAll, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { answerVisits } from '../support/district.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { chooseLast } from '../support/patient.ts';

// Beside the mark, the middle of every list: an end of it against the mark would be flagged as a contradiction.
const marks = (count: number, mark: (at: number) => number) =>
  Array.from(
    { length: count },
    (_, at) => (name: string, values: readonly string[]) =>
      name === 'overall' ? String(mark(at)) : (values.at(values.length / 2) ?? null),
  );

const TEN_MINUTES = 600_000;

onEachDatabase('the thanks', (db) => {
  let here: TestInstallation;
  let clock = Date.parse('2026-10-20T02:00:00Z');
  const in_ = (month: string) => ({ start: `${month}-12T09:00:00+08:00`, end: `${month}-12T10:00:00+08:00` });
  const text = async (link = '', lang = 'zh') => (await here.app.request(`${link}?lang=${lang}`)).text();

  /** A hospital with so many answers in June and August; returns the link of one more, in October. */
  async function hospitalWith(june: number, august: number, mark: (at: number) => number): Promise<string> {
    const hospital = await registerHospital(here.services);
    await answerVisits(
      here,
      hospital,
      marks(june, () => 6),
      in_('2026-06'),
    );
    await answerVisits(here, hospital, marks(august, mark), in_('2026-08'));
    const [link = ''] = await answerVisits(here, hospital, [chooseLast]);
    clock += TEN_MINUTES; // those who answered have looked at it, and it is not worked out anew at once
    here.setNow(new Date(clock).toISOString());
    return link;
  }

  beforeAll(async () => {
    here = await createInstallation(db());
  });

  it('tell what the last quarter came to, with how sure that is and what it was before', async () => {
    const link = await hospitalWith(10, 12, (at) => (at % 2 === 0 ? 8 : 9));
    const page = await text(link);
    expect(page).toContain('2026年7月至2026年9月，医院发出12份问卷，12人给医院打了分，平均是：');
    // Twelve marks, half of them 80 and half 90: 85 ± t(0.975, 11) · 5.222/√12.
    expect(page).toMatch(/>85.0<.b>分（满分100分）<.p><p>人数有限，所以只能说大致在81.7到88.3分之间。/);
    expect(page).toContain(
      '再上一个季度平均60.0分（大致在60.0到60.0分之间，10人打分）。前后两个季度比，提高了',
    );
    expect(await text(link, 'en')).toMatch(/>85.0<.b> out of 100<.p><p>[^<]* roughly 81.7 to 88.3\./);
  });

  it('tell the part with the lowest score, and whether it moved', async () => {
    const page = await text(await hospitalWith(10, 12, () => 6));
    expect(page).toMatch(
      /分数最低的一项是“[^”]+”，平均[\d.]+分（大致在[\d.]+到[\d.]+分之间，12人回答）。前后两个季度比，看不出明显的变化/,
    );
  });

  it.each(['zh', 'en'])('use no word of statistics, in %s', async (lang) => {
    const page = await text(await hospitalWith(10, 12, (at) => at % 3), lang);
    const [, quarter = ''] = /<h2>[^<]*(?:季度|quarter)(.*?)<.section>/s.exec(page) ?? [];
    expect(quarter).toMatch(/60\.0/);
    expect(quarter).not.toMatch(/置信|区间|显著|样本|%|confiden|interval|signific|sample/i);
  });

  it('tell nothing of a quarter that too few answered', async () => {
    const page = await text(await hospitalWith(10, 9, () => 8));
    expect(page).toContain('谢谢您');
    expect(page).not.toContain('季度');
  });

  it('do not tell a quarter before that too few answered', async () => {
    const page = await text(await hospitalWith(9, 10, () => 8));
    expect(page).toContain('10人给医院打了分');
    expect(page).not.toMatch(/再上一个季度|前后两个季度/);
  });

  it('of one hospital say nothing of another', async () => {
    const links = [await hospitalWith(10, 12, () => 8), await hospitalWith(0, 0, () => 8)];
    expect(await text(links[0])).toContain('季度');
    expect(await text(links[1])).not.toContain('季度');
  });
});
