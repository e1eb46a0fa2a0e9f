import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked } from '../../surveys/asked.ts';
import { compile } from '../../surveys/compile.ts';
import type { Plan, Values } from '../../surveys/plan.ts';
import { type Progress, progressOf } from '../../surveys/progress.ts';
import { comparePlaces, type Pace, type Screen, screensOf } from '../../surveys/screens.ts';
import { planOf } from './answers.ts';
import { branching } from './branching.ts';
import { everyType } from './every-type.ts';

const plan = compile(everyType);
const whole = ({ behind, here, ahead }: Progress) => behind + here + ahead;

/** What is told at every screen of somebody who gives these answers one screen after the other. */
function walk(one: Plan, answers: Values, pace: Pace): Progress[] {
  const told: Progress[] = [];
  let values: Values = {};
  let next: Screen | undefined = screensOf(one, values, pace)[0];
  while (next) {
    const here = next;
    told.push(progressOf(one, values, here));
    const given = Object.entries(answers).filter(([name]) =>
      here.questions.some((question) => question.name === name || question.comment === name),
    );
    values = { ...values, ...Object.fromEntries(given) };
    const opened = screensOf(one, values, pace).find((screen) => comparePlaces(screen, here) === 0);
    for (const { name } of opened?.questions ?? [])
      if (answers[name] !== undefined) values = { ...values, [name]: answers[name] };
    next = screensOf(one, values, pace).find((screen) => comparePlaces(screen, here) > 0);
  }
  return told;
}

describe('how far a respondent has come', () => {
  it('counts the questions of a form without conditions exactly', () => {
    const outpatient = planOf('outpatient');
    const total = outpatient.questions.size;
    const told = walk(outpatient, {}, 'question');
    expect(told.map(whole)).toEqual(Array(total).fill(total));
    expect(told.map(({ behind }) => behind)).toEqual(Array.from({ length: total }, (_, at) => at));
    expect(told.every(({ ahead, sure }) => ahead === sure)).toBe(true);
  });

  it('counts what may still come until it cannot come any more', () => {
    const [first, second, , , third] = screensOf(plan, {}, 'question');
    const tell = (values: Values, screen = first) => progressOf(plan, values, screen as Screen);
    // queue_long depends on troubles, all of page two on came_by and waited, three questions on again, stars on the sum.
    expect(tell({})).toEqual({ behind: 0, here: 1, ahead: 14, sure: 5 });
    expect(tell({ came_by: 'bus' }, second)).toEqual({ behind: 1, here: 1, ahead: 13, sure: 4 });
    expect(third?.questions[0]?.name).toBe('care.listen');
  });

  it.each(['page', 'question'] as const)('never falls on the way forward: by %s', (pace) => {
    fc.assert(
      fc.property(branching, ({ plan: one, values }) => {
        const told = walk(one, values, pace);
        const shares = told.map((progress) => progress.behind / whole(progress));
        expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
        const totals = told.map(whole);
        expect(totals.toSorted((a, b) => b - a)).toEqual(totals);
        expect(told.every(({ ahead, sure }) => sure <= ahead)).toBe(true);
        expect(told.at(-1)?.sure ?? 0).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('ends where nothing is ahead', () => {
    const last = walk(plan, { came_by: 'bus', waited: 60, again: true }, 'question').at(-1);
    expect(last).toEqual({
      behind: asked(plan, { came_by: 'bus', waited: 60, again: true }).names.size - 1,
      here: 1,
      ahead: 0,
      sure: 0,
    });
  });
});
