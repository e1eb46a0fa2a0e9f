import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Draft, NOTHING_YET } from '../../server/answers/draft.ts';
import { type Move, placeOf } from '../../server/answers/posted.ts';
import { turn } from '../../server/answers/turn.ts';
import { finish } from '../../surveys/check.ts';
import { compile } from '../../surveys/compile.ts';
import { fieldsOf } from '../../surveys/fields.ts';
import type { Plan, Values } from '../../surveys/plan.ts';
import type { AnswerProblem } from '../../surveys/problems.ts';
import { type Place, type Screen, screenAt, screensOf } from '../../surveys/screens.ts';
import { soundAnswers } from '../surveys/random-answers.ts';
import { anyInstrument } from '../surveys/random-instrument.ts';

const LONGEST = 300;

/** What the page of a screen posts when it is answered with these. */
function posted(plan: Plan, screen: Screen, elder: boolean, values: Values, move: Move) {
  const form = new Map<string, readonly string[]>([
    ['_page', [String(screen.page)]],
    ['_seen', [screen.questions.map(({ name }) => name).join(',')]],
    ...(elder ? [['_from', [String(screen.from)]] as const] : []),
    ...screen.questions.flatMap((question) => fieldsOf(question, values)),
  ]);
  const at = placeOf(form, plan);
  if (at === null) throw new RangeError('a screen posts no place');
  return { token: '', form, move, ...at, language: 'zh', chosen: false, consent: null };
}

/** Where somebody stands, with what was wrong on the screen before; no place at the end. */
type Walker = {
  readonly draft: Draft;
  readonly place: Place | null;
  readonly problems: readonly AnswerProblem[];
};

/** Answers the screen of a place. */
function answer(plan: Plan, draft: Draft, place: Place, values: Values, turned: boolean): Walker {
  const elder = draft.elder === true;
  const screen = screenAt(screensOf(plan, draft.values, elder ? 'question' : 'page'), place);
  if (!screen) return { draft, place: null, problems: [] };
  const press = posted(plan, screen, elder, values, turned ? (elder ? 'plain' : 'elder') : 'next');
  const after = turn(plan, draft, press, draft.moved + 5000, true);
  if (after.course.kind === 'end') return { draft: after.draft, place: null, problems: [] };
  const problems = after.checked.opened ? [] : after.checked.problems;
  return {
    draft: after.draft,
    place: after.course.kind === 'go' ? after.course.place : press.place,
    problems,
  };
}

/** Answers screen by screen, changing the edition where `turns` says so, to the end or until something is wrong. */
function walk(plan: Plan, values: Values, elder: boolean, turns: readonly boolean[]): Walker {
  const start = { ...NOTHING_YET, agreed: true, elder };
  let here: Walker = { draft: start, place: { page: 0, from: 0 }, problems: [] };
  for (let step = 0; here.place !== null && here.problems.length === 0; step += 1) {
    if (step > LONGEST) throw new RangeError('no end in sight');
    here = answer(plan, here.draft, here.place, values, turns[step] === true);
  }
  return here;
}

it('any questionnaire is answered to its end, in either edition and changing between them, with nothing lost', () => {
  const anyWalk = anyInstrument.chain((instrument) => {
    const plan = compile(instrument);
    return fc.tuple(fc.constant(plan), soundAnswers(plan), fc.boolean(), fc.array(fc.boolean()));
  });
  fc.assert(
    fc.property(anyWalk, ([plan, values, elder, turns]) => {
      const expected = finish(plan, values);
      const { draft, problems } = walk(plan, values, elder, turns);
      expect(problems.map(({ code }) => code)).not.toContain('unknown_question');
      if (expected.problems.length > 0) return;
      expect(problems).toEqual([]);
      expect(finish(plan, draft.values)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
