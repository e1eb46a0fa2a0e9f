import fc from 'fast-check';
import { compile } from '../../surveys/compile.ts';
import type { Plan, Values } from '../../surveys/plan.ts';

const say = (text: string) => ({ default: text, 'zh-cn': text });
const CHOICES = ['a', 'b'].map((value) => ({ value, text: say(value) }));
const UNSCORED = CHOICES.map(({ value }) => ({ value, score: null }));

type Sketch = {
  readonly looksAt: readonly number[];
  readonly newPage: boolean;
  readonly answer: 'a' | 'b' | null;
};

const sketch: fc.Arbitrary<Sketch> = fc.record({
  looksAt: fc.oneof(fc.constant([]), fc.array(fc.nat(1000), { minLength: 1, maxLength: 2 })),
  newPage: fc.boolean(),
  answer: fc.constantFrom('a', 'b', null),
});

/** A random form whose questions open one another, with answers to some of them, hidden ones too. */
export const branching: fc.Arbitrary<{ readonly plan: Plan; readonly values: Values }> = fc
  .array(sketch, { minLength: 2, maxLength: 14 })
  .map((sketches) => {
    const given = sketches.flatMap(({ answer }, at) => (answer === null ? [] : [[`q${at}`, answer]]));
    return { plan: planOf(sketches), values: Object.fromEntries(given) };
  });

function planOf(sketches: readonly Sketch[]): Plan {
  const pages: { name: string; elements: unknown[] }[] = [];
  for (const [at, { looksAt, newPage }] of sketches.entries()) {
    if (newPage || at === 0) pages.push({ name: `p${at}`, elements: [] });
    const condition = looksAt.map((other) => `{q${other % Math.max(at, 1)}} = 'a'`).join(' or ');
    const visibleIf = at === 0 || condition === '' ? {} : { visibleIf: condition };
    pages.at(-1)?.elements.push({
      type: 'radiogroup',
      name: `q${at}`,
      title: say('?'),
      choices: CHOICES,
      ...visibleIf,
    });
  }
  const questions = sketches.map((_, at) => [`q${at}`, { name: { zh: '题', en: 'Q' }, options: UNSCORED }]);
  return compile({
    id: 'branching',
    version: 1,
    population: 'outpatient',
    title: { zh: '树', en: 'Tree' },
    survey: { title: say('Tree'), pages },
    key: { dimensions: [], questions: Object.fromEntries(questions), background: [] },
  });
}
