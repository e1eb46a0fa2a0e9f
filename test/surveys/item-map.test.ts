import { describe, expect, it } from 'vitest';
import { compile } from '../../surveys/compile.ts';
import { outpatient } from '../../surveys/default-instruments/outpatient.ts';
import type { Instrument } from '../../surveys/instrument.ts';
import { InstrumentError } from '../../surveys/instrument-error.ts';
import { checkSuccessor, lineage } from '../../surveys/item-map.ts';
import { isChinese } from '../support/is-chinese.ts';
import { type Editable, mapOf, nextVersion, rename, second } from '../support/versions.ts';

const first = compile(outpatient);

/** Why an edited version 2 cannot follow version 1: the path and the reason, or null where it can. */
function refusal(edit: (next: Editable) => void, before = first): string | null {
  const plan = compile(nextVersion(outpatient, edit));
  try {
    checkSuccessor(plan, before);
    return null;
  } catch (error) {
    if (error instanceof InstrumentError && isChinese(error.said.zh)) return error.message;
    throw error;
  }
}

function options(next: Editable, name: string): { score: number | null }[] {
  const entry = next.key.questions[name];
  if (!entry) throw new Error(`there is no question ${name}`);
  return entry.options;
}

describe('a map', () => {
  it('is accepted where it joins what can be compared, and is not needed', () => {
    expect(() => checkSuccessor(compile(second), first)).not.toThrow();
    expect(refusal((next) => delete next.map)).toBeNull();
    expect(refusal((next) => rename(next, 'doc_clear', 'doc_explain'))).toBeNull();
    expect(() => checkSuccessor(first, null)).not.toThrow();
  });

  it.each<[string, (next: Editable) => void, RegExp]>([
    [
      'other scores',
      (next) => Object.assign(options(next, 'doc_clear')[1] ?? {}, { score: 40 }),
      /^map\.measures\.doc_clear: its options score 0, 40.*those of 'doc_clear' 0, 33\.33/,
    ],
    [
      'an option that now says nothing',
      (next) => Object.assign(options(next, 'doc_clear')[0] ?? {}, { score: null }),
      /^map\.measures\.doc_clear: its options score none, 33\.33/,
    ],
    [
      'another kind',
      (next) => Object.assign(mapOf(next), { op_doc: 'composite' }),
      /^map\.measures\.op_doc: is a d/,
    ],
    [
      'an old measure that is not there',
      (next) => Object.assign(mapOf(next), { op_doc: 'op_cook' }),
      /^map\.measures\.op_doc: version 1 does not measure 'op_cook'/,
    ],
    [
      'a name every object has',
      (next) => Object.assign(mapOf(next), { op_doc: 'constructor' }),
      /^map\.measures\.op_doc: version 1 does not measure/,
    ],
    [
      'a new measure that is not there',
      (next) => Object.assign(mapOf(next), { op_cook: 'op_doc' }),
      /^map\.measures\.op_cook: version 2 does not measure 'op_cook'/,
    ],
    [
      'one old measure continued twice',
      (next) => Object.assign(mapOf(next), { doc_polite: 'doc_listen' }),
      /^map\.measures\.doc_polite: 'doc_listen' is continued twice/,
    ],
    [
      'a version that is not the newest',
      (next) => Object.assign(next.map ?? {}, { version: 9 }),
      /^map\.version: .*1$/,
    ],
    ['itself', (next) => Object.assign(next.map ?? {}, { version: 2 }), /^map\.version: /],
    ['an older number', (next) => Object.assign(next, { version: 1 }), /^version: must be newer than 1/],
    ['other people', (next) => Object.assign(next, { population: 'staff' }), /^population: must stay/],
  ])('is refused with %s', (_what, edit, reason) => {
    expect(refusal(edit)).toMatch(reason);
  });

  it('is refused where there is nothing before it', () => {
    expect(() => checkSuccessor(compile(second), null)).toThrow(/^map\.version: .*there is none$/);
  });
});

describe('lineage', () => {
  const names = (versions: readonly Instrument[], measure: string) => [
    ...(lineage(versions.map(compile)).get(measure) ?? []),
  ];
  const third = nextVersion(second, (next) => {
    rename(next, 'reg_simple', 'reg_quick');
    delete mapOf(next)['op_env'];
  });
  const fourth = nextVersion(third);

  it('follows a measure back through every map, under its old names', () => {
    const all = [outpatient, second, third, fourth];
    expect(names(all, 'reg_quick')).toEqual([
      [4, 'reg_quick'],
      [3, 'reg_quick'],
      [2, 'reg_simple'],
      [1, 'reg_easy'],
    ]);
    expect(names(all, 'composite').map(([version]) => version)).toEqual([4, 3, 2, 1]);
  });

  it('ends where a measure is not mapped, though another of its name came before', () => {
    expect(names([outpatient, second], 'resp_help')).toEqual([[2, 'resp_help']]);
    expect(names([outpatient, second, third, fourth], 'op_env').map(([version]) => version)).toEqual([4, 3]);
    expect(names([outpatient, second], 'env_toilet')).toEqual([]);
  });

  it('is of the last version only, and ends for all where there is no map', () => {
    expect(names([outpatient], 'reg_easy')).toEqual([[1, 'reg_easy']]);
    const alone = nextVersion(outpatient, (next) => delete next.map);
    expect(names([outpatient, alone], 'composite')).toEqual([[2, 'composite']]);
  });
});
