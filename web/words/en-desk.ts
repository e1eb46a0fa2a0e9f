import type { zhDesk } from './zh-desk.ts';

/** What the signed-in readers see around the figures, in English. */
export const enDesk: typeof zhDesk = {
  signOut: 'Sign out',
  signedOut: {
    title: 'Your session has ended',
    said: 'This page has not arrived yet. Everything you filled in is below; nothing is lost.',
    steps: ['Sign in in a new window', 'Come back to this page and send it again'],
    again: 'Send it again',
  },
  navigation: 'Main pages',
  roles: { administrator: 'Administrator', regulator: 'Regulator', leader: 'Hospital leader' },
  signIn: {
    title: 'Sign in',
    lead: 'See your patients’ experience',
    login: 'User name',
    password: 'Password',
    button: 'Sign in',
    problems: {
      wrong: 'The user name or password is not right. Please try again.',
      locked:
        'Too many attempts, so this account is locked for a while. Try again later or ask an administrator.',
    },
  },
  home: {
    title: 'Overview',
    areas: 'Areas',
    hospitals: 'Hospitals',
    hospitalCount: (count) => (count === 1 ? '1 hospital' : `${count} hospitals`),
    outbox: 'Outbox',
    outboxMeans: 'Read every invitation the demonstration channel has sent',
    empty: 'Nothing here yet.',
  },
  outbox: {
    title: 'Outbox',
    lead: 'The demonstration channel sends no real text messages; the invitations are kept here.',
    to: 'To',
    message: 'Message',
    hospital: 'Hospital',
    at: 'Time',
    state: 'State',
    open: 'View as on a phone',
    older: 'Older messages',
    empty: 'No invitation has been sent yet.',
    one: 'Text message',
    hint: 'The link in the message opens the survey just as a patient sees it.',
    back: 'Back to the outbox',
    states: {
      ready: 'Queued',
      sending: 'Sending',
      sent: 'Sent',
      delivered: 'Delivered',
      undeliverable: 'Not delivered',
      cancelled: 'Cancelled',
    },
  },
  problems: {
    400: {
      title: 'This address is not right',
      said: 'Check the month and the code in it, or choose again from the start.',
    },
    403: {
      title: 'You may not see this',
      said: 'It lies outside what your account covers. An administrator can change that.',
    },
    404: {
      title: 'There is no such page',
      said: 'The address may have changed, or there is no data for this month. Please go in from the start.',
    },
    500: {
      title: 'Something went wrong',
      said: 'The fault has been recorded. Try again in a moment; if it stays, tell an administrator.',
    },
  },
  start: 'Back to the start',
};
