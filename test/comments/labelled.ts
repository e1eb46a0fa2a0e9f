import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { SENTIMENTS, type Sentiment } from '../../analytics/comments/sentiment.ts';
import { isTheme, type ThemeId } from '../../analytics/comments/theme-frame.ts';
import { NHS_LABELS } from './nhs-labels.ts';

/** A comment with what it is about and how it sounds as people judged it; null where nobody could tell the tone. */
export type LabelledComment = {
  readonly comment: string;
  readonly themes: ReadonlySet<ThemeId>;
  readonly sentiment: Sentiment | null;
  /** Who wrote it, so that nobody is on both sides of a split. */
  readonly respondent: string;
};

type Row = Readonly<Record<string, string>>;

const rowsOf = (file: string): readonly Row[] => parse(readFileSync(file), { columns: true, bom: true });

/** The comments of a file laid out like golden/11_text_themes/labelled_comments.csv, their labels as our themes. */
export function labelledComments(file: string): readonly LabelledComment[] {
  return rowsOf(file).map((row) => {
    const themes = labelsOf(row).map((label) => NHS_LABELS[label] ?? null);
    return {
      comment: row['FFT answer'] ?? '',
      themes: new Set(themes.filter((theme) => theme !== null)),
      sentiment: SENTIMENTS[Number(row['Comment sentiment']) - 1] ?? null,
      respondent: `${row['Trust']}|${(row['Comment ID'] ?? '').replace(/\s*-\s*\w+$/, '')}`,
    };
  });
}

const labelsOf = (row: Row): readonly string[] =>
  (row['labels'] ?? '').split('|').filter((label) => label !== '');

/** The hash of who wrote a comment, by which respondents are split, the same whenever it is asked. */
const hashOf = ({ respondent }: LabelledComment) => createHash('sha1').update(respondent).digest();

// One respondent in four is kept for measuring: neither phrases nor models were made with their comments.
const PARTS = 4;
const FOLDS = 5;

export const isHeldOut = (comment: LabelledComment): boolean => hashOf(comment).readUInt8(0) % PARTS === 0;

/** The comments with those of one fifth of the respondents left out, and these, five times. */
export function folds<Comment extends LabelledComment>(comments: readonly Comment[]) {
  return Array.from({ length: FOLDS }, (_, fold) => ({
    rest: comments.filter((comment) => hashOf(comment).readUInt8(1) % FOLDS !== fold),
    left: comments.filter((comment) => hashOf(comment).readUInt8(1) % FOLDS === fold),
  }));
}

/** The invented comments of a file in this folder with columns themes, sentiment and comment. */
export function inventedComments(file: string): readonly LabelledComment[] {
  return rowsOf(new URL(file, import.meta.url).pathname).map((row, at) => ({
    comment: row['comment'] ?? '',
    themes: new Set((row['themes'] ?? '').split(' ').filter(isTheme)),
    sentiment: SENTIMENTS.find((name) => name === row['sentiment']) ?? null,
    respondent: `invented ${at}`,
  }));
}
