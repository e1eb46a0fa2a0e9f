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
    copy: 'Save a copy for other systems (FHIR)',
    withdraw: 'Withdraw my answers',
    back: 'Back',
  },
  confirm: {
    title: 'Withdraw your answers?',
    said: 'Your answers and what you wrote are erased and taken out of the figures. They cannot be brought back, and you cannot answer again. It makes no difference to your care.',
    act: 'Withdraw and erase',
    stay: 'Keep my answers',
  },
  stop: 'I do not want to go on',
  leaving: {
    said: 'The button below erases what you have filled in, and this link can no longer be used. It makes no difference to your care. To go on answering, leave it alone.',
    act: 'Do not take part, erase what I filled in',
  },
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
  quarter: {
    title: 'What people said last quarter',
    received: (from, to, people) => `${from} to ${to}, ${people} people rated this hospital:`,
    overall: (interval) => `out of 100 (${interval}).`,
    before: (score, interval, people) => `The quarter before: ${score} (${interval}, ${people} people).`,
    moved: {
      up: 'It has risen by more than chance.',
      down: 'It has fallen by more than chance.',
      same: 'There is no clear change between the two.',
    },
    improved: (name, by, interval) => `“${name}” improved most, by ${by} points (${interval}).`,
    small:
      'Those who lead the hospital and its authority read these same results. In brackets: the 95% confidence interval. The fewer people, the wider it is, and the less the number says.',
  },
  requests: {
    callBack: {
      title: 'Ask to be called back',
      write: 'What it is about (you may leave this empty)',
      ask: 'Please call me back',
      made: 'Your call back',
      takeBack: 'Cancel the call',
    },
    complaint: {
      title: 'Make a complaint',
      write: 'What you complain about',
      ask: 'Send the complaint',
      made: 'Your complaint',
      takeBack: 'Take the complaint back',
    },
    anonymous:
      'This survey is anonymous, so you can neither be called back nor complain here: somebody would have to know who you are. If something needs doing, please turn to the hospital directly; nothing joins that to these answers.',
    received: (when) => `Received on ${when}.`,
    waiting: 'Status: waiting for the hospital. You will see here how it goes on.',
    problems: {
      consent: 'Please tick the box to agree before you send this. Nothing has been saved yet.',
      text: 'Please write what your complaint is. Nothing has been saved yet.',
    },
  },
};
