import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peerGroups } from '../../../analytics/comparison/peers.ts';
import { sizeClass } from '../../../analytics/comparison/size-class.ts';

const peer = (name: string, ...traits: string[]) => ({ name, traits });

describe('peer groups', () => {
  it('are of those alike in everything, and of the rest by what they still share', () => {
    const found = peerGroups(
      [
        peer('a', 'tertiary', 'general', 'large'),
        peer('b', 'tertiary', 'general', 'large'),
        peer('c', 'tertiary', 'general', 'small'),
        peer('d', 'tertiary', 'maternal', 'small'),
        peer('e', 'tertiary', 'cancer', 'large'),
        peer('f', 'secondary', 'general', 'small'),
        peer('g', 'secondary', 'general', 'large'),
        peer('h', 'primary', 'general', 'small'),
      ],
      2,
    );
    expect(found).toEqual({
      groups: [
        { traits: ['tertiary', 'general', 'large'], members: ['a', 'b'] },
        { traits: ['secondary', 'general'], members: ['f', 'g'] },
        { traits: ['tertiary'], members: ['c', 'd', 'e'] },
      ],
      alone: ['h'],
    });
  });

  it('put those together that are like nobody, where there are enough of them', () => {
    expect(peerGroups([peer('b', 'x'), peer('a', 'y')], 2)).toEqual({
      groups: [{ traits: [], members: ['a', 'b'] }],
      alone: [],
    });
  });

  const any = fc.uniqueArray(
    fc.record({
      name: fc.string({ minLength: 1, maxLength: 3 }),
      traits: fc.tuple(fc.constantFrom('1', '2', '3'), fc.constantFrom('g', 's'), fc.constantFrom('l', 's')),
    }),
    { selector: ({ name }) => name, maxLength: 40 },
  );

  it('hold everybody once, are large enough and alike, whatever the order', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 2, max: 6 }), (hospitals, fewest) => {
        const { groups, alone } = peerGroups(hospitals, fewest);
        const listed = [...groups.flatMap(({ members }) => members), ...alone];
        expect(listed.toSorted()).toEqual(hospitals.map(({ name }) => name).toSorted());
        expect(alone.length).toBeLessThan(fewest);
        for (const { traits, members } of groups) {
          expect(members.length).toBeGreaterThanOrEqual(fewest);
          const own = hospitals.filter(({ name }) => members.includes(name));
          expect(own.every((one) => traits.every((trait, at) => one.traits[at] === trait))).toBe(true);
        }
        expect(peerGroups(hospitals.toReversed(), fewest)).toEqual({ groups, alone });
      }),
    );
  });

  it('are none of nobody', () => {
    expect(peerGroups([], 5)).toEqual({ groups: [], alone: [] });
  });

  it.each([1, 2.5])('refuse a fewest of %d', (fewest) => {
    expect(() => peerGroups([peer('a', 'x')], fewest)).toThrow(RangeError);
  });

  it('refuse names twice and traits of different length', () => {
    expect(() => peerGroups([peer('a', 'x'), peer('a', 'y')], 2)).toThrow(RangeError);
    expect(() => peerGroups([peer('a', 'x'), peer('b')], 2)).toThrow(RangeError);
  });
});

describe('a class of size', () => {
  it.each([
    [0, 0],
    [99, 0],
    [100, 1],
    [999, 2],
    [1000, 3],
  ])('of %d beds is %d', (beds, found) => {
    expect(sizeClass(beds, [100, 500, 1000])).toBe(found);
  });

  it('refuses borders that do not rise, and no size', () => {
    expect(() => sizeClass(5, [10, 10])).toThrow(RangeError);
    expect(() => sizeClass(-1, [10])).toThrow(RangeError);
    expect(() => sizeClass(Number.NaN, [10])).toThrow(RangeError);
  });
});
