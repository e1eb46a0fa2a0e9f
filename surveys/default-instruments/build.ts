import type { Instrument, KeyOption, KeyQuestion, Population } from '../instrument.ts';
import type { LocalisedText, SurveyQuestion } from '../question-json.ts';
import type { Text } from '../text.ts';
import type { Answer } from './options.ts';

/** A question with its key entry side by side, so that the two cannot drift apart. */
export type Asked = { readonly element: SurveyQuestion; readonly key: KeyQuestion };

/** What every question has: its name, its short name for charts, its sentence, and a hint if one helps. */
export type Wording = {
  readonly name: string;
  readonly short: Text;
  readonly title: Text;
  readonly hint?: Text;
  readonly dimension?: string;
  readonly visibleIf?: string;
};

/** What an instrument is made of; each page becomes one page of the form. */
export type Parts = {
  readonly id: string;
  readonly version: number;
  readonly population: Population;
  readonly title: Text;
  readonly dimensions: readonly { readonly code: string; readonly name: Text }[];
  readonly pages: readonly {
    readonly name: string;
    readonly title: Text;
    readonly asked: readonly Asked[];
  }[];
  readonly background: readonly string[];
};

/** A text in both languages, Chinese first. */
export const say = (zh: string, en: string): Text => ({ zh, en });

const localised = ({ zh, en }: Text): LocalisedText => ({ default: en, 'zh-cn': zh });

/** A question to be answered with one of a list. */
export function choice(wording: Wording, answers: readonly Answer[]): Asked {
  const choices = answers.map(({ value, text }) => ({ value, text: localised(text) }));
  const options = answers.map(({ value, score }) => ({ value, score }));
  return { element: { type: 'radiogroup', ...common(wording), choices }, key: entry(wording, options) };
}

/** Makes the questions of one dimension: name, short name, sentence, answers. */
export const within =
  (dimension: string) => (name: string, short: Text, title: Text, answers: readonly Answer[]) =>
    choice({ name, short, title, dimension }, answers);

/** A required mark from 0 to 10. Units: each mark is worth ten points. */
export function mark(wording: Wording, low: Text, high: Text): Asked {
  const options = Array.from({ length: 11 }, (_, value) => ({ value, score: value * 10 }));
  const element: SurveyQuestion = {
    type: 'rating',
    ...common(wording),
    isRequired: true,
    rateMin: 0,
    rateMax: 10,
    minRateDescription: localised(low),
    maxRateDescription: localised(high),
  };
  return { element, key: entry(wording, options) };
}

/** A free text of up to a thousand characters. */
export function comment(wording: Wording): Asked {
  return { element: { type: 'comment', ...common(wording), maxLength: 1000 }, key: entry(wording, []) };
}

/** Puts an instrument together: the SurveyJS form and its scoring key. */
export function instrument(parts: Parts): Instrument {
  const { id, version, population, title, dimensions, background } = parts;
  const pages = parts.pages.map((page) => ({
    name: page.name,
    title: localised(page.title),
    elements: page.asked.map(({ element }) => element),
  }));
  const all = parts.pages.flatMap(({ asked }) => asked);
  const questions = Object.fromEntries(all.map(({ element, key }) => [element.name, key]));
  return {
    id,
    version,
    population,
    title,
    survey: { title: localised(title), pages },
    key: { dimensions, questions, overall: 'overall', recommend: 'recommend', background },
  };
}

function common({ name, title, hint, visibleIf }: Wording) {
  return {
    name,
    title: localised(title),
    ...(hint === undefined ? {} : { description: localised(hint) }),
    ...(visibleIf === undefined ? {} : { visibleIf }),
  };
}

function entry({ short, dimension }: Wording, options: readonly KeyOption[]): KeyQuestion {
  return { ...(dimension === undefined ? {} : { dimension }), name: short, options };
}
