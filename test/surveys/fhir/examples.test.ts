import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../surveys/canonical.ts';
import { compile } from '../../../surveys/compile.ts';
import { exportQuestionnaire } from '../../../surveys/fhir/export.ts';
import { importQuestionnaire } from '../../../surveys/fhir/import.ts';
import type { Item, Questionnaire } from '../../../surveys/fhir/resource.ts';
import { faultsOf } from '../../support/fhir-validator.ts';
import { isChinese } from '../../support/is-chinese.ts';
import { filled } from './questionnaires.ts';

const PLACE = { base: 'https://survey.example.cn', status: 'draft' } as const;
const FOLDER = fileURLToPath(new URL('../../../../shared/data/questionnaires/', import.meta.url));
const read = (name: string): Questionnaire => JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8'));

/** Everything that is supported of an item, as one would compare it by hand. */
function gist({ linkId, type, text, required, repeats, enableWhen, answerOption, ...rest }: Item) {
  const older = rest['option'] as Item['answerOption'];
  const options = (answerOption ?? older ?? []).map(({ valueCoding: coding }) => [
    coding?.system,
    coding?.code,
    coding?.display ?? coding?.code,
  ]);
  return { linkId, type, text, required: required === true, repeats: repeats === true, enableWhen, options };
}

const itemsIn = (items: readonly Item[] = []): Item[] =>
  items.flatMap((item) => [item, ...itemsIn(item.item)]);

const NEAREST: Readonly<Record<string, Item['type']>> = { dateTime: 'date', time: 'string' };

describe.skipIf(!existsSync(FOLDER)).each([
  ['Argonaut-questionnaire-questionnaire-example-asq3', ['G0', 'G0.d'], { G1: true, G2: true }],
  [
    'hidden-item-questionnaire.R4',
    ['CE-HIDDEN', 'GROUP-VISIBLE/CE-HIDDEN', 'GROUP-HIDDEN', 'GROUP-HIDDEN/CE-HIDDEN'],
    {},
  ],
  ['questionnaire-answerOption-without-code-or-display', [], {}],
  ['questionnaire-data-control', [], {}],
  ['questionnaire-initialx', [], {}],
  ['weightHeightQuestionnaire', [], {}],
])('%s', (name, leftOut, requiredGroups) => {
  const carried = () => {
    const given = read(name);
    const { instrument, notes } = importQuestionnaire(given);
    return { given, instrument, notes, back: exportQuestionnaire(instrument, PLACE) };
  };

  it('comes in and goes out again with everything we support, and the rest is listed', () => {
    const { given, back, notes } = carried();
    const expected = itemsIn(given.item)
      .filter(({ linkId }) => !leftOut.includes(linkId))
      .map(gist)
      .map((each) => ({
        ...each,
        type: NEAREST[each.type] ?? each.type,
        required: each.linkId in requiredGroups ? false : each.required,
      }));
    expect(itemsIn(back.item).map(gist)).toEqual(expected);
    expect(
      notes.map(({ path, reason }) => `${path}: ${isChinese(reason.zh) ? reason.en : reason.zh}`).join('\n'),
    ).toMatchSnapshot();
  });

  it('is the same instrument however often it goes out and comes in', () => {
    const { instrument, back } = carried();
    const again = importQuestionnaire(JSON.parse(JSON.stringify(back)));
    expect(canonical(again.instrument)).toBe(canonical(instrument));
    expect(again.notes).toEqual([]);
    expect(faultsOf(back)).toEqual([]);
  });

  it('says where its Chinese is missing, and compiles once that is there', () => {
    const { instrument } = carried();
    expect(() => compile(instrument)).toThrow('title.zh: the Chinese text is missing');
    // Two of its lists are looked up elsewhere, so they are empty here.
    if (name.endsWith('data-control'))
      expect(() => compile(filled(instrument))).toThrow('fewer than two options');
    else expect(compile(filled(instrument)).questions.size).toBeGreaterThan(0);
  });
});

it.skipIf(!existsSync(FOLDER)).each([
  [
    'questionnaire-enableWhen-missing-linkId',
    "Questionnaire.item[2].enableWhen[0].question: no item has the linkId 'q11'",
  ],
  [
    'questionnaire-enableWhen-missing-question-field',
    'Questionnaire.item[2].enableWhen[0].question: is missing',
  ],
])('%s is malformed', (name, message) => {
  expect(() => importQuestionnaire(read(name))).toThrow(message);
});
