import { ConditionRunner } from 'survey-core';
import { lintSurvey } from 'survey-core/linter';
import { inspect } from './inspect.ts';
import type { Instrument, SurveyQuestion } from './instrument.ts';
import { InstrumentError } from './instrument-error.ts';
import { matchKey } from './match-key.ts';
import { measuresOf } from './measures.ts';
import { bothLanguages, endsOf, optionsOf } from './parts.ts';
import type { Text } from './text.ts';

/** Answers by question name: an option's stored value, a rating's whole number, or a comment's text. */
export type Values = Readonly<Record<string, string | number>>;

/** One answer a question offers. Units: `score` in points 0–100, null when it says nothing. */
export type Option = {
  /** As it stands in the form. */
  readonly value: string;
  /** As it is kept: a rating's whole number, else the same as `value`. */
  readonly stored: string | number;
  readonly text: Text;
  readonly score: number | null;
};

/**
 * One question, ready to be shown and checked.
 *
 * Shape: `options` is empty for a comment; `ends` says what a rating's first and last number mean;
 *        `visible` reads answers of earlier pages only; with an answer missing =, < and > do not hold, <> does.
 * Units: `maxLength` in code points, 0 unless it is a comment.
 */
export type Question = {
  readonly name: string;
  readonly type: 'choice' | 'rating' | 'comment';
  readonly title: Text;
  readonly hint: Text | null;
  readonly required: boolean;
  readonly options: readonly Option[];
  readonly ends: { readonly low: Text; readonly high: Text } | null;
  readonly maxLength: number;
  readonly visible: (values: Values) => boolean;
  readonly dimension: string | null;
  readonly shortName: Text;
};

/** One page of the form. */
type Page = {
  readonly name: string;
  readonly title: Text | null;
  readonly questions: readonly Question[];
};

/**
 * One thing an answer is scored on.
 *
 * Shape: `leading` is false for a question that is listed under its dimension; `top` holds the indexes of the
 *        tally's counts that are its top box: of the question's options, or of tens of points for the rest.
 */
export type Measure = {
  readonly measure: string;
  readonly kind: 'composite' | 'dimension' | 'question';
  readonly name: Text;
  readonly dimension: string | null;
  readonly leading: boolean;
  readonly top: readonly number[];
};

/** An instrument made ready for use: nothing in it has to be parsed or looked for again. */
export type Plan = {
  readonly instrument: Instrument;
  readonly pages: readonly Page[];
  readonly questions: ReadonlyMap<string, Question>;
  readonly measures: readonly Measure[];
};

/**
 * Makes an instrument ready for use; this is also the gate a version passes before it is published.
 *
 * Shape: one plan, to be kept and shared; it holds no state of any respondent.
 * Throws: InstrumentError naming the first place that is wrong: a text missing in a language, a question type
 *         or property we do not support, a key that does not fit, a condition that does not parse, looks at
 *         its own page or onwards, or calls a function, and whatever SurveyJS's linter finds.
 */
export function compile(instrument: Instrument): Plan {
  inspect(instrument);
  matchKey(instrument);
  const [finding] = lintSurvey(instrument.survey).findings;
  if (finding) throw new InstrumentError(`survey.${finding.path}`, finding.message);

  const questions = new Map<string, Question>();
  const pages = instrument.survey.pages.map((page, index) => {
    const path = `survey.pages[${index}]`;
    const made = page.elements.map((element, place) =>
      questionOf(instrument, element, `${path}.elements[${place}]`, new Set(questions.keys())),
    );
    for (const question of made) questions.set(question.name, question);
    const title = page.title === undefined ? null : bothLanguages(page.title, `${path}.title`);
    return { name: page.name, title, questions: made };
  });
  return { instrument, pages, questions, measures: measuresOf(instrument, questions) };
}

function questionOf(
  instrument: Instrument,
  element: SurveyQuestion,
  path: string,
  earlier: ReadonlySet<string>,
): Question {
  const key = instrument.key.questions[element.name];
  if (key === undefined) throw new InstrumentError(path, 'has no entry in the scoring key');
  const { description, visibleIf } = element;
  return {
    name: element.name,
    type: element.type === 'radiogroup' ? 'choice' : element.type,
    title: bothLanguages(element.title, `${path}.title`),
    hint: description === undefined ? null : bothLanguages(description, `${path}.description`),
    required: element.isRequired === true,
    options: optionsOf(element, key, path),
    ends: endsOf(element, path),
    maxLength: element.maxLength ?? 0,
    visible: visibleIf === undefined ? always : condition(visibleIf, `${path}.visibleIf`, earlier),
    dimension: key.dimension ?? null,
    shortName: key.name,
  };
}

const always = () => true;

// Without JavaScript a question cannot appear on the page that is already on the screen, hence `earlier`.
// Functions are refused because some of them read the clock. What does not parse the linter has found already;
// an expression that names nothing is refused here.
function condition(expression: string, path: string, earlier: ReadonlySet<string>) {
  const runner = new ConditionRunner(expression);
  if (runner.hasFunction()) throw new InstrumentError(path, 'functions are not supported in conditions');
  const names = runner.getVariables();
  if (names.length === 0) throw new InstrumentError(path, `looks at no question: '${expression}'`);
  const unfit = names.find((name) => !earlier.has(name));
  if (unfit !== undefined) throw new InstrumentError(path, `'${unfit}' is not asked on an earlier page`);
  return (values: Values) => runner.runValues(values) === true;
}
