import type { Instrument } from './instrument.ts';
import { COMPOSITE } from './match-key.ts';
import type { Measure, Question } from './plan.ts';
import type { Text } from './text.ts';

const COMPOSITE_NAME: Text = { zh: '综合得分', en: 'Composite score' };

// Dimensions and the composite are counted by tens of points; 90 and more is their top box, the same cut as
// 9 and 10 on the overall rating.
const TOP_TENS = [9, 10];

/**
 * What answers to this instrument are scored on, in a fixed order: the composite, each dimension followed by
 * its questions, the overall rating, recommend. Questions without a score are no measure.
 */
export function measuresOf(
  instrument: Instrument,
  questions: ReadonlyMap<string, Question>,
): readonly Measure[] {
  const { dimensions, overall, recommend } = instrument.key;
  const listed = [...questions.values()];
  return [
    { ...wide(COMPOSITE, COMPOSITE_NAME), kind: 'composite' },
    ...dimensions.flatMap(({ code, name }) => [
      { ...wide(code, name), kind: 'dimension' as const },
      ...listed.filter(({ dimension }) => dimension === code).map(ofQuestion),
    ]),
    ...listed.filter(({ name }) => name === overall).map(ofQuestion),
    ...listed.filter(({ name }) => name === recommend).map(ofQuestion),
  ];
}

function wide(measure: string, name: Text) {
  return { measure, name, dimension: null, leading: true, top: TOP_TENS };
}

function ofQuestion({ name, shortName, dimension, type, options }: Question): Measure {
  const scores = options.map(({ score }) => score ?? -1);
  const cut = type === 'rating' ? 90 : Math.max(...scores);
  const top = scores.flatMap((score, index) => (score >= cut ? [index] : []));
  return { measure: name, kind: 'question', name: shortName, dimension, leading: dimension === null, top };
}
