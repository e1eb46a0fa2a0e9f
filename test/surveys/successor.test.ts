import { describe, expect, it } from 'vitest';
import { blankInstrument } from '../../surveys/blank-instrument.ts';
import { canonical } from '../../surveys/canonical.ts';
import { changesOf } from '../../surveys/changes.ts';
import { compile } from '../../surveys/compile.ts';
import { defaultInstruments } from '../../surveys/default-instruments/all.ts';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import { checkSuccessor, continuable } from '../../surveys/item-map.ts';
import { legible } from '../../surveys/legible.ts';
import { successorOf } from '../../surveys/successor.ts';
import { second } from '../support/versions.ts';
import { changed } from './changed.ts';

const first = compile(outpatient);
const measures = first.measures.map(({ measure }) => measure);
const next = (instrument: typeof outpatient) => ({ ...instrument, version: 2 });

describe('a version that goes on from another', () => {
  it('continues all that it measures alike', () => {
    const made = successorOf(next(outpatient), first);
    const plan = compile(made);
    expect(() => checkSuccessor(plan, first)).not.toThrow();
    const { continued, added, broken, dropped } = changesOf(plan, first);
    expect(continued.map(({ measure }) => measure)).toEqual(measures);
    expect([added, broken, dropped]).toEqual([[], [], []]);
  });

  it('does not continue what is scored otherwise, or is no longer there', () => {
    const scored = compile(next(changed('key.questions.reg_easy.options[1].score', 40)));
    expect(continuable(scored, first)).toEqual(measures.filter((measure) => measure !== 'reg_easy'));
    const { map: _, ...withoutMap } = second;
    const made = successorOf(withoutMap, first);
    expect(made.map?.measures).not.toHaveProperty('reg_simple');
    expect(made.map?.measures).toHaveProperty('resp_help', 'resp_help');
  });

  it('keeps a map that continues the newest version, and drops one that does not', () => {
    expect(successorOf(second, first)).toBe(second);
    const third = compile({ ...outpatient, version: 3 });
    expect(successorOf({ ...second, version: 4 }, third).map).toMatchObject({ version: 3 });
  });

  it('has no map where nothing is published, or it is not yet sound', () => {
    expect(successorOf(second, null)).not.toHaveProperty('map');
    expect(successorOf(next(changed('title.zh', '')), first)).not.toHaveProperty('map');
  });
});

it.each(['outpatient', 'inpatient', 'staff'] as const)(
  'a blank questionnaire for %s can be published',
  (who) => {
    const plan = compile(blankInstrument('blank', who));
    expect(plan.instrument.population).toBe(who);
    expect(plan.questions.size).toBe(1);
    expect(() => checkSuccessor(plan, null)).not.toThrow();
  },
);

describe('a questionnaire to be read', () => {
  it.each(defaultInstruments.map((one) => [one.id, one] as const))('is the same one: %s', (_, instrument) => {
    const kept = JSON.parse(canonical(instrument)) as object;
    expect(canonical(JSON.parse(legible(kept)) as object)).toBe(canonical(instrument));
  });

  it('begins with what it is, and says the type of a question before its choices', () => {
    const text = legible(JSON.parse(canonical(outpatient)) as object);
    expect(text.startsWith('{\n  "id": "outpatient",\n  "version": 1,\n  "population"')).toBe(true);
    expect(text.indexOf('"type": "radiogroup"')).toBeLessThan(text.indexOf('"choices"'));
    expect(text.indexOf('"survey"')).toBeLessThan(text.indexOf('"key"'));
  });
});
