import { compile } from './compile.ts';
import { DEEPEST, isDeeper, tooDeep } from './imported.ts';
import { type Instrument, ofInstrumentShape } from './instrument.ts';
import { InstrumentError } from './instrument-error.ts';
import { checkSuccessor } from './item-map.ts';
import { JsonError, readJson, type Spot, spotsIn } from './json-place.ts';
import { checkLanguages } from './languages.ts';
import { checkLimits } from './limits.ts';
import { inspectPages } from './page-size.ts';
import type { Plan } from './plan.ts';
import type { Text } from './text.ts';

/** What is wrong with a draft, where in the instrument, and where in its text. */
export type Fault = Spot & { readonly path: string; readonly said: Text };

/** A draft that is fit to be published, or the first thing that keeps it from it. */
export type Draft =
  | { readonly plan: Plan; readonly fault: null }
  | { readonly plan: null; readonly fault: Fault };

/** The instrument and version a draft is kept as. */
export type DraftName = { readonly id: string; readonly version: number };

/** Why a text cannot be kept under a name at all: it is no JSON, or says it is another. Null where it can. */
export const misplaced = (text: string, name: DraftName): Fault | null =>
  attempt(text, () => instrumentIn(text, name)).fault;

/** A value made of a draft, or what is wrong with it. */
type Made<Value> =
  | { readonly made: Value; readonly fault: null }
  | { readonly made: null; readonly fault: Fault };

/** The plan of a draft by itself, whatever was published before it. */
export const readPlan = (text: string, name: DraftName): Made<Plan> =>
  attempt(text, () => {
    const plan = compile(instrumentIn(text, name));
    // Not in compile: what is published stays readable.
    inspectPages(plan);
    checkLanguages(plan.instrument.survey);
    checkLimits(plan.instrument.survey);
    return plan;
  });

/** The plan of a draft as it can be shown while words are missing: those of its other language stand in for them. */
export const readShown = (text: string, name: DraftName): Plan | null =>
  attempt(text, () => compile(worded(instrumentIn(text, name)))).made;

/** Why a draft cannot follow the version published before it, null for a first one; null where it can. */
export const unfitAfter = (text: string, plan: Plan, before: Plan | null): Fault | null =>
  attempt(text, () => checkSuccessor(plan, before)).fault;

/** Reads a draft as publishing would, after the version published before it; null for a first one. */
export function readDraft(text: string, name: DraftName, before: Plan | null): Draft {
  const { made, fault } = readPlan(text, name);
  if (fault) return { plan: null, fault };
  const unfit = unfitAfter(text, made, before);
  return unfit ? { plan: null, fault: unfit } : { plan: made, fault: null };
}

/**
 * A draft as far as it can be shown: what it holds has the shape of an instrument, and words may be missing. Null
 * with the fault where it has not.
 */
export const readShape = (text: string, name: DraftName): Made<Instrument> =>
  attempt(text, () => {
    const json = instrumentIn(text, name);
    ofInstrumentShape(worded(json));
    return json as Instrument;
  });

/** With the words of its other language, or else a sign, in place of each text that is missing. */
function worded(part: unknown): unknown {
  if (part === '') return '…';
  if (Array.isArray(part)) return part.map(worded);
  if (typeof part !== 'object' || part === null) return part;
  const pair = PAIRS.find((keys) => keys.some((key) => Object.hasOwn(part, key)));
  const own: Record<string, unknown> = { ...part };
  const [words] = (pair ?? [])
    .map((key) => own[key])
    .filter((one) => typeof one === 'string' && one.trim() !== '');
  for (const key of pair ?? []) if (isMissing(own[key])) own[key] = words ?? '…';
  return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, worded(value)]));
}

/** Our two languages as SurveyJS names them, and as our key does. */
const PAIRS = [
  ['default', 'zh-cn'],
  ['zh', 'en'],
];

const isMissing = (words: unknown): boolean =>
  words === undefined || (typeof words === 'string' && words.trim() === '');

function instrumentIn(text: string, { id, version }: DraftName): unknown {
  const json = readJson(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new InstrumentError('', { zh: '问卷应当是一个对象', en: 'an instrument is an object' });
  }
  if (isDeeper(json, DEEPEST)) throw new InstrumentError('', tooDeep);
  const said: { id?: unknown; version?: unknown } = json;
  if (said.id !== id)
    throw new InstrumentError('id', {
      zh: `应当是“${id}”，与地址一致`,
      en: `must be '${id}', as in the address`,
    });
  if (said.version !== version)
    throw new InstrumentError('version', {
      zh: `应当是${version}，与地址一致`,
      en: `must be ${version}, as in the address`,
    });
  return json;
}

function attempt<Value>(text: string, make: () => Value): Made<Value> {
  try {
    return { made: make(), fault: null };
  } catch (error) {
    if (error instanceof JsonError) {
      return { made: null, fault: { path: error.path, ...error.spot, said: error.said } };
    }
    if (!(error instanceof InstrumentError)) throw error;
    const { path, said } = error;
    // The whole needs no looking for, and may be too deep for it.
    const spot = path === '' ? { line: 1, column: 1 } : spotsIn(text)(path);
    return { made: null, fault: { path, ...spot, said } };
  }
}
