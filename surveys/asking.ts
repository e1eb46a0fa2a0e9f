import { InstrumentError } from './instrument-error.ts';
import { textOf } from './languages.ts';
import { limitsOf } from './limits.ts';
import { always, conditionOf, type Making, pipedText } from './making.ts';
import { optionsOf } from './options.ts';
import type { Condition, Look, Question, Rule } from './plan.ts';
import type { SurveyQuestion } from './question-json.ts';
import { commentOf, namesOf } from './questions.ts';
import type { Sight } from './sight.ts';
import type { Text } from './text.ts';

/** The questions of one element, ready to be shown and checked: one, or one a row of a matrix. Throws InstrumentError. */
export function askedBy(
  making: Making,
  element: SurveyQuestion,
  path: string,
  { visible, looksAt }: Sight,
): Question[] {
  const { description } = element;
  const common = {
    ...formOf(element),
    visible,
    looksAt,
    required: requiredOf(making, element, path),
    hint: description === undefined ? null : pipedText(making, description, `${path}.description`),
    ends: endsOf(element),
    ...limitsOf(element, path),
    rules: rulesOf(making, element, path),
  };
  const hasOther = 'showOtherItem' in element && element.showOtherItem === true;
  return namesOf(element).map((name, row) => {
    const key = making.instrument.key.questions[name];
    if (key === undefined)
      throw new InstrumentError(path, {
        zh: `计分键里没有“${name}”`,
        en: `'${name}' has no entry in the scoring key`,
      });
    return {
      ...common,
      name,
      title: titleOf(making, element, row, path),
      options: optionsOf(element, key),
      comment: hasOther ? commentOf(name) : null,
      dimension: key.dimension ?? null,
      shortName: key.name,
    };
  });
}

function titleOf(making: Making, element: SurveyQuestion, row: number, path: string) {
  const text = element.type === 'matrix' ? element.rows[row]?.text : undefined;
  if (text === undefined) return pipedText(making, element.title, `${path}.title`);
  return pipedText(making, text, `${path}.rows[${row}].text`);
}

/** What kind of answer an element takes and how it looks. */
function formOf(element: SurveyQuestion): { type: Question['type']; look: Look } {
  switch (element.type) {
    case 'radiogroup':
    case 'matrix':
      return { type: 'choice', look: 'list' };
    case 'dropdown':
      return { type: 'choice', look: 'dropdown' };
    case 'checkbox':
      return { type: 'choices', look: 'list' };
    case 'rating':
      return { type: 'rating', look: element.rateType ?? 'labels' };
    case 'boolean':
      return { type: 'boolean', look: 'list' };
    case 'text':
      return { type: 'text', look: element.inputType ?? 'text' };
    case 'comment':
      return { type: 'comment', look: 'text' };
  }
}

const ROW_BY_ROW: Text = {
  zh: '矩阵题按行设为必答：请用eachRowRequired',
  en: 'a matrix is required row by row: use eachRowRequired',
};

// In SurveyJS a matrix that is required needs one row, and every row only where it says so.
function requiredOf(making: Making, element: SurveyQuestion, path: string): Condition {
  const must = element.type === 'matrix' ? element.eachRowRequired : element.isRequired;
  if (element.type === 'matrix' && element.isRequired === true && !must) {
    throw new InstrumentError(`${path}.isRequired`, ROW_BY_ROW);
  }
  if (element.type === 'matrix' && element.requiredIf !== undefined) {
    throw new InstrumentError(`${path}.requiredIf`, ROW_BY_ROW);
  }
  const condition = conditionOf(making, element.requiredIf, `${path}.requiredIf`);
  if (must) return always;
  return element.requiredIf === undefined ? () => false : condition;
}

/** What the first and the last number of a rating mean; null for other types. */
function endsOf(element: SurveyQuestion): Question['ends'] {
  if (element.type !== 'rating') return null;
  return { low: textOf(element.minRateDescription), high: textOf(element.maxRateDescription) };
}

/** The rules that look at more than one answer; like SurveyJS's they are run without an answer too. */
function rulesOf(making: Making, element: SurveyQuestion, path: string): Rule[] {
  return (element.validators ?? []).flatMap((validator, index) => {
    if (validator.type !== 'expression') return [];
    const own = { ...making, earlier: new Set([...making.earlier, element.name]) };
    const holds = conditionOf(own, validator.expression, `${path}.validators[${index}].expression`);
    return [{ holds, text: textOf(validator.text) }];
  });
}
