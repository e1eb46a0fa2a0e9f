import type { zhInstruments } from './zh-instruments.ts';

/** The list of questionnaires, and how new ones begin, in English. */
export const enInstruments: typeof zhInstruments = {
  title: 'Questionnaires',
  means: 'Write, try and publish questionnaires, and read every version',
  states: { draft: 'Draft', published: 'Published', retired: 'Retired' },
  populations: { outpatient: 'Outpatients', inpatient: 'Inpatients', staff: 'Staff' },
  version: (version) => `version ${version}`,
  columns: { version: 'Version', state: 'State', hash: 'Hash', next: 'Next' },
  published: (at) => `Published ${at}`,
  retired: (at) => `Retired ${at}`,
  askedBy: (programmes) => `In use: ${programmes}`,
  comma: ', ',
  edit: 'Edit',
  open: 'Read',
  copy: 'New draft from it',
  all: 'All questionnaires',
  begin: {
    title: 'A new questionnaire',
    blank: 'From nothing',
    blankMeans: 'The new draft holds one question, and can be previewed and published as it is.',
    take: 'Import',
    takeMeans: 'Paste a questionnaire from elsewhere; whatever does not come along is listed.',
    id: 'Code',
    idMeans: 'Small letters, digits and underscores, a letter first, such as outpatient_short',
    idFree:
      'May be left empty for FHIR, which has a name of its own. A code that exists gets its next version.',
    population: 'Who is asked',
    populationSaid: 'As the questionnaire says; outpatients where it does not',
    format: 'Format',
    fhir: 'FHIR R4 Questionnaire (JSON)',
    surveyjs: 'SurveyJS (JSON)',
    text: 'The questionnaire',
    make: 'New draft',
    bring: 'Import as a draft',
    problems: {
      name: 'This cannot be a code. Use small letters, digits and underscores, a letter first.',
      noName: 'A SurveyJS survey needs a code.',
      tooLargeDraft:
        'As a draft this would be larger than 1 MB, more than can be saved, so it was not imported. Take questions or options out, or make several questionnaires of it.',
      tooLarge: 'The questionnaire is larger than 1 MB and was not imported.',
    },
    at: (line, column) => `Line ${line}, column ${column}`,
  },
  imported: {
    title: 'Imported as a draft',
    losses: (count) =>
      count === 1
        ? '1 thing did not come along as it was'
        : `${count} things did not come along as they were`,
    none: 'Everything came along.',
    path: 'Place',
    reason: 'What of it',
    fault: 'To be put right before it can be published:',
    unscored:
      'SurveyJS holds no scores: give questions a dimension and options their points in the draft’s key. An export in FHIR brings them along.',
    noMap:
      'The draft follows a published version and has no item map, so every trend would begin anew. Once it is put right, “New draft from it” in the list of questionnaires makes a draft in which everything goes on that can.',
    open: 'Open the draft',
  },
};
