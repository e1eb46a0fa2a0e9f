import type { Instrument } from '../instrument.ts';
import type { Origin } from '../origin.ts';
import { isQuestion, namesOf } from '../questions.ts';
import type { SurveyPart } from '../survey-json.ts';
import { conditionText, coreCondition } from './condition-text.ts';
import { enabling } from './enable-when.ts';
import { PAGE } from './names.ts';
import { type Bag, readOurs, restored, same } from './ours.ts';
import { bagOf, type Part, partOf } from './part.ts';
import type { PageOf } from './read-pages.ts';
import { type Reading, readGroup, readPart } from './read-part.ts';
import type { Item } from './resource.ts';
import type { Placed } from './tidy.ts';
import type { Vocabulary } from './vocabulary.ts';
import { contentsOf } from './wording-items.ts';
import { writeGroup, writePart } from './write-part.ts';

/** What has to be known to read a whole questionnaire. */
export type Whole = Reading & { readonly vocabulary: Vocabulary; readonly origin: Origin | undefined };

type Page = Instrument['survey']['pages'][number];
type Questions = Instrument['key']['questions'];

/** The pages of an instrument, and the entries of their questions in its key. */
export function readTree(pages: readonly PageOf[], whole: Whole): { pages: Page[]; questions: Questions } {
  const read = pages.map(({ name, group, contents }) => {
    const parts = contents.map((placed) => readElement(placed, whole));
    const elements = parts.map(({ element }) => element);
    const words = group === null ? {} : readWords(group, PAGE + name, whole);
    return { page: { name, ...words, elements }, key: parts.flatMap(({ key }) => key) };
  });
  return {
    pages: read.map(({ page }) => page),
    questions: Object.fromEntries(read.flatMap(({ key }) => key)),
  };
}

/** The words and the condition of a page. */
function readWords(group: Placed, name: string, whole: Whole): Partial<Page> {
  const { name: _, visibleIf: __, ...kept } = readOurs(group.item);
  const bag = restored({ ...readGroup(group, whole) }, kept, (words) =>
    writeGroup(name, words, whole.origin),
  );
  return { ...bag, ...conditionOf(group.item, whole) };
}

type Keyed = {
  readonly element: SurveyPart;
  readonly key: readonly (readonly [string, Part['key'][number]])[];
};

function readElement(placed: Placed, whole: Whole): Keyed {
  const { name: _, visibleIf: __, ...kept } = readOurs(placed.item);
  const read = bagOf(readPart(placed, whole));
  const part = partOf(restored(read, kept, (bag: Bag) => writePart(partOf(bag), whole.origin)));
  const element = { ...part.element, ...conditionOf(placed.item, whole) };
  if (element.type === 'panel') {
    const inside = contentsOf(placed).map((inner) => readElement(inner, whole));
    const elements = inside.map((each) => each.element);
    return { element: { ...element, elements }, key: inside.flatMap(({ key }) => key) };
  }
  const fields = isQuestion(element) ? namesOf(element) : [];
  return { element, key: part.key.map((entry, index) => [fields[index] ?? '', entry] as const) };
}

/**
 * The condition of an item. What we noted ourselves counts as long as it says what enableWhen says; whoever
 * changes that since is right.
 */
function conditionOf(item: Item, { vocabulary }: Whole): { visibleIf?: string } {
  const { visibleIf: noted } = readOurs(item);
  const says = (text: string) => same(coreCondition(enabling(text, vocabulary) ?? {}), coreCondition(item));
  const visibleIf = typeof noted === 'string' && says(noted) ? noted : conditionText(item, vocabulary);
  return visibleIf === null ? {} : { visibleIf };
}
