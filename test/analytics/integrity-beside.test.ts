import { describe, expect, it } from 'vitest';
import { thresholds } from '../../analytics/disclosure.ts';
import { othersOf } from '../../analytics/integrity/beside.ts';
import { integrities } from '../../analytics/integrity/grade.ts';
import type { IntegrityCounts } from '../../analytics/integrity/signs.ts';
import { type Chance, chance } from '../../seed/random.ts';
import { momentsOf } from './samples.ts';

const limits = thresholds();

/** A hospital by how many answered, how many of them soon, and how many gave a 5 and a 4. */
const hospital = (answers: number, soon: number, fives = 0, fours = 0, fast = 0): IntegrityCounts => ({
  answers,
  doubts: { burst: 0, same_text: 0, straight_line: 0, fast, contradiction: 0 },
  signs: { soon, month_end: 0 },
  marks: [0, 0, 0, 0, fours, fives, 0, 0, 0, 0, 0],
  contacts: { visits: 0, none: 0, shared: 0 },
  linked: momentsOf([]),
  calledBack: momentsOf([]),
});

const soonOf = (...all: IntegrityCounts[]) => all.map((own) => othersOf(all, limits)(own).soon);

describe('the others a hospital is held against', () => {
  it('are all but itself', () => {
    expect(soonOf(hospital(20, 5), hospital(30, 8), hospital(40, 0))).toEqual([
      { part: 8, n: 70 },
      { part: 5, n: 60 },
      { part: 13, n: 50 },
    ]);
  });

  it('do not count a single hospital whose share may not be told: all less those that are would be it', () => {
    expect(soonOf(hospital(20, 5), hospital(30, 8), hospital(9, 6))[0]).toEqual({ part: 8, n: 30 });
    expect(soonOf(hospital(20, 5), hospital(30, 8), hospital(40, 4))[0]).toEqual({ part: 8, n: 30 });
  });

  it('count two such hospitals that may be told together', () => {
    expect(soonOf(hospital(20, 5), hospital(9, 6), hospital(40, 4))[0]).toEqual({ part: 10, n: 49 });
    expect(soonOf(hospital(20, 5), hospital(9, 1), hospital(40, 3))[0]).toEqual({ part: 0, n: 0 });
  });
});

/** Hospitals of which many are small, and few did anything. */
function drawn(luck: Chance): IntegrityCounts[] {
  const upTo = (most: number) => Math.floor(luck.unit() * (most + 1));
  return Array.from({ length: 5 }, () => {
    const answers = upTo(luck.unit() < 0.5 ? 12 : 40);
    const fives = upTo(Math.min(9, answers));
    return hospital(
      answers,
      upTo(Math.min(9, answers)),
      fives,
      upTo(answers - fives),
      upTo(Math.min(6, answers)),
    );
  });
}

const isSecret = (part: number, n: number) =>
  n > 0 && (n < limits.score || (part > 0 && part < limits.count));

/** Hands one of the people counted from one hospital to another where neither may be told before or after. */
function handedOver(all: readonly IntegrityCounts[]): IntegrityCounts[] {
  const givers = all.filter(({ answers, signs }) => isSecret(signs.soon, answers) && signs.soon > 1);
  const [giver] = givers;
  const taker = all.find(
    (one) =>
      one !== giver &&
      isSecret(one.signs.soon, one.answers) &&
      one.signs.soon < one.answers &&
      (one.answers < limits.score || one.signs.soon < limits.count - 1),
  );
  if (!giver || !taker) return [...all];
  const moved = (one: IntegrityCounts, by: number) => ({
    ...one,
    signs: { ...one.signs, soon: one.signs.soon + by },
  });
  return all.map((one) => (one === giver ? moved(one, -1) : one === taker ? moved(one, 1) : one));
}

/** Lets another number of people from one to four be doubted for being fast. */
const doubted = (one: IntegrityCounts): IntegrityCounts =>
  isSecret(one.doubts.fast, limits.score) && one.answers > limits.count
    ? { ...one, doubts: { ...one.doubts, fast: (one.doubts.fast % 4) + 1 } }
    : one;

describe('the integrity of hospitals held against one another', () => {
  it('is the same whoever of those who may not be told did what', () => {
    const luck = chance('integrity twins');
    const told = (all: readonly IntegrityCounts[]) =>
      integrities(new Map(all.map((one, at) => [String(at), one])), limits);
    let changed = 0;
    for (let turn = 0; turn < 2000; turn += 1) {
      const all = drawn(luck);
      const twin = handedOver(all).map(doubted);
      if (JSON.stringify(twin) !== JSON.stringify(all)) changed += 1;
      expect(told(twin)).toEqual(told(all));
    }
    expect(changed).toBeGreaterThan(1000);
  });

  it('does not tell by a level how few did something', () => {
    const fast = (count: number) =>
      integrities(new Map([['one', hospital(10, 0, 0, 0, count)]]), limits).get('one');
    expect(fast(4)).toEqual(fast(1));
    expect(fast(4)?.grade).toBe('A');
    expect(fast(5)?.grade).not.toBe('A');
  });
});
