import type { zhPublish } from './zh-publish.ts';

/** What publishing or retiring a version changes, in English. */
export const enPublish: typeof zhPublish = {
  title: (version) => `Publish version ${version}`,
  back: 'Back to the draft',
  button: (version) => `Publish version ${version}`,
  forGood: 'Once published it never changes; a correction is a new version.',
  from: (before) => `What becomes of the figures, compared with version ${before}, which is published:`,
  first: 'This questionnaire has not been published before: all measures begin here.',
  unscored:
    'No question is scored: it will be told how many answered, and no figure. For a score, give questions a dimension and their options points in the key.',
  recognisable: (questions, combinations) =>
    `The background questions (${questions}) together make ${combinations === null ? 'more combinations than can be counted' : `${combinations} combinations`}; in a unit of ten people an answer may be recognised by them. Figures do not use them.`,
  invites: (programmes) =>
    `From then on “${programmes}” invites with this version; links already sent keep the version they were sent with.`,
  nobody: 'No programme uses this questionnaire, so publishing it invites nobody.',
  changed:
    'The draft has just been changed, so it was not published. Below is what its text changes now; please look again.',
  map: {
    title: 'Do the trends go on?',
    none: 'The draft has no map: every trend begins anew.',
    whole: 'The map is complete: everything that can go on does.',
    short: (count) =>
      count === 1
        ? 'The map is not complete: 1 measure could go on and is not in it.'
        : `The map is not complete: ${count} measures could go on and are not in it.`,
  },
  continued: (count) => `Go on (${count})`,
  broken: (count) => `Begin anew under an old name (${count})`,
  added: (count) => `Begin (${count})`,
  dropped: (count) => `End (${count})`,
  reworded: (count) => `Worded or scored otherwise (${count})`,
  regrouped: (count) => `Made of other questions (${count})`,
  could: 'could go on',
  was: (name) => `was ${name}`,
  before: 'Was',
  after: 'Is',
  gone: (names) => `Without ${names}`,
  came: (names) => `With ${names}`,
  score: (score) => ` (${score})`,
  noScore: ' (not scored)',
  comma: ', ',
  delete: {
    title: (version) => `Delete the draft of version ${version}`,
    lead: 'A deleted draft cannot be brought back. Published versions and their figures stay as they are.',
    changed:
      'Somebody else has just saved the draft, so it was not deleted. Look at it again before you decide.',
    button: (version) => `Delete the draft of version ${version}`,
    back: 'Back to the draft',
  },
  retire: {
    title: (version) => `Retire version ${version}`,
    lead: 'Nobody is invited with it any more. Links already sent can still be answered, figures stay as they are, and it can be read for good.',
    invites: (programmes) => `“${programmes}” uses it: nobody is invited until a newer version is published.`,
    nobody: 'No programme uses it.',
    button: (version) => `Retire version ${version}`,
    back: 'Back',
  },
};
