import { describe, expect, it } from 'vitest';
import { completesClass } from '../../../analytics/hcahps/completes-class.ts';
import { reportingClass, TARGET } from '../../../analytics/hcahps/reporting-class.ts';

describe('completed questionnaires', () => {
  it.each([
    [24, 'not_reported'],
    [25, 'under_50'],
    [49, 'under_50'],
    [50, 'under_100'],
    [99, 'under_100'],
    [100, 'star_eligible'],
    [TARGET, 'star_eligible'],
  ])('%d make a hospital %s', (completes, expected) => {
    expect(reportingClass(completes)).toBe(expected);
  });

  it.each([
    ['FEWER THAN 50', 'under_50'],
    ['Fewer than 100', 'under_100'],
    ['Between 100 and 299', '100_to_299'],
    [' 300 or more', '300_or_more'],
    ['Not Available', 'not_reported'],
    ['25', 'under_50'],
    ['99', 'under_100'],
    ['299', '100_to_299'],
    ['1,204', '300_or_more'],
  ])('are read from %j', (text, expected) => {
    expect(completesClass(text)).toBe(expected);
  });

  it.each(['', 'some', '12.5', 'fewer than 30'])('are not guessed from %j', (text) => {
    expect(() => completesClass(text)).toThrow(RangeError);
  });
});
