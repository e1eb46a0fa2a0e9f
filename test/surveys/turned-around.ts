import type { Instrument, KeyOption } from '../../surveys/instrument.ts';

/** The instrument with the scored options of these questions in the other direction; what says nothing stays last. */
export function turnedAround(instrument: Instrument, names: readonly string[]): Instrument {
  const turned = new Set(names);
  const pages = instrument.survey.pages.map((page) => ({
    ...page,
    elements: page.elements.map((element) =>
      'name' in element && turned.has(element.name) && 'choices' in element
        ? {
            ...element,
            choices: scoredFirst(element.choices, instrument.key.questions[element.name]?.options),
          }
        : element,
    ),
  }));
  const questions = Object.entries(instrument.key.questions).map(([name, question]) => [
    name,
    turned.has(name) ? { ...question, options: scoredFirst(question.options, question.options) } : question,
  ]);
  return {
    ...instrument,
    survey: { ...instrument.survey, pages },
    key: { ...instrument.key, questions: Object.fromEntries(questions) },
  };
}

function scoredFirst<Item>(items: readonly Item[], options: readonly KeyOption[] = []): Item[] {
  const says = (at: number) => options[at]?.score !== null;
  return [...items.filter((_, at) => says(at)).toReversed(), ...items.filter((_, at) => !says(at))];
}
