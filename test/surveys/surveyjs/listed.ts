import { importSurvey } from '../../../surveys/surveyjs/import.ts';
import { isChinese } from '../../support/is-chinese.ts';

/** What a survey with these elements comes in as, with its notes as 'path: reason'. */
export const listed = (elements: readonly object[], more: object = {}) => {
  const { instrument, notes } = importSurvey({ title: 'Theirs', elements, ...more }, 'theirs', 'outpatient');
  return {
    instrument,
    elements: instrument.survey.pages[0]?.elements ?? [],
    notes: notes.map(({ path, reason }) => `${path}: ${isChinese(reason.zh) ? reason.en : reason.zh}`),
  };
};
