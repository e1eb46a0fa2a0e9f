import { adjustersOf } from './adjusters.ts';
import { askedBy } from './asking.ts';
import { expressionsOf } from './expressions.ts';
import { harmless } from './harmless-html.ts';
import { inspect } from './inspect.ts';
import { ofInstrumentShape } from './instrument.ts';
import { languagesOf, textOf } from './languages.ts';
import { lint } from './lint.ts';
import { ask, lookedAt, type Making, pipedText } from './making.ts';
import { matchKey } from './match-key.ts';
import { measuresOf } from './measures.ts';
import type { Computed, Condition, Page, Part, Plan, Question } from './plan.ts';
import type { SurveyQuestion } from './question-json.ts';
import { headingOf, plain, type Sight, within } from './sight.ts';
import type { SurveyJson, SurveyPart } from './survey-json.ts';

/**
 * Makes an instrument ready for use; this is also the gate a version passes before it is published.
 *
 * Shape: one plan, to be kept and shared; it holds no state of any respondent.
 * Throws: InstrumentError naming the first place that is wrong: a text missing in a language, a type or property
 *         we do not support, a key that does not fit, a condition that does not parse, looks ahead, or calls a
 *         function that is not pure, and whatever SurveyJS's linter finds.
 */
export function compile(json: unknown): Plan {
  ofInstrumentShape(json);
  const instrument = json;
  inspect(instrument);
  matchKey(instrument);
  lint(instrument.survey);

  const making = { instrument, expressions: expressionsOf(instrument.survey), earlier: new Set<string>() };
  const pages = instrument.survey.pages.map((page, index) => pageOf(making, page, `survey.pages[${index}]`));
  const questions = new Map(
    pages.flatMap((page) => page.questions.map((question) => [question.name, question])),
  );
  const order = pages.flatMap(({ parts }) => parts.flatMap(holdsValue));
  const { pageNextText, pagePrevText, completeText } = instrument.survey;
  return {
    instrument,
    pages,
    questions,
    order,
    fields: new Set(order.flatMap(fieldsOf)),
    measures: measuresOf(instrument, questions),
    adjusters: adjustersOf(instrument, questions),
    languages: languagesOf(instrument.survey),
    buttons: { next: textOf(pageNextText), back: textOf(pagePrevText), submit: textOf(completeText) },
  };
}

const fieldsOf = (step: Question | Computed): string[] =>
  'comment' in step && step.comment !== null ? [step.name, step.comment] : [step.name];

function holdsValue(part: Part): (Question | Computed)[] {
  if (part.kind === 'question') return [part.question];
  return part.kind === 'expression' ? [part] : [];
}

function pageOf(
  making: Omit<Making, 'here' | 'dynamic'>,
  page: SurveyJson['pages'][number],
  path: string,
): Page {
  const here: Making = { ...making, here: new Set(), dynamic: new Set() };
  const sight = within(here, plain, page.visibleIf, `${path}.visibleIf`);
  const title = page.title && pipedText(here, page.title, `${path}.title`);
  const description = page.description && pipedText(here, page.description, `${path}.description`);
  const parts = page.elements.flatMap((element, place) =>
    partsOf(here, element, `${path}.elements[${place}]`, sight),
  );
  return {
    name: page.name,
    title: title ?? null,
    description: description ?? null,
    parts,
    questions: parts.flatMap((part) => (part.kind === 'question' ? [part.question] : [])),
    dynamic: here.dynamic,
  };
}

/** One element as what it shows; `around` is the sight of the panels and the page it stands in. */
function partsOf(making: Making, element: SurveyPart, path: string, around: Sight): Part[] {
  const sight = within(making, around, element.visibleIf, `${path}.visibleIf`);
  const { visible, under } = sight;
  switch (element.type) {
    case 'panel': {
      const heading = headingOf(making, element, path, visible);
      const inside = { ...sight, under: [...under, ...heading] };
      const inner = element.elements.flatMap((one, place) =>
        partsOf(making, one, `${path}.elements[${place}]`, inside),
      );
      return [...heading, ...inner];
    }
    case 'html':
      return [{ kind: 'html', html: harmless(element.html, `${path}.html`), visible, under }];
    case 'expression':
      return [computedOf(making, element, path, sight)];
    default:
      return questionsOf(making, element, path, sight);
  }
}

function questionsOf(making: Making, element: SurveyQuestion, path: string, sight: Sight): Part[] {
  const heading = element.type === 'matrix' ? headingOf(making, element, path, sight.visible) : [];
  const under = [...sight.under, ...heading];
  const asked = askedBy(making, element, path, sight);
  for (const { name, comment } of asked) ask(making, comment === null ? [name] : [name, comment]);
  return [...heading, ...asked.map((question) => ({ kind: 'question' as const, question, under }))];
}

function computedOf(
  making: Making,
  element: Extract<SurveyPart, { type: 'expression' }>,
  path: string,
  { visible, looksAt: seenBy, under }: Sight,
): Part {
  const { run, looksAt } = making.expressions.value(element.expression, `${path}.expression`, making.earlier);
  lookedAt(making, looksAt);
  const title = pipedText(making, element.title, `${path}.title`);
  ask(making, [element.name]);
  const compute = (values: Parameters<Condition>[0]) => {
    const value = run(values);
    const sound = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
    return sound ? (value as string | number | boolean) : null;
  };
  return {
    kind: 'expression',
    name: element.name,
    title,
    visible,
    looksAt: looksAt.union(seenBy),
    compute,
    of: /^\s*\{([^{}]+)\}\s*$/.exec(element.expression)?.[1] ?? null,
    under,
  };
}
