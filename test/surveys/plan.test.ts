import { expect, it } from 'vitest';
import { compile } from '../../surveys/compile.ts';
import { type Asked, comment, instrument, mark, say } from '../../surveys/default-instruments/build.ts';
import { score } from '../../surveys/score.ts';
import { planOf } from './answers.ts';
import { changed } from './changed.ts';

const ENDS = [say('低', 'low'), say('高', 'high')] as const;
const named = (name: string) => ({ name, short: say('甲', 'a'), title: say('甲', 'a') });

// The least that can be published, with these pages before it. Questions in them are unscored or in 'd'.
function instrumentOf(before: readonly (readonly Asked[])[]) {
  const last = [mark(named('overall'), ...ENDS), mark(named('recommend'), ...ENDS)];
  const pages = [...before, last].map((asked, at) => ({ name: `p${at}`, title: say('甲', 'a'), asked }));
  return instrument({ ...FRAME, pages });
}

const FRAME = {
  id: 'least',
  version: 1,
  population: 'outpatient',
  title: say('甲', 'a'),
  dimensions: [{ code: 'd', name: say('甲', 'a') }],
  background: [],
} as const;

it.each([
  ["{reg_easy} = 'hard'", false],
  ["{reg_easy} anyof ['hard', 'easy']", false],
  ["{reg_easy} <> 'hard'", true],
  ["!({reg_easy} = 'hard')", true],
  ['{reg_easy} notempty', false],
  ["{reg_easy} notempty and {reg_easy} <> 'hard'", false],
])('takes a missing answer for no value, as SurveyJS does: %s is then %s', (expression, opens) => {
  const plan = compile(changed('survey.pages[2].elements[1].visibleIf', expression));
  expect(plan.questions.get('recommend')?.visible({})).toBe(opens);
});

it.each([
  ['<= 6', false],
  ['> 6', false],
  ['>= 0', false],
])('finds a missing number neither small nor large: %s', (comparison, opens) => {
  const plan = compile(
    instrumentOf([
      [mark({ ...named('stairs'), dimension: 'd' }, ...ENDS)],
      [comment({ ...named('why'), visibleIf: `{stairs} ${comparison}` })],
    ]),
  );
  expect(plan.questions.get('why')?.visible({})).toBe(opens);
  expect(plan.questions.get('why')?.visible({ stairs: 6 })).toBe(comparison !== '> 6');
});

it('lists the measures in a fixed order, with what is their top box', () => {
  const { measures } = planOf('outpatient');
  expect(measures.slice(0, 5).map(({ measure }) => measure)).toEqual([
    'composite',
    'op_reg',
    'reg_easy',
    'reg_time',
    'reg_wait',
  ]);
  expect(measures.slice(-2).map(({ measure }) => measure)).toEqual(['overall', 'recommend']);
  const top = Object.fromEntries(measures.map((measure) => [measure.measure, measure.top]));
  expect(top).toMatchObject({ composite: [9, 10], op_doc: [9, 10], doc_listen: [3], reg_easy: [3] });
  expect(top).toMatchObject({ overall: [9, 10], recommend: [3] });
  const beneath = measures.filter(({ leading }) => !leading);
  expect(beneath.map(({ measure }) => measure)).toEqual(
    measures.flatMap(({ measure, dimension }) => (dimension === null ? [] : [measure])),
  );
  expect(beneath).toHaveLength(16);
});

it('keeps points that binary fractions cannot write', () => {
  const plan = compile(changed('key.questions.reg_easy.options[1].score', 32.3));
  const place = plan.measures.findIndex(({ measure }) => measure === 'reg_easy');
  expect(score(plan, { reg_easy: 'hard' })[place]).toEqual({ option: 1, score: 3230 });
});

it('refuses a question with a name that every object inherits', () => {
  expect(() =>
    compile(
      instrumentOf([[mark({ ...named('stairs'), dimension: 'd' }, ...ENDS), comment(named('constructor'))]]),
    ),
  ).toThrow('reserved');
});
