import { describe, expect, it } from 'vitest';
import { defaultInstruments } from '../../../surveys/default-instruments/all.ts';
import { exportQuestionnaire } from '../../../surveys/fhir/export.ts';
import { importQuestionnaire } from '../../../surveys/fhir/import.ts';
import type { Item, Questionnaire } from '../../../surveys/fhir/resource.ts';
import { OURS } from '../../../surveys/fhir/urls.ts';
import { isQuestion } from '../../../surveys/questions.ts';
import { everyType } from '../every-type.ts';

const sent = (instrument: Parameters<typeof exportQuestionnaire>[0]): Questionnaire =>
  JSON.parse(JSON.stringify(exportQuestionnaire(instrument, { base: '', status: 'active' })));

/** The same with one item changed by somebody else, found by its linkId. */
function changed(given: Questionnaire, linkId: string, change: (item: Item) => Item): Questionnaire {
  const walk = (items: readonly Item[]): Item[] =>
    items.map((item) => {
      const inside = item.item === undefined ? item : { ...item, item: walk(item.item) };
      return item.linkId === linkId ? change(inside) : inside;
    });
  return { ...given, item: walk(given.item ?? []) };
}

const find = (questionnaire: Questionnaire, name: string) => {
  const { instrument, notes } = importQuestionnaire(questionnaire);
  const elements = instrument.survey.pages.flatMap((page) => page.elements);
  return { element: elements.find((each) => each.name === name), key: instrument.key, notes };
};

/** Without anything of ours, as a system that knows nothing of us might hand it on. */
function stripped(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((each) => each?.url !== OURS).map(stripped);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, stripped(value)]));
}

describe.each(defaultInstruments)('$id in FHIR’s own words', (instrument) => {
  it('asks the same in the same words under the same conditions', () => {
    const { survey, key } = importQuestionnaire(stripped(sent(instrument))).instrument;
    expect(survey).toEqual(instrument.survey);
    const names = (questions: typeof key.questions) =>
      Object.entries(questions).map(([field, { name }]) => [field, name]);
    expect(names(key.questions)).toEqual(names(instrument.key.questions));
  });

  it('gives its options their points', () => {
    const points =
      JSON.stringify(sent(instrument)).match(/"valueDecimal":(33\.33|66\.67|25|50|75|100)\b/g) ?? [];
    const questions = instrument.survey.pages.flatMap((page) => page.elements.filter(isQuestion));
    expect(points.length).toBeGreaterThan(questions.length);
  });
});

describe('an export that somebody has changed', () => {
  it('keeps our condition while enableWhen says the same', () => {
    const { element } = find(sent(everyType), 'second');
    expect(element).toBeUndefined();
    const pages = importQuestionnaire(sent(everyType)).instrument.survey.pages;
    expect(pages[1]?.visibleIf).toBe("{came_by} <> 'car' or {waited} >= 0");
  });

  it('goes by enableWhen where that has been changed', () => {
    const given = {
      ...everyType,
      survey: { ...everyType.survey, pages: everyType.survey.pages.map((page) => page) },
    };
    const json = changed(sent(given), 'queue_long', (item) => ({
      ...item,
      extension: [
        ...(item.extension ?? []),
        { url: OURS, extension: [{ url: 'visibleIf', valueString: "{troubles} anyof ['queue']" }] },
      ],
    }));
    expect(find(json, 'queue_long').element?.visibleIf).toBe("{troubles} anyof ['queue']");
    const moved = changed(json, 'queue_long', (item) => ({
      ...item,
      enableWhen: [{ question: 'troubles', operator: '=', answerCoding: { code: 'signs' } }],
    }));
    const { element, notes } = find(moved, 'queue_long');
    expect(element?.visibleIf).toBe("{troubles} contains 'signs'");
    expect(notes.map(({ reason }) => reason.en)).toEqual([
      'has been changed since: what FHIR’s own words say counts',
    ]);
  });

  it('takes new words and keeps what only we know of the question', () => {
    const json = changed(sent(everyType), 'stars', (item) => ({ ...item, text: 'The rooms' }));
    const { element, key, notes } = find(json, 'stars');
    expect(element).toMatchObject({
      title: { default: 'The rooms', 'zh-cn': '环境' },
      rateType: 'stars',
      visibleIf: '{burden} > 30',
    });
    expect(key.questions['stars']?.dimension).toBe('care_dim');
    expect(notes).toEqual([]);
  });

  it('goes by new words where ours said more', () => {
    const json = changed(sent(everyType), 'welcome', (item) => ({
      ...item,
      text: 'Welcome',
      _text: undefined,
    }));
    expect(find(json, 'welcome').element).toMatchObject({ html: { default: 'Welcome', 'zh-cn': '' } });
  });

  it('takes new points', () => {
    const json = JSON.parse(
      JSON.stringify(sent(everyType)).replaceAll('"valueDecimal":50}', '"valueDecimal":40}'),
    );
    expect(find(json, '').key.questions['care.listen']?.options[1]).toEqual({
      value: 'sometimes',
      score: 40,
    });
  });
});
