import { z } from 'zod';
import { InstrumentError } from './instrument-error.ts';
import { origin } from './origin.ts';
import type { Frozen } from './question-json.ts';
import { because, shapeWords, unlessMissing } from './shape-words.ts';
import { surveyJson } from './survey-json.ts';

const said = (complaint: string) => z.string(complaint).refine((text) => text.trim() !== '', complaint);

const text = z
  .object({ zh: said(because('noChinese')), en: said(because('noEnglish')) }, unlessMissing('notBoth'))
  .catchall(said(because('noText')));
const points = because('notPoints');
const fromOne = because('notFromOne');
const name = z.string(unlessMissing('notName')).regex(/^[a-z][a-z0-9_]{0,39}$/, because('notName'));

const value = z.union([z.string(), z.number(), z.boolean()], unlessMissing('notValue'));
const keyOption = z.strictObject({
  value,
  score: z.number(points).min(0, points).max(100, points).nullable(),
});

const keyQuestion = z.strictObject({
  dimension: z.string().optional(),
  name: text,
  options: z.array(keyOption),
});

const keyAdjuster = z.strictObject({
  question: z.string(),
  coding: z.enum(['categories', 'steps', 'curve']),
  unknown: z.array(value).optional(),
});

const scoringKey = z.strictObject({
  dimensions: z.array(z.strictObject({ code: name, name: text })),
  questions: z.record(z.string(), keyQuestion),
  overall: z.literal('overall').optional(),
  recommend: z.literal('recommend').optional(),
  background: z.array(z.string()),
  adjusters: z.array(keyAdjuster).optional(),
});

const itemMap = z.strictObject({
  version: z.int(fromOne).min(1, fromOne),
  measures: z.record(z.string(), z.string(because('notMeasure'))),
});

const instrument = z.strictObject({
  id: name,
  version: z.int(fromOne).min(1, fromOne),
  population: z.enum(['outpatient', 'inpatient', 'staff']),
  title: text,
  survey: surveyJson,
  key: scoringKey,
  map: itemMap.optional(),
  origin: origin.optional(),
});

/** What one option is worth. Units: points 0–100; null when it says nothing (does not apply, don't know). */
export type KeyOption = Frozen<z.infer<typeof keyOption>>;

/** How one question is scored; `name` is short, for tables and charts; what is written has no options. */
export type KeyQuestion = Frozen<z.infer<typeof keyQuestion>>;

/** A question whose answer tells patients apart for a fair comparison, and how (see adjusters.ts). */
export type KeyAdjuster = Frozen<z.infer<typeof keyAdjuster>>;

/**
 * How answers become points: every question of the survey stands here with its options in the same order, a
 * matrix once a row as `matrix.row`. `overall` and `recommend` stand alone, in no dimension, and may both be
 * missing; background questions are never scored.
 */
export type ScoringKey = Frozen<z.infer<typeof scoringKey>>;

/**
 * A versioned questionnaire. Once published a version never changes: a correction is a new version.
 *
 * Shape: `map` says which measures go on with those of an earlier version: `measures` names each and the one of
 *        `version` it continues, so that their trends do too; what is not named begins anew.
 */
export type Instrument = Frozen<z.infer<typeof instrument>>;

/** Who is asked. */
export type Population = Instrument['population'];

/** Refuses what has not the shape of an instrument. Throws: InstrumentError with the path of the first fault. */
export function ofInstrumentShape(json: unknown): asserts json is Instrument {
  const { error } = instrument.safeParse(json, { reportInput: true });
  const [issue] = error?.issues ?? [];
  if (!issue) return;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const [property] = unknown;
  throw new InstrumentError(
    pathOf([...issue.path, ...unknown]),
    property === undefined
      ? shapeWords(issue)
      : { zh: `不支持属性“${property}”`, en: `property '${property}' is not supported` },
  );
}

/** Steps into an object as they are written: survey.pages[0].name. */
const pathOf = (steps: readonly PropertyKey[]): string =>
  steps
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`))
    .join('');
