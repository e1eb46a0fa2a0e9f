import type { zhAfter } from './zh-after.ts';

/** What a respondent reads under the link after answering, in English. */
export const enAfter: typeof zhAfter = {
  mine: {
    title: 'Your answers',
    until: (day) =>
      `Until ${day} the same link leads back here, where you can see your answers and withdraw them.`,
    show: 'Show my answers',
    hidden:
      'They appear only after a tap, so that nobody passing by, and no program that opens links, reads them.',
    none: 'Not answered',
    copy: 'Save a copy for other systems (FHIR; you will hardly need it)',
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
      next: 'What remains is the record that you agreed and that you withdrew, without your answers. You can close this page now.',
    },
    open: {
      title: 'We will not ask again',
      said: 'What you filled in is erased, and this link asks no more questions.',
      next: 'What remains is the record that you did not take part and, if you had agreed before, of that; none of your answers. You can close this page now.',
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
    period: (from, to) => `${from} to ${to}: `,
    asked: (invited) => `${invited} surveys were sent out;`,
    rated: (people) => `${people} people gave the hospital a mark. On average:`,
    outOf: 'out of 100',
    range: (low, high) => `roughly ${low} to ${high}`,
    sure: (range) => `It rests on a limited number of people, so take it as ${range}.`,
    before: (score, range, people) => `The quarter before it was ${score} (${range}, from ${people} people).`,
    moved: {
      up: 'From one quarter to the next it rose, by more than chance.',
      down: 'From one quarter to the next it fell, by more than chance.',
      same: 'From one quarter to the next there is no clear change.',
    },
    lowest: (name, score, range, people) =>
      `The lowest mark went to “${name}”: ${score} (${range}, from ${people} people).`,
    improved: (name, by, range, people) =>
      `“${name}” improved most, by ${by} points (${range}, from ${people} people).`,
    small:
      '“Roughly” means: had everybody answered, the result would very likely lie in this range. The fewer people answer, the wider it is. Those who lead the hospital and its authority read these same results.',
  },
  requests: {
    callBack: {
      title: 'Ask to be called back',
      write: 'What it is about (you may leave this empty)',
      ask: 'Please call me back',
      made: 'Your call back',
      takeBack: 'Cancel the call',
      phone:
        'The hospital calls the number it has on file: the one that got the text message with this survey. Once you have asked, its last two digits stand here; if they are wrong you can cancel at once.',
      ending: (digits) =>
        `The hospital calls the number that ends in “${digits}”. If you cannot answer that phone, cancel, and contact the hospital directly.`,
      noPhone:
        'The hospital has no phone number of yours on file, so it cannot call you back. Please contact it directly.',
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
