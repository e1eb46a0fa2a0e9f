import { describe, expect, it } from 'vitest';
import { thresholds } from '../../analytics/disclosure.ts';
import { comparedShares } from '../../analytics/integrity/beside.ts';
import { integrity } from '../../analytics/integrity/grade.ts';
import { indicators } from '../../analytics/integrity/indicators.ts';
import type { IntegrityCounts } from '../../analytics/integrity/signs.ts';
import { chance } from '../../seed/random.ts';
import { around, momentsOf } from './samples.ts';

const limits = thresholds();

/** A hospital whose patients answer for themselves: nothing stands out. */
const quiet = (answers: number, changed: Partial<IntegrityCounts> = {}): IntegrityCounts => ({
  answers,
  doubts: { burst: 0, same_text: 0, straight_line: 0, fast: 0, contradiction: 0 },
  signs: { soon: Math.round(answers * 0.2), month_end: Math.round(answers * 0.1) },
  marks: [0, 0, 0, 1, 1, 2, 3, 8, 20, 25, 40].map((share) => Math.round((share * answers) / 100)),
  contacts: { visits: answers * 5, none: Math.round(answers * 0.3), shared: 0 },
  linked: momentsOf(around(answers)),
  calledBack: momentsOf([]),
  ...changed,
});

/** What a hospital is held against: two thousand answers of quiet hospitals. */
const others = comparedShares(quiet(2000));

const raised = (own: IntegrityCounts) =>
  indicators(own, others).flatMap(({ name, level }) => (level > 0 ? [`${name} ${level}`] : []));

describe('integrity', () => {
  it('finds nothing in a quiet hospital, large or small', () => {
    for (const answers of [10, 40, 300]) {
      expect(raised(quiet(answers))).toEqual([]);
      expect(integrity(quiet(answers), others, limits).grade).toBe('A');
    }
  });

  const doubts = quiet(40).doubts;
  it.each([
    ['burst 2', { doubts: { ...doubts, burst: 20 } }],
    ['same_text 2', { doubts: { ...doubts, same_text: 14 } }],
    ['straight_line 1', { doubts: { ...doubts, straight_line: 6 } }],
    ['no_contact 2', { contacts: { visits: 400, none: 260, shared: 0 } }],
    ['shared_contact 1', { contacts: { visits: 400, none: 0, shared: 20 } }],
    ['soon 2', { signs: { soon: 30, month_end: 4 } }],
    ['month_end 1', { signs: { soon: 8, month_end: 20 } }],
    ['round_marks 1', { marks: [0, 0, 0, 0, 0, 10, 0, 0, 0, 1, 29] }],
    ['call_back 1', { calledBack: momentsOf(around(60, 70)) }],
    ['call_back 2', { calledBack: momentsOf(around(60, 60)) }],
  ])('raises %s', (name, changed) => {
    expect(raised(quiet(40, changed))).toEqual([name]);
  });

  it('accuses nobody by what chance could bring in a small month', () => {
    expect(raised(quiet(20, { doubts: { ...doubts, burst: 2, same_text: 1 } }))).toEqual([]);
  });

  it('grades by how much is raised', () => {
    const grade = (changed: Partial<IntegrityCounts>) => integrity(quiet(40, changed), others, limits).grade;
    const straight = { ...doubts, straight_line: 6 };
    expect(grade({ doubts: straight })).toBe('B');
    expect(grade({ doubts: straight, signs: { soon: 8, month_end: 20 } })).toBe('C');
    expect(grade({ doubts: { ...doubts, same_text: 14 } })).toBe('C');
    expect(grade({ doubts: { ...doubts, same_text: 14 }, signs: { soon: 30, month_end: 4 } })).toBe('D');
  });

  it('says nothing of a month with too few answers, and compares with nobody where nobody else is', () => {
    expect(integrity(quiet(9), others, limits)).toEqual({ grade: null, indicators: [] });
    expect(integrity(quiet(0), null, limits)).toEqual({ grade: null, indicators: [] });
    expect(indicators(quiet(40), null).map(({ name }) => name)).not.toContain('soon');
  });

  it('withholds the share that would tell of one to four people', () => {
    const told = integrity(quiet(40, { doubts: { ...doubts, fast: 3, burst: 6 } }), null, limits).indicators;
    const figure = (name: string) => told.find((one) => one.name === name)?.figure;
    expect(figure('fast')).toMatchObject({ shown: false, because: 'too_few' });
    expect(figure('burst')).toMatchObject({ shown: true, value: 0.15 });
    expect(figure('same_text')).toMatchObject({ shown: true, value: 0 });
  });

  it('of hospitals where nothing differs flags fewer than one in a hundred', () => {
    const { unit } = chance('integrity');
    const drawn = (n: number, share: number) =>
      Array.from({ length: n }, unit).filter((u) => u < share).length;
    let above = 0;
    for (let turn = 0; turn < 1000; turn += 1) {
      const n = 10 + Math.floor(unit() * 100);
      const own = quiet(n, { signs: { soon: drawn(n, 0.2), month_end: drawn(n, 0.1) } });
      if (integrity(own, others, limits).grade !== 'A') above += 1;
    }
    expect(above).toBeLessThan(10);
  });
});
