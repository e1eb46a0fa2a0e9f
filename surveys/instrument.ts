import type { Text } from './text.ts';

/** Who is asked. */
export type Population = 'outpatient' | 'inpatient' | 'staff';

/** A sentence as SurveyJS localises it: `default` is English. */
export type LocalisedText = { readonly default: string; readonly 'zh-cn': string };

/** One answer a question offers, as SurveyJS writes it. */
type SurveyChoice = { readonly value: string; readonly text: LocalisedText };

/**
 * One question as SurveyJS writes it, cut down to the properties we honour; `compile` refuses others.
 *
 * Shape: `choices` belongs to a radiogroup, the `rate…` properties to a rating, `maxLength` (in characters,
 *        counted as Unicode code points) to a comment. `visibleIf` may name questions of earlier pages only.
 */
export type SurveyQuestion = {
  readonly type: 'radiogroup' | 'rating' | 'comment';
  readonly name: string;
  readonly title: LocalisedText;
  readonly description?: LocalisedText;
  readonly isRequired?: boolean;
  readonly choices?: readonly SurveyChoice[];
  readonly rateMin?: number;
  readonly rateMax?: number;
  readonly minRateDescription?: LocalisedText;
  readonly maxRateDescription?: LocalisedText;
  readonly visibleIf?: string;
  readonly maxLength?: number;
};

/** One page of questions. */
type SurveyPage = {
  readonly name: string;
  readonly title?: LocalisedText;
  readonly elements: readonly SurveyQuestion[];
};

/** The subset of SurveyJS's form schema that we publish. */
type SurveyJson = { readonly title: LocalisedText; readonly pages: readonly SurveyPage[] };

/** What one option is worth. Units: points 0–100; null when it says nothing (does not apply, don't know). */
export type KeyOption = { readonly value: string | number; readonly score: number | null };

/** How one question is scored; `name` is short, for tables and charts; a comment has no options. */
export type KeyQuestion = {
  readonly dimension?: string;
  readonly name: Text;
  readonly options: readonly KeyOption[];
};

/**
 * How answers become points: every question of the survey stands here with its options in the same order.
 * `overall` and `recommend` stand alone, in no dimension; background questions are never scored.
 */
export type ScoringKey = {
  readonly dimensions: readonly { readonly code: string; readonly name: Text }[];
  readonly questions: Readonly<Record<string, KeyQuestion>>;
  readonly overall: 'overall';
  readonly recommend: 'recommend';
  readonly background: readonly string[];
};

/** A versioned questionnaire. Once published a version never changes: a correction is a new version. */
export type Instrument = {
  readonly id: string;
  readonly version: number;
  readonly population: Population;
  readonly title: Text;
  readonly survey: SurveyJson;
  readonly key: ScoringKey;
};
