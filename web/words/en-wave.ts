import type { zhWave } from './zh-wave.ts';

/** What a member of staff reads on the way to an anonymous survey, in English. */
export const enWave: typeof zhWave = {
  title: 'Anonymous staff survey',
  about: (hospital, month) => `${hospital}, ${month}`,
  unit: (departments, members) =>
    departments.length === 1
      ? `Your unit: ${departments[0]}, ${members} people.`
      : `Your unit: several small departments together, ${members} people.${departments.length > 0 ? ` The departments are: ${departments.join(', ')}.` : ''}`,
  noDepartment: 'staff of no department',
  how: 'Why nobody knows which answers are yours',
  steps: [
    'When you press the button, your browser makes up a random survey code and seals it in an “envelope”. Only the envelope is handed in.',
    'The system checks that you may answer and stamps the envelope from outside, without seeing the code. It stamps once for each person.',
    'You answer with the stamped code. The system sees that the stamp is real; it cannot see whose code it is.',
  ],
  check: 'Check code:',
  checkHint:
    'Everybody in your unit sees the same check code. If yours is different, do not go on, and tell your colleagues.',
  take: 'Get my anonymous link',
  working: 'One moment; please keep this page open…',
  done: 'Your anonymous link',
  doneSaid:
    'Copy it now and keep it. Once this page is closed nobody can find it again, and nobody but you knows that it is yours.',
  later: 'Safest of all: open it some time later, on another network or another device.',
  link: 'Anonymous link',
  copy: 'Copy the link',
  copied: 'Copied.',
  notCopied: 'Could not copy by itself: please press and hold the selected text to copy it.',
  open: 'Open it now',
  clearHint: 'On a shared computer: once you have kept the link, remove it from this page.',
  clear: 'I have kept it: remove it from here',
  sure: {
    title: 'Are you sure?',
    said: 'Once it is removed, this page cannot show your anonymous link again, and nobody can find it for you.',
    next: 'Make sure that you have kept it somewhere else.',
  },
  remove: 'Remove it',
  back: 'Go back',
  ready: 'Ready to begin',
  readySaid:
    'This link says that a member of staff may answer. It does not say which one. You may stop halfway and go on later with the same link.',
  start: 'Begin',
  used: {
    title: 'This link has been used',
    said: 'It can be used once. Please answer with the anonymous link you kept.',
    next: 'If you did not keep it, or somebody else used this link, ask the survey contact of your hospital for a paper code, which is in nobody’s name.',
  },
  broken: {
    title: 'The connection broke',
    said: 'You have not lost your right to answer. Please keep this page open.',
    next: 'When you are connected again, press the button once more.',
  },
  again: 'Try again',
  unable: {
    title: 'This browser cannot do it',
    said: 'An anonymous link needs a browser with encryption, and this page opened by https.',
    next: 'Open the link in another browser, or ask the survey contact of your hospital for a paper code, which is in nobody’s name.',
  },
  noScript: {
    title: 'You can answer without JavaScript too',
    said: 'Ask the survey contact of your hospital for a paper code: draw one from the box yourself. Nobody notes who drew which.',
    next: 'The slip holds a link that works once and opens the survey, without JavaScript.',
  },
  malformed: {
    title: 'The anonymous link is incomplete',
    said: 'Some characters are missing; it may not have been copied completely.',
    next: 'Copy the whole link you kept into the address bar of your browser and open it again.',
  },
  refused: {
    title: 'This anonymous link does not work',
    said: 'Its stamp is not one of this survey: it may not have been copied completely, or it belongs to another survey.',
    next: 'Copy the whole link you kept into the address bar of your browser and open it again.',
  },
  unknown: {
    title: 'We cannot open this link',
    said: 'It may not have been copied completely, or the survey may be over.',
    next: 'Open the complete link your hospital sent you. If it still does not open, ask the survey contact of your hospital.',
  },
  over: {
    title: 'This staff survey is over',
    said: 'The link is past its last day: it gives no code and opens no survey any more.',
    next: 'Thank you for your interest. You are welcome at the next survey.',
  },
};
