import type { Limits } from '../../surveys/plan.ts';
import type { zhSurvey } from './zh-survey.ts';

/** What a respondent reads, in English. */
export const enSurvey: typeof zhSurvey = {
  unnamed: 'Hospital survey',
  about: {
    outpatient: (hospital, month) => `Please think of your outpatient visit to ${hospital} in ${month}.`,
    emergency: (hospital, month) => `Please think of your emergency visit to ${hospital} in ${month}.`,
    inpatient: (hospital, month) => `Please think of your stay at ${hospital} in ${month}.`,
    staff: (hospital, month) => `Please think of your work at ${hospital} (${month}).`,
  },
  privacy: {
    confidential:
      'Your answers are counted together with everyone else’s. Hospital staff do not see who said what.',
    anonymous: 'This survey is anonymous: no record anywhere joins your answers to you.',
  },
  skip: 'You may skip any question that is not marked “required”.',
  required: 'required',
  proxy:
    'A family member may answer for the patient, about the patient’s own experience; the last page asks who did.',
  asked: (from, to, total, exact) =>
    `${from === to ? `Question ${from}` : `Questions ${from}–${to}`} of ${exact ? '' : 'at most '}${total}`,
  tools: 'Language and text size',
  elder: {
    name: 'Easier to read',
    leave: 'Standard view',
    offer: 'Is the text small? The easy view has large letters and buttons, and one question at a time.',
    take: 'Use the easy view',
  },
  said: {
    saved: 'Saved.',
    waiting:
      'There is no connection. Your answers are kept on this phone and will be sent as soon as it is back.',
    trying: 'There is no connection. Trying again; please keep this page open.',
    tap: 'Tap an answer to go to the next question.',
    aloud: '🔊 Read to me',
    hush: 'Stop reading',
    refused: 'This page could not be saved; your text may be too long. Please shorten it and try again.',
    staying: 'There is no connection, so nothing has been declined yet. Please press again later.',
  },
  next: { page: 'Next', question: 'Next question' },
  back: { page: 'Back', question: 'Back' },
  submit: 'Submit',
  comment: (limit) => `Up to ${limit} characters.`,
  several: (least = 0, most = 0) =>
    `You may choose more than one${least > 0 ? `, at least ${least}` : ''}${most > 0 ? `, at most ${most}` : ''}.`,
  range: (min, max) =>
    min === undefined
      ? max === undefined
        ? ''
        : `At most ${max}.`
      : max === undefined
        ? `At least ${min}.`
        : `A number from ${min} to ${max}.`,
  choose: 'Please choose',
  describe: (other) => `If “${other}”, please say what:`,
  department: 'the department you saw',
  opened: 'Your answers opened more questions on this page; please answer them too',
  check: 'Please check',
  problemsHeading: (count) =>
    count === 1 ? 'One thing needs another look' : `${count} things need another look`,
  problems: {
    required: () => 'This question needs an answer.',
    unknown_option: () => 'We did not recognise that answer. Please choose again.',
    too_long: ({ maxLength }) => `This is too long. Please shorten it to ${maxLength} characters.`,
    too_short: ({ minLength }) => `This is too short. Please write at least ${minLength} characters.`,
    one_only: () => 'Only one answer is possible here. Please choose one.',
    unknown_question: () => 'Part of what was sent is not in this survey. Please send the page again.',
    malformed: () => 'We could not read this answer. Please enter it again.',
    not_a_number: () => 'Please enter a number, such as 3 or 36.5.',
    not_a_step: ({ step = 1, min }) =>
      min
        ? `Please enter ${min}, or as many times ${step} more, such as ${Number(min) + step}.`
        : step === 1
          ? 'Please enter a whole number.'
          : `Please enter a multiple of ${step}.`,
    too_small: ({ min, max }) =>
      min === undefined
        ? 'This number is too small. Please check it.'
        : max === undefined
          ? `This cannot be less than ${min}.`
          : between(min, max),
    too_large: ({ min, max }) =>
      max === undefined
        ? 'This number is too large. Please check it.'
        : min === undefined
          ? `This cannot be more than ${max}.`
          : between(min, max),
    not_a_date: () => 'There is no such day. Please write year-month-day, such as 2026-05-01.',
    not_an_email: () => 'This does not look like an e-mail address. Please check it.',
    not_a_phone: () => 'This does not look like a phone number. Please check it.',
    too_few: ({ least }) => `Please choose at least ${least}.`,
    too_many: ({ most }) => `Please choose no more than ${most}.`,
    alone: () => '“None” cannot go together with another answer. Please keep one of them.',
    other_text: () => 'You chose “other”. Please say what it is.',
    rule: () => 'This answer does not agree with another one. Please look again.',
  },
  thanks: {
    title: 'Thank you',
    said: 'We have received your answers.',
    next: 'They are counted together with everyone else’s and help the hospital to improve. If there is nothing else, you can close this page now.',
  },
  expired: {
    title: 'This survey has ended',
    said: 'The link is past its last day, so it can no longer be filled in.',
    next: 'If there is something you would still like to say, please contact the hospital directly.',
  },
  unknown: {
    title: 'We cannot find this survey',
    said: 'The link may not have been copied completely.',
    next: 'Please go back to the text or chat message and tap the link there. If it still does not open, contact the hospital that asks you.',
  },
  malformed: {
    title: 'The link is incomplete',
    said: 'Some characters of the link are missing, or there are some too many.',
    next: 'Please go back to the text or chat message and tap the link. If you copied it, copy all of it.',
  },
  failed: {
    title: 'Something went wrong',
    said: 'This page could not be opened or saved. Your answers on earlier pages are safe.',
    next: 'Please tap the link you were sent again in a little while.',
  },
};

const between = (min: Limits['min'], max: Limits['max']) =>
  `Please enter a ${typeof min === 'number' ? 'number' : 'date'} from ${min} to ${max}.`;
