import type { Text } from './text.ts';

type Form = 'fhir' | 'surveyjs' | 'ours';

const SAID: Readonly<Record<Form, Text>> = {
  fhir: {
    zh: '这是FHIR的内容：请在“格式”里选FHIR；程序请发到 POST /fhir/Questionnaire',
    en: 'this is FHIR: choose FHIR as the format; programs send it to POST /fhir/Questionnaire',
  },
  surveyjs: {
    zh: '这是SurveyJS问卷：请在“格式”里选SurveyJS；程序请发到 POST /api/v1/instruments/:id/surveyjs',
    en: 'this is a SurveyJS survey: choose SurveyJS as the format; programs send it to POST /api/v1/instruments/:id/surveyjs',
  },
  ours: {
    zh: '这是本平台自己的问卷，不必导入：请新建草稿，再贴到编辑页里；程序请用 PUT /api/v1/instruments/:id/versions/:version',
    en: 'this is a questionnaire of this platform and needs no import: begin a draft and paste it into the editor; programs use PUT /api/v1/instruments/:id/versions/:version',
  },
};

/** What is said of a questionnaire that came in another form than the one it is read as; null where it did not. */
export function otherForm(json: unknown, expected: Form): Text | null {
  const form = formOf(json);
  return form === null || form === expected ? null : SAID[form];
}

function formOf(json: unknown): Form | null {
  if (typeof json !== 'object' || json === null) return null;
  if ('resourceType' in json) return 'fhir';
  if ('survey' in json && 'key' in json) return 'ours';
  return 'pages' in json || 'elements' in json || 'questions' in json ? 'surveyjs' : null;
}
