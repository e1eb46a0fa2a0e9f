import type { Instrument } from './instrument.ts';
import type { Text } from './text.ts';

/** One answer: an option's stored value, the options ticked, a number, yes or no, or what was written. */
export type Value = string | number | boolean | readonly string[];

/** Answers by field: a question's name, `matrix.row`, or `name-Comment` for what "other" is. */
export type Values = Readonly<Record<string, Value>>;

/** Something that is asked or shown only when the answers so far say so. */
export type Condition = (values: Values) => boolean;

/** One answer a question offers. Units: `score` in points 0–100, null when it says nothing. */
export type Option = {
  /** As it stands in the form. */
  readonly value: string;
  /** As it is kept: a rating's whole number, true or false, else the same as `value`. */
  readonly stored: string | number | boolean;
  readonly text: Text;
  readonly score: number | null;
  readonly kind: 'plain' | 'none' | 'other';
};

/** What an answer has to keep within. Units: lengths in code points; a date's bounds as YYYY-MM-DD. */
export type Limits = {
  readonly maxLength: number;
  readonly minLength: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number;
  /** How many options to tick. */
  readonly least?: number;
  readonly most?: number;
};

/** What can be wrong with a value that keeps not within its limits. */
export type LimitCode =
  | 'too_small'
  | 'too_large'
  | 'too_few'
  | 'too_many'
  | 'too_short'
  | 'too_long'
  | 'not_an_email';

/** A rule over several answers; `text` is the instrument's own complaint. */
export type Rule = { readonly holds: Condition; readonly text: Text };

/** How a question looks on the page. */
export type Look =
  | 'list'
  | 'dropdown'
  | 'labels'
  | 'stars'
  | 'smileys'
  | 'text'
  | 'number'
  | 'date'
  | 'email'
  | 'tel';

/**
 * One question, ready to be shown and checked; a matrix is one question a row.
 *
 * Shape: `options` is empty for what is written; `ends` says what a rating's first and last number mean;
 *        `comment` is the field for the words of "other"; `visible` and `required` read answers given before it;
 *        `looksAt` names the fields and expressions that decide whether it is asked;
 *        `complaints` are the instrument's own words for a value out of its limits, by what is wrong.
 */
export type Question = {
  readonly name: string;
  readonly type: 'choice' | 'choices' | 'rating' | 'boolean' | 'text' | 'comment';
  readonly look: Look;
  readonly title: Text;
  readonly hint: Text | null;
  readonly required: Condition;
  readonly visible: Condition;
  readonly looksAt: ReadonlySet<string>;
  readonly options: readonly Option[];
  readonly ends: { readonly low: Text; readonly high: Text } | null;
  readonly comment: string | null;
  readonly limits: Limits;
  readonly rules: readonly Rule[];
  readonly complaints: Readonly<Partial<Record<LimitCode, Text>>>;
  readonly dimension: string | null;
  readonly shortName: Text;
};

/**
 * A value worked out from the answers before it and kept beside them. `of` is the question whose answer it repeats,
 * null where it is more than that.
 */
export type Computed = {
  readonly name: string;
  readonly title: Text;
  readonly visible: Condition;
  /** The fields and expressions it is worked out from, and those that decide whether it is shown. */
  readonly looksAt: ReadonlySet<string>;
  readonly compute: (values: Values) => Value | null;
  readonly of: string | null;
};

/** A panel's title, or a matrix's above its rows. */
export type Heading = {
  readonly kind: 'heading';
  readonly text: Text;
  readonly hint: Text | null;
  readonly visible: Condition;
};

type Under = { readonly under: readonly Heading[] };

/** What a page shows, in order; `under` are the headings a part stands under, the outermost first. */
export type Part =
  | Heading
  | ({ readonly kind: 'question'; readonly question: Question } & Under)
  | ({ readonly kind: 'html'; readonly html: Text; readonly visible: Condition } & Under)
  | ({ readonly kind: 'expression' } & Computed & Under);

/** One page of the form. `dynamic` names the fields that other parts of this same page look at. */
export type Page = {
  readonly name: string;
  readonly title: Text | null;
  readonly description: Text | null;
  readonly parts: readonly Part[];
  readonly questions: readonly Question[];
  readonly dynamic: ReadonlySet<string>;
};

/**
 * One thing an answer is scored on.
 *
 * Shape: `leading` is false for a question that is listed under its dimension; `top` holds the indexes of the
 *        tally's counts that are its top box: of the question's options, or of tens of points for the rest.
 */
export type Measure = {
  readonly measure: string;
  readonly kind: 'composite' | 'dimension' | 'question';
  readonly name: Text;
  readonly dimension: string | null;
  readonly leading: boolean;
  readonly top: readonly number[];
};

/**
 * A question that tells patients apart for a fair comparison of hospitals: its name and the options that say
 * something, in order.
 *
 * Shape: `coding` is how its place in that order becomes numbers: a 0/1 column for each option but the first, the
 *        place itself, or the place and its square.
 */
export type Adjuster = {
  readonly name: string;
  readonly coding: 'categories' | 'steps' | 'curve';
  readonly options: readonly (string | number | boolean)[];
};

/**
 * An instrument made ready for use (by compile.ts): nothing in it has to be parsed or looked for again.
 *
 * Shape: `order` is everything that can hold a value, as it is asked, and `fields` the names of all its values, also
 *        those of the words of "other"; `languages` are those every text speaks,
 *        zh and en first; `buttons` are the instrument's own words for going on, back and sending.
 */
export type Plan = {
  readonly instrument: Instrument;
  readonly pages: readonly Page[];
  readonly questions: ReadonlyMap<string, Question>;
  readonly order: readonly (Question | Computed)[];
  readonly fields: ReadonlySet<string>;
  readonly measures: readonly Measure[];
  readonly adjusters: readonly Adjuster[];
  readonly languages: readonly string[];
  readonly buttons: { readonly next: Text | null; readonly back: Text | null; readonly submit: Text | null };
};
