import { importQuestionnaire } from '../../../surveys/fhir/import.ts';
import type { EnableWhen, Item } from '../../../surveys/fhir/resource.ts';
import { asking, shownAs, yesNo } from './questionnaires.ts';

const table = { type: 'group', text: 'Table', extension: [shownAs('htable')] };
const choice = { type: 'choice', text: 'One', answerOption: yesNo };
/** A question of every type that a condition can look at. */
export const asked: readonly Item[] = [
  { linkId: '/One', ...choice } as Item,
  { linkId: 'many', ...choice, repeats: true } as Item,
  { linkId: 'whole', type: 'integer', text: 'Whole' },
  { linkId: 'broken', type: 'decimal', text: 'Broken' },
  { linkId: 'sure', type: 'boolean', text: 'Sure' },
  { linkId: 'day', type: 'date', text: 'Day' },
  { linkId: 'said', type: 'string', text: 'Said' },
  { linkId: 'table', ...table, item: [{ linkId: 'table.R', ...choice } as Item] } as Item,
];
/** The fields whose names are not their linkIds. */
export const FIELDS = new Map([
  ['/One', 'one'],
  ['table.R', 'table.r'],
]);

/** A questionnaire whose last item is asked under these conditions. */
export const when = (enableWhen: readonly EnableWhen[], more: object = {}) =>
  asking(...asked, { linkId: 'last', type: 'string', text: 'Last', enableWhen, ...more });

/** The condition of the last element that an import makes. */
export const visibleIf = (json: object): string | undefined =>
  importQuestionnaire(json).instrument.survey.pages[0]?.elements.at(-1)?.visibleIf;

/** One condition. */
export const is = (
  question: string,
  operator: EnableWhen['operator'],
  answer: Partial<EnableWhen>,
): EnableWhen => ({
  question,
  operator,
  ...answer,
});
