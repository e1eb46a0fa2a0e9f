import type { zhPrivacy } from './zh-privacy.ts';

/** What a respondent reads about their own data, beside the notice itself, in English. */
export const enPrivacy: typeof zhPrivacy = {
  title: 'Your personal information',
  full: 'Full notice',
  whose:
    '“The hospital named above” is the one that asks you to answer; its name stands at the top of the survey.',
  decline: 'I do not want to take part',
  tick: 'Please tick the box to agree.',
  missing:
    'Please tick the box to agree before you go on. Nothing has been saved; if you do not agree, just close this page.',
  older: 'This notice is no longer in use. It is what people were shown when they agreed to it.',
  version: (version) => `Version ${version}`,
  kinds: {
    confidential: 'Surveys of patients',
    guardian: 'Guardians of patients under 14',
    anonymous: 'Anonymous surveys of staff',
    callBack: 'Being called back',
    complaint: 'Complaints',
  },
};
