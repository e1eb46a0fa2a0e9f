import type { Imported } from '../imported.ts';
import type { Instrument } from '../instrument.ts';
import { exportQuestionnaire } from './export.ts';
import { languageOf } from './language.ts';
import { losses } from './losses.ts';
import { readOurs, restored } from './ours.ts';
import { originOf } from './read-origin.ts';
import { pagesOf } from './read-pages.ts';
import { readTree, type Whole } from './read-tree.ts';
import { checkReferences } from './references.ts';
import { type Item, type Questionnaire, readShape } from './resource.ts';
import { settled } from './settle.ts';
import { instrumentOf, looseIn, readSurvey, writeSurvey } from './survey-words.ts';
import { type Because, type Placed, tidy } from './tidy.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * Reads a FHIR R4 Questionnaire, ours or another's. Where an export of ours has been changed since, FHIR's own
 * words count before what we noted beside them.
 *
 * Throws: FhirError with the path when it is malformed.
 */
export function importQuestionnaire(json: unknown): Imported {
  const questionnaire = readShape(json);
  checkReferences(questionnaire);
  const because: Because = new Map();
  const items = tidy(questionnaire, because);
  const language = languageOf(questionnaire.language, wordsOf(questionnaire));
  const vocabulary = vocabularyOf(items);
  const instrument = settled(
    draftOf(questionnaire, items, { vocabulary, language, names: vocabulary.names }),
  );
  const back = exportQuestionnaire(instrument, { base: '', status: 'draft' });
  return { instrument, notes: losses(questionnaire, back, { language, vocabulary, because }) };
}

function draftOf(
  questionnaire: Questionnaire,
  items: readonly Placed[],
  reading: Omit<Whole, 'origin'>,
): Instrument {
  const { names, language } = reading;
  const { ours: _, ...kept } = readOurs(questionnaire);
  const pages = pagesOf(items, names, looseIn(kept));
  const origin = originOf(questionnaire, pages, names);
  const { pages: read, questions } = readTree(pages, { ...reading, origin });
  const words = readSurvey(questionnaire, language, origin);
  return instrumentOf(
    restored(words, kept, (bag) => writeSurvey(bag, '')),
    read,
    questions,
  );
}

/** Enough words of a questionnaire to tell its language. */
const wordsOf = ({ title = '', item = [] }: Questionnaire): string =>
  [title, ...item.map((each: Item) => each.text ?? '')].join(' ');
