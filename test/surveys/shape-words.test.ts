import { expect, it } from 'vitest';
import { ofInstrumentShape } from '../../surveys/instrument.ts';
import { InstrumentError } from '../../surveys/instrument-error.ts';
import { isChinese } from '../support/is-chinese.ts';
import { changed } from './changed.ts';
import { everyType } from './every-type.ts';

const first = 'survey.pages[0].elements[0]';
const comment = 'survey.pages[2].elements[2]';

it.each<[string, unknown, string, string]>([
  [`${comment}.maxLength`, undefined, 'a whole number from 1 to 10000', '1到10000的整数'],
  [`${comment}.maxLength`, 10_001, 'a whole number from 1 to 10000', '1到10000的整数'],
  [`${first}.title`, 'How?', 'has to be in both languages', '应当有中英两种文字'],
  ['title', 'How?', 'has to be in both languages', '应当有中英两种文字'],
  ['survey.pages', {}, 'has to be a list, in [ ]', '应当是列表'],
  ['survey', undefined, 'is missing', '缺少这一项'],
  ['survey', [], 'has to be an object, in { }', '应当是对象'],
  [
    'population',
    'all',
    'has to be one of outpatient, inpatient, staff',
    '应当是 outpatient、inpatient、staff 之一',
  ],
  [`${first}.type`, 'image', 'there are radiogroup,', '可用radiogroup'],
  [`${first}.isRequired`, 'yes', 'has to be true or false', '应当是true或false'],
])('a %s that is %j is told what it has to be', (path, value, en, zh) => {
  const fault = faultOf(changed(path, value));
  expect(fault?.path).toBe(path);
  expect(fault?.said.en).toContain(en);
  expect(fault?.said.zh).toContain(zh);
});

const OTHERS = [undefined, null, 7, -1, 1.5, 'x', '', true, [], {}, [1], { a: 1 }];

it('everything that can be wrong with a shape is said in words of our own, in both languages', () => {
  const faults = stepsIn(everyType).flatMap((steps) =>
    OTHERS.flatMap((value) => faultOf(replaced(everyType, steps, value)) ?? []),
  );
  const said = new Map(faults.map((fault) => [fault.said.en, fault.said.zh]));
  expect(said.size).toBeGreaterThan(25);
  expect([...said.keys()].filter((en) => /invalid|expected|received|too (?:small|big)/i.test(en))).toEqual(
    [],
  );
  expect([...said.values()].filter((zh) => !isChinese(zh) || /无效|期望/.test(zh))).toEqual([]);
});

function faultOf(json: unknown): InstrumentError | null {
  try {
    ofInstrumentShape(json);
    return null;
  } catch (error) {
    if (error instanceof InstrumentError) return error;
    throw error;
  }
}

type Steps = readonly (string | number)[];

/** The way to every value inside another. */
function stepsIn(value: unknown, before: Steps = []): Steps[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const steps = [...before, Array.isArray(value) ? Number(name) : name];
    return [steps, ...stepsIn(part, steps)];
  });
}

/** The same with another value at the end of a way, or without it. */
function replaced(whole: unknown, [step, ...rest]: Steps, value: unknown): unknown {
  if (step === undefined || typeof whole !== 'object' || whole === null) return value;
  const copy: Record<string | number, unknown> = Array.isArray(whole) ? ([...whole] as never) : { ...whole };
  const next = replaced(copy[step], rest, value);
  if (next === undefined && !Array.isArray(whole)) delete copy[step];
  else copy[step] = next;
  return copy;
}
