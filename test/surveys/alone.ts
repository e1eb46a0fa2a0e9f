import type { Instrument } from '../../surveys/instrument.ts';
import type { SurveyQuestion } from '../../surveys/question-json.ts';
import type { SurveyPart } from '../../surveys/survey-json.ts';
import { keyOptions, ROWS, say } from './random-question.ts';

const text = { zh: '甲', en: 'a' };

export const list = ['alpha', 'beta', 'gamma'].map((value) => ({ value, text: say(value) }));

/** A question with three options. */
export const choice = (name: string): SurveyQuestion => ({
  type: 'radiogroup',
  name,
  title: say(name),
  choices: list,
});

/** A questionnaire with these pages in which nothing is scored. */
export function unscored(...pages: readonly SurveyPart[][]): Instrument {
  const questions = pages.flat().flatMap(questionsIn);
  return {
    id: 'few',
    version: 1,
    population: 'outpatient',
    title: text,
    survey: {
      title: say('Few'),
      pages: pages.map((elements, index) => ({ name: `page${index}`, elements })),
    },
    key: {
      dimensions: [],
      questions: Object.fromEntries(
        questions.flatMap((question) =>
          namesOf(question).map((name) => [name, { name: text, options: keyOptions(question, false) }]),
        ),
      ),
      background: [],
    },
  };
}

const namesOf = ({ type, name }: SurveyQuestion): string[] =>
  type === 'matrix' ? ROWS.map((row) => `${name}.${row}`) : [name];

function questionsIn(part: SurveyPart): SurveyQuestion[] {
  if (part.type === 'panel') return part.elements.flatMap(questionsIn);
  return part.type === 'html' || part.type === 'expression' ? [] : [part];
}

export const common = { name: 'q', title: say('q') };

/** A questionnaire of one question, `q`. */
export const alone = (question: SurveyQuestion): Instrument => unscored([question]);
