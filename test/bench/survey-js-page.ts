// The page of benchmark `survey` that SurveyJS draws. The bundler reads 'survey-core' as 'survey-core-2', the last
// version that has a renderer.
import 'survey-core-2/i18n/simplified-chinese';
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';

const [root, json] = ['root', 'survey'].map((id) => document.getElementById(id));
const survey = new Model(JSON.parse(json?.textContent ?? '{}'));
survey.locale = 'zh-cn';
if (root) renderSurvey(survey, root);
