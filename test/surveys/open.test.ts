import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkPage, finish } from '../../surveys/check.ts';
import { score } from '../../surveys/score.ts';
import { screensOf } from '../../surveys/screens.ts';
import { anyValues, form, plans } from './answers.ts';
import { branching } from './branching.ts';

// What a check found open is handed on to the screens and the score, which must come to the same without it.

it('what a page opens is what its answers open', () => {
  fc.assert(
    fc.property(branching, fc.nat(20), ({ plan, values }, place) => {
      const page = place % plan.pages.length;
      const names = plan.pages[page]?.questions.map(({ name }) => name) ?? [];
      const sent = names.flatMap((name) => (name in values ? [[name, String(values[name])]] : []));
      const checked = checkPage(plan, page, form(Object.fromEntries(sent)), {});
      for (const pace of ['page', 'question'] as const) {
        const screens = screensOf(plan, checked.values, pace, checked.open);
        expect(screens).toEqual(screensOf(plan, checked.values, pace));
      }
    }),
  );
});

it('what a whole answer opens is what its values open', () => {
  for (const plan of plans) {
    fc.assert(
      fc.property(anyValues(plan), (values) => {
        const finished = finish(plan, values);
        expect(score(plan, finished.values, finished.open)).toEqual(score(plan, finished.values));
      }),
    );
  }
});
