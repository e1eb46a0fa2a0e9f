import { describe, expect, it } from 'vitest';
import { floorCeiling } from '../../../analytics/reliability/floor-ceiling.ts';

describe('floor and ceiling', () => {
  it('are the shares at the ends, crowded above fifteen in a hundred', () => {
    expect(floorCeiling([15, 60, 25])).toEqual({
      floor: 0.15,
      ceiling: 0.25,
      hasFloor: false,
      hasCeiling: true,
    });
    expect(floorCeiling([25, 60, 15])).toEqual({
      floor: 0.25,
      ceiling: 0.15,
      hasFloor: true,
      hasCeiling: false,
    });
    expect(floorCeiling([0, 0])).toBeNull();
    expect(() => floorCeiling([5])).toThrow(RangeError);
  });
});
