import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked } from '../../surveys/asked.ts';
import { compile } from '../../surveys/compile.ts';
import type { Part, Values } from '../../surveys/plan.ts';
import { comparePlaces, type Screen, screenAt, screensOf } from '../../surveys/screens.ts';
import { choice, unscored } from './alone.ts';
import { anyValues, plans } from './answers.ts';
import { branching } from './branching.ts';
import { everyType } from './every-type.ts';
import { say } from './random-question.ts';

const plan = compile(everyType);
const SOURED: Values = { came_by: 'bus', waited: 20, again: false };

const shown = (part: Part): string => {
  if (part.kind === 'question') return part.question.name;
  if (part.kind === 'expression') return part.name;
  return part.kind === 'heading' ? `# ${part.text.en}` : 'html';
};
const looks = ({ page, from, parts }: Screen) => `${page}.${from} ${parts.map(shown).join(' ')}`;

describe('the screens of a survey', () => {
  it('are its pages, as far as they have something to show', () => {
    expect(screensOf(plan, SOURED, 'page').map(looks)).toEqual([
      '0.0 html came_by troubles waited came_on',
      '1.0 # How often did they care.listen care.explain again # You said “{again}” why mail phone visits',
      '2.0 total faces overall',
    ]);
    expect(screensOf(plan, { came_by: 'car' }, 'page').map(({ page }) => page)).toEqual([0, 2]);
  });

  it('are single questions in the elder edition, each with the headings it stands under', () => {
    expect(screensOf(plan, SOURED, 'question').map(looks)).toEqual([
      '0.0 html came_by',
      '0.1 troubles',
      '0.3 waited',
      '0.4 came_on',
      '1.0 # How often did they care.listen',
      '1.1 # How often did they care.explain',
      '1.2 again',
      '1.3 # You said “{again}” why',
      '1.4 # You said “{again}” mail',
      '1.5 # You said “{again}” phone',
      '1.6 visits',
      '2.1 total faces',
      '2.2 overall',
    ]);
  });

  it.each(['page', 'question'] as const)('ask all that is asked, once and in order: by %s', (pace) => {
    const all = fc.oneof(
      branching,
      ...plans.map((one) => anyValues(one).map((values) => ({ plan: one, values }))),
    );
    fc.assert(
      fc.property(all, ({ plan: one, values }) => {
        const screens = screensOf(one, values, pace);
        const names = screens.flatMap(({ questions }) => questions.map(({ name }) => name));
        expect(names).toEqual([...asked(one, values).names]);
        expect(screens.toSorted(comparePlaces)).toEqual(screens);
        if (pace === 'question') expect(screens.every(({ questions }) => questions.length < 2)).toBe(true);
      }),
    );
  });

  it('are found again after the pace has changed, and when a place is gone', () => {
    const pages = screensOf(plan, SOURED, 'page');
    const single = screensOf(plan, SOURED, 'question');
    expect(screenAt(pages, { page: 1, from: 4 })).toBe(pages[1]);
    expect(screenAt(single, { page: 1, from: 4 })?.from).toBe(4);
    expect(screenAt(single, { page: 0, from: 2 })?.from).toBe(1);
    expect(screenAt(screensOf(plan, { came_by: 'car' }, 'page'), { page: 1, from: 0 })?.page).toBe(0);
    expect(screenAt([], { page: 0, from: 0 })).toBeUndefined();
    expect(screenAt(single, { page: 2, from: 0 })).toMatchObject({ page: 2, from: 1 });
  });

  describe('of a page whose first question is hidden', () => {
    const hidden = { ...choice('b'), visibleIf: "{a} = 'alpha'" };
    const panel = { type: 'panel' as const, name: 'x', title: say('X'), elements: [hidden] };
    const form = compile(unscored([choice('a')], [panel, choice('c')]));

    it('stand where the question is that they ask, and begin the page all the same', () => {
      const [, second] = screensOf(form, { a: 'beta' }, 'question');
      expect(second).toMatchObject({ page: 1, from: 1, opens: true });
      expect(screensOf(form, { a: 'alpha' }, 'question').map(({ opens }) => opens)).toEqual([
        true,
        true,
        false,
      ]);
    });

    it('show no heading under which nothing stands', () => {
      for (const pace of ['page', 'question'] as const)
        expect(screensOf(form, { a: 'beta' }, pace).map(looks).at(-1)).toMatch(/^1\.\d c$/);
      const bare = compile(unscored([choice('a')], [panel]));
      expect(screensOf(bare, { a: 'beta' }, 'page')).toHaveLength(1);
    });
  });
});
