import fc from 'fast-check';
import type { Instrument, KeyQuestion } from '../../../surveys/instrument.ts';
import { isQuestion, namesOf, storedValues } from '../../../surveys/questions.ts';
import type { SurveyPart } from '../../../surveys/survey-json.ts';
import { conditionOn, type Earlier, earlierOf } from './condition.ts';
import { anyElement, firstElement } from './element.ts';
import { anyTitle } from './title.ts';

type Spec = {
  readonly element: SurveyPart;
  readonly condition: readonly [number, number] | null;
  readonly inPanel: boolean;
  readonly newPage: boolean;
  readonly scored: boolean;
};

const anySpec: fc.Arbitrary<Spec> = fc.record({
  element: anyElement,
  condition: fc.option(fc.tuple(fc.nat(), fc.nat())),
  inPanel: fc.boolean(),
  newPage: fc.boolean(),
  scored: fc.boolean(),
});
const first: Spec = { element: firstElement, condition: null, inPanel: false, newPage: false, scored: false };

const anySurvey = fc.record({
  title: anyTitle,
  own: fc.record({ zh: fc.constantFrom('问卷', '另一份'), en: fc.constantFrom('A form', 'Another') }),
  population: fc.constantFrom('outpatient' as const, 'inpatient' as const, 'staff' as const),
  version: fc.integer({ min: 1, max: 99 }),
  extras: fc.record(
    {
      pageNextText: anyTitle,
      completeText: anyTitle,
      calculatedValues: fc.constant([{ name: 'worked_out', expression: '{q0} notempty' }]),
    },
    { requiredKeys: [] },
  ),
  pageTitle: fc.option(anyTitle),
  specs: fc.array(anySpec, { maxLength: 9 }).map((specs) => [first, ...specs]),
});

/** Instruments with odd texts, in any languages, of every type of element, with conditions on what was asked before, as `compile` takes them. */
export const oddInstrument: fc.Arbitrary<Instrument> = anySurvey.map(
  ({ title, own, population, version, extras, pageTitle, specs }) => {
    const placed = elementsOf(specs);
    const pages = pagesOf(specs, placed).map((elements, index) => ({
      name: `page${index}`,
      ...(pageTitle === null || index % 2 ? {} : { title: pageTitle }),
      elements,
    }));
    return {
      id: 'random_one',
      version,
      population,
      title: own,
      survey: { title, ...extras, pages },
      key: keyOf(placed, specs),
    };
  },
);

function elementsOf(specs: readonly Spec[]): SurveyPart[] {
  const earlier: Earlier[] = [];
  return specs.map(({ element, condition }, index) => {
    const named = { ...element, name: `q${index}` };
    const visibleIf = condition && conditionOn(earlier, condition);
    earlier.push(...earlierOf(named));
    return visibleIf ? { ...named, visibleIf } : named;
  });
}

/** Elements spread over pages; some in a panel of their own. */
function pagesOf(specs: readonly Spec[], elements: readonly SurveyPart[]): SurveyPart[][] {
  const pages: SurveyPart[][] = [[]];
  for (const [index, element] of elements.entries()) {
    const spec = specs[index];
    if (spec?.newPage && pages.at(-1)?.length) pages.push([]);
    pages
      .at(-1)
      ?.push(spec?.inPanel ? { type: 'panel', name: `around${index}`, elements: [element] } : element);
  }
  return pages;
}

function keyOf(elements: readonly SurveyPart[], specs: readonly Spec[]): Instrument['key'] {
  const entries = elements.flatMap((element, index): [string, KeyQuestion][] => {
    if (!isQuestion(element)) return [];
    const values = storedValues(element);
    const few = values.length > 1 && values.length <= 11 && element.type !== 'checkbox';
    const scored = few && specs[index]?.scored === true;
    const options = values.map((value, at) => ({ value, score: scored && at !== 1 ? 33.33 + at : null }));
    const name = { zh: `题${index}`, en: `Q${index}` };
    return namesOf(element).map((field) => [field, { ...(scored ? { dimension: 'd' } : {}), name, options }]);
  });
  const used = entries.some(([, { dimension }]) => dimension === 'd');
  const dimensions = used ? [{ code: 'd', name: { zh: '维度', en: 'Dimension' } }] : [];
  return { dimensions, questions: Object.fromEntries(entries), background: ['q0'] };
}
