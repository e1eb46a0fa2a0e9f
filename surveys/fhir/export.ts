import type { Instrument } from '../instrument.ts';
import { conditionText } from './condition-text.ts';
import { enabling } from './enable-when.ts';
import { ENGLISH } from './language.ts';
import { ours, residue } from './ours.ts';
import type { Item, Questionnaire } from './resource.ts';
import { bagOfInstrument, readSurvey, writeSurvey } from './survey-words.ts';
import type { Placed } from './tidy.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { joined } from './wording.ts';
import { placedItem, type Written, writeTree } from './write-tree.ts';

/** Where an instrument is published, without a slash at the end, and how far it has come. */
export type Publication = {
  readonly base: string;
  readonly status: 'draft' | 'active' | 'retired';
};

/**
 * An instrument as a FHIR R4 Questionnaire. What FHIR has words for stands in them; the rest in an extension of
 * ours beside it, so that `importQuestionnaire` gives back the same instrument.
 */
export function exportQuestionnaire(instrument: Instrument, { base, status }: Publication): Questionnaire {
  const tree = writeTree(instrument);
  const vocabulary = vocabularyOf(tree.map(placedOf));
  const bag = bagOfInstrument(instrument);
  const words = writeSurvey(bag, base);
  // It always says that the questionnaire is ours, so that an import knows what its address stands for.
  const extension = ours({ ours: true, ...residue(bag, readSurvey(words, ENGLISH, instrument.origin)) });
  return {
    ...words,
    status,
    extension,
    item: tree.map((each) => finished(each, vocabulary)),
  };
}

/** With its names, which conditions go by. */
function placedOf({ item, kept, inside }: Written): Placed {
  const named = joined(item, { extension: ours('name' in kept ? { name: kept['name'] } : {}) });
  return { item: named, path: '', inside: [...placedItem(item).inside, ...inside.map(placedOf)] };
}

function finished({ item, kept, visibleIf, inside }: Written, vocabulary: Vocabulary): Item {
  const enabled = visibleIf === undefined ? null : enabling(visibleIf, vocabulary);
  const again = enabled && conditionText(enabled, vocabulary);
  const condition = visibleIf === undefined || visibleIf === again ? {} : { visibleIf };
  return joined(item, enabled ?? {}, {
    extension: ours({ ...kept, ...condition }),
    item: inside.map((each) => finished(each, vocabulary)),
  });
}
