import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packed, unpacked } from '../../server/tallies/packed.ts';

it('gives back every whole number up to 2⁵³ − 1', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
      expect(unpacked(packed(numbers))).toEqual(numbers);
    }),
  );
});

// By hand from the definition of unsigned LEB128; 624485 is the example of the DWARF standard.
it.each([
  [[0], [0]],
  [[127], [0x7f]],
  [[128], [0x80, 0x01]],
  [[624485], [0xe5, 0x8e, 0x26]],
  [
    [1, 300, 0],
    [1, 0xac, 0x02, 0],
  ],
  [[2 ** 53 - 1], [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]],
])('writes %j as %j', (numbers, bytes) => {
  expect([...packed(numbers)]).toEqual(bytes);
});

it.each([-1, 0.5, 2 ** 53, Number.NaN])('refuses %s', (number) => {
  expect(() => packed([1, number])).toThrow(RangeError);
});

it('refuses bytes that end within a number', () => {
  expect(() => unpacked(Uint8Array.from([1, 0x80]))).toThrow(RangeError);
});
