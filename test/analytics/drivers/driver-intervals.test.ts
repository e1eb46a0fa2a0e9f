import { describe, expect, it } from 'vitest';
import { correlations } from '../../../analytics/covariances.ts';
import { driverIntervals } from '../../../analytics/drivers/driver-intervals.ts';
import { keyDrivers } from '../../../analytics/drivers/key-drivers.ts';
import { seeded } from '../seeded.ts';
import { sample } from './sample.ts';

describe('intervals by drawing again', () => {
  const { outcome, measures, people } = sample('attitude');
  const chosen = ['complaints', 'learning', 'advance'];

  // R 4.2: boot::boot.ci(type = "perc") of cor(rating, complaints) and of R² of lm(rating ~ complaints + learning +
  // advance, attitude) over the same 999 drawings, made in R by the same generator.
  it('are those of boot.ci over the same drawings', () => {
    const intervals = driverIntervals(
      { measures, people },
      (sums) => {
        const found = keyDrivers(sums, outcome, chosen);
        const correlation = correlations(sums, [outcome, 'complaints'])?.[0]?.[1];
        return found && correlation !== undefined ? [correlation, found.r2] : null;
      },
      seeded(7).unit,
    );
    const expected = [
      [0.703972691275749, 0.893782745508016],
      [0.563630255745906, 0.855025754111219],
    ];
    expect(intervals?.map(({ low, high }) => [low, high])).toEqual(
      expected.map((ends) => ends.map((end) => expect.closeTo(end, 12))),
    );
  });

  it('are none where too many drawings say nothing', () => {
    let draw = 0;
    const sometimes = (every: number) => () => {
      draw += 1;
      return draw % every === 0 ? null : [draw];
    };
    const small = { measures: ['a'], people: [[1], [2]] };
    expect(driverIntervals(small, sometimes(10), seeded(1).unit)).toBeNull();
    expect(driverIntervals(small, sometimes(40), seeded(1).unit)).not.toBeNull();
  });
});
