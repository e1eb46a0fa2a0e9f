import type { zhAfter } from './zh-after.ts';

/** What a respondent reads under the link after answering, in English. */
export const enAfter: typeof zhAfter = {
  mine: {
    title: 'Your answers',
    until: (day) => `Until ${day} you can see your answers here, and withdraw them.`,
    show: 'Show my answers',
    hidden:
      'They appear only after a tap, so that nobody passing by, and no program that opens links, reads them.',
    none: 'Not answered',
    withdraw: 'Withdraw my answers',
    back: 'Back',
  },
  confirm: {
    sent: {
      title: 'Withdraw your answers?',
      said: 'Your answers and what you wrote are erased and taken out of the figures. They cannot be brought back, and you cannot answer again. It makes no difference to your care.',
      act: 'Withdraw and erase',
      stay: 'Keep my answers',
    },
    open: {
      title: 'Stop here?',
      said: 'What you have filled in is erased, and this link can no longer be used. It makes no difference to your care.',
      act: 'Do not take part, erase what I filled in',
      stay: 'Back to the survey',
    },
  },
  stop: 'I do not want to go on; erase what I filled in',
  withdrawn: {
    sent: {
      title: 'Withdrawn',
      said: 'Your answers are erased and taken out of the hospital’s figures.',
      next: 'Only a record that you withdrew remains, without your answers. You can close this page now.',
    },
    open: {
      title: 'We will not ask again',
      said: 'What you filled in is erased, and this link asks no more questions.',
      next: 'Only a record that you withdrew remains. You can close this page now.',
    },
  },
  anonymous: {
    title: 'These answers cannot be found',
    said: 'This survey is anonymous: once sent, nothing connects the answers to the link, and nobody knows which are yours.',
    next: 'So they can be neither shown nor withdrawn. That is what anonymous means.',
  },
  tooLate: {
    title: 'The link has ended',
    said: 'After the link’s last day, answers can no longer be shown or withdrawn here.',
    next: 'To see, correct or withdraw them still, please contact the hospital.',
  },
};
