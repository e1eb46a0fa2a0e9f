import type { KeyOption } from '../../surveys/instrument.ts';
import type { SurveyQuestion } from '../../surveys/question-json.ts';
import type { Known } from './random-condition.ts';

export const say = (text: string) => ({ default: text, 'zh-cn': `${text}？` });
const item = (value: string) => ({ value, text: say(value) });

/** The options every random list has, and the rows every random matrix. */
const CHOICES = ['alpha', 'beta', 'gamma'];
export const ROWS = ['r1', 'r2'];

/** The types of random questions; a text's input type stands for it. */
export const QUESTION_TYPES = [
  'radiogroup',
  'dropdown',
  'checkbox',
  'rating',
  'boolean',
  'number',
  'date',
  'email',
  'comment',
  'matrix',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** What the answers of each type are to a condition. */
export const KINDS: Readonly<Record<QuestionType, Known['kind']>> = {
  radiogroup: 'choice',
  dropdown: 'choice',
  matrix: 'choice',
  checkbox: 'choices',
  rating: 'rating',
  boolean: 'boolean',
  number: 'number',
  date: 'text',
  email: 'text',
  comment: 'text',
};

// Of each pair of limits one is wider, so that nobody may simply take the last.
const NARROWER = [
  { type: 'numeric' as const, minValue: 2, maxValue: 12 },
  { type: 'numeric' as const, minValue: 0, maxValue: 8 },
];

type Common = { readonly name: string; readonly visibleIf?: string; readonly title: ReturnType<typeof say> };

/** A question of a type; `special` adds what the type can have besides: other and none, limits, validators. */
export function randomQuestion(type: QuestionType, common: Common, special: boolean): SurveyQuestion {
  const choices = CHOICES.map(item);
  const ends = { minRateDescription: say('low'), maxRateDescription: say('high') };
  switch (type) {
    case 'radiogroup':
    case 'dropdown':
      return { type, ...common, choices, ...(special && { showOtherItem: true }) };
    case 'checkbox': {
      const count = { type: 'answercount' as const, minCount: 2, maxCount: 3 };
      const more = special ? { showOtherItem: true, validators: [count] } : { showNoneItem: true };
      return { type, ...common, choices, ...more };
    }
    case 'rating':
      return { type, ...common, rateMin: special ? 1 : 0, rateMax: 5, ...ends };
    case 'boolean':
      return { type, ...common };
    case 'number':
      return {
        type: 'text',
        ...common,
        inputType: 'number',
        ...(special && { min: 1, max: 9, validators: NARROWER }),
      };
    case 'date':
      return { type: 'text', ...common, inputType: 'date', ...(special && { min: '2024-01-01' }) };
    case 'email':
      return { type: 'text', ...common, inputType: 'email', validators: [{ type: 'email' }] };
    case 'comment': {
      const validators = [{ type: 'text' as const, minLength: 3 }];
      return { type, ...common, maxLength: 20, ...(special && { validators }) };
    }
    case 'matrix':
      return {
        type,
        ...common,
        columns: choices,
        rows: ROWS.map(item),
        ...(special && { eachRowRequired: true }),
      };
  }
}

/** The scoring key's options for it. */
export function keyOptions(question: SurveyQuestion, scored: boolean): KeyOption[] {
  const worth = (values: readonly KeyOption['value'][]) =>
    values.map((value, at) => ({ value, score: scored ? Math.round((at * 100) / values.length) : null }));
  switch (question.type) {
    case 'matrix':
      return worth(CHOICES);
    case 'rating':
      return worth(
        Array.from({ length: question.rateMax - question.rateMin + 1 }, (_, at) => question.rateMin + at),
      );
    case 'boolean':
      return worth([true, false]);
    case 'text':
    case 'comment':
      return [];
    default: {
      const more = [...(question.showNoneItem ? ['none'] : []), ...(question.showOtherItem ? ['other'] : [])];
      const all = [...CHOICES, ...more];
      return question.type === 'checkbox' ? all.map((value) => ({ value, score: null })) : worth(all);
    }
  }
}
