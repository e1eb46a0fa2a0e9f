import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../surveys/check.ts';
import { compile } from '../../surveys/compile.ts';
import { words } from '../../web/words.ts';
import { alone, common } from './alone.ts';

describe('a number', () => {
  const codeOf = (limits: object, value: string | number) => {
    const plan = compile(alone({ type: 'text', ...common, inputType: 'number', ...limits }));
    return finish(plan, { q: value }).problems[0]?.code;
  };

  it('is a whole number of steps as far as rounding goes', () => {
    const amounts = fc.integer({ min: 0, max: 99_999_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amounts, (amount) => codeOf({ step: 0.01 }, amount) === undefined),
      { numRuns: 300 },
    );
    expect(codeOf({ step: 0.01 }, 272228.29)).toBeUndefined();
    expect(codeOf({ step: 0.01 }, 272228.295)).toBe('not_a_step');
    expect(codeOf({ min: 1, step: 2 }, 5)).toBeUndefined();
    expect(codeOf({ min: 1, step: 2 }, 4)).toBe('not_a_step');
  });

  it('beyond what can be kept is told in words that name no bound there is not', () => {
    expect(codeOf({}, 2e12)).toBe('too_large');
    expect(codeOf({ min: 0 }, 2e12)).toBe('too_large');
    expect(codeOf({ max: 0 }, -2e12)).toBe('too_small');
    for (const { survey } of [words('zh'), words('en')]) {
      for (const code of ['too_small', 'too_large'] as const) {
        for (const limits of [{}, { min: 0 }, { max: 9 }, { min: 0, max: 9 }])
          expect(survey.problems[code]({ minLength: 0, maxLength: 1, ...limits })).not.toContain('undefined');
      }
    }
  });
});
