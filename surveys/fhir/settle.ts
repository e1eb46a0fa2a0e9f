import type { Instrument, KeyQuestion } from '../instrument.ts';

/** The key without the scores it has no place for: those of questions that are in no dimension and do not stand alone. */
export function settled(instrument: Instrument): Instrument {
  const { key } = instrument;
  const questions = Object.entries(key.questions).map(([name, question]) => {
    const alone = name === key.overall || name === key.recommend;
    const scored = alone || question.dimension !== undefined;
    return [name, scored ? question : unscored(question)] as const;
  });
  return { ...instrument, key: { ...key, questions: Object.fromEntries(questions) } };
}

const unscored = ({ options, ...rest }: KeyQuestion): KeyQuestion => ({
  ...rest,
  options: options.map(({ value }) => ({ value, score: null })),
});
