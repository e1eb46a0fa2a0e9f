import { expect, it } from 'vitest';
import { allShown } from '../../surveys/all-shown.ts';
import { compile } from '../../surveys/compile.ts';
import { screensOf } from '../../surveys/screens.ts';
import { planOf } from './answers.ts';
import { everyType } from './every-type.ts';

const plan = compile(everyType);
const namesOn = (screens: ReturnType<typeof screensOf>) =>
  screens.flatMap(({ questions }) => questions.map(({ name }) => name));

it('every question and page of a form is shown without its conditions', () => {
  const whole = allShown(plan);
  expect(namesOn(screensOf(plan, {}, 'page')).length).toBeLessThan(plan.questions.size);
  for (const pace of ['page', 'question'] as const) {
    expect(namesOn(screensOf(whole, {}, pace))).toEqual([...plan.questions.keys()]);
  }
  expect(screensOf(whole, {}, 'page').map(({ page }) => page)).toEqual(plan.pages.map((_, page) => page));
});

it('headings stay above the questions that stand under them', () => {
  for (const { parts } of screensOf(allShown(plan), {}, 'question')) {
    for (const part of parts) {
      if ('under' in part) for (const heading of part.under) expect(parts).toContain(heading);
    }
  }
});

it('a form without conditions stays as it is', () => {
  const outpatient = planOf('outpatient');
  expect(namesOn(screensOf(allShown(outpatient), {}, 'question'))).toEqual(
    namesOn(screensOf(outpatient, {}, 'question')),
  );
});
