import { Model, type Question as SurveyJsQuestion } from 'survey-core';
import type { Plan, Values } from '../../surveys/plan.ts';
import { toSurveyData } from '../../surveys/survey-data.ts';

/** What a fresh SurveyJS model says of answers; questions by name, a matrix as one. */
export type Judgement = {
  readonly asked: readonly string[];
  readonly wrong: readonly string[];
  readonly pages: readonly number[];
  readonly kept: Readonly<Record<string, unknown>>;
};

/** The matrix a field belongs to, or the field itself. */
export const elementOf = (field: string): string => field.split('.')[0] ?? field;

const ANSWERED = (question: SurveyJsQuestion): boolean =>
  question.getType() !== 'html' && question.getType() !== 'expression';

/** All answers at once, as a program would hand them over. */
export function judgeAtOnce(plan: Plan, values: Values): Judgement {
  return judge(plan, (model) => {
    model.data = toSurveyData(values);
  });
}

/** One answer after the other, each only where its question can be seen, as a respondent would give them. */
export function judgeInOrder(plan: Plan, values: Values): Judgement {
  const data = toSurveyData(values);
  return judge(plan, (model) => {
    for (const question of model.getAllQuestions().filter(ANSWERED)) {
      if (!question.isVisibleInSurvey || data[question.name] === undefined) continue;
      question.value = data[question.name];
      const words = data[`${question.name}-Comment`];
      if (words !== undefined && question['isOtherSelected'] === true) question.comment = String(words);
    }
  });
}

function judge(plan: Plan, fill: (model: Model) => void): Judgement {
  const model = new Model(plan.instrument.survey);
  fill(model);
  model.validate(true, false);
  const visible = model
    .getAllQuestions()
    .filter((question) => question.isVisibleInSurvey && ANSWERED(question));
  const judgement = {
    asked: visible.map(({ name }) => name),
    wrong: visible.filter(({ errors }) => errors.length > 0).map(({ name }) => name),
    pages: model.visiblePages.map((page) => plan.pages.findIndex(({ name }) => name === page.name)),
  };
  model.doComplete();
  const kept = { ...model.data };
  model.dispose();
  return { ...judgement, kept };
}
