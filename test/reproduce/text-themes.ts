import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Agreement, agreement, type LabelAgreement } from '../../analytics/comments/multi-label.ts';
import { type Keywords, keywordLabels } from '../comments/keywords.ts';
import { type Comparison, comparison } from './compare.ts';
import type { Reproduction } from './outcome.ts';
import { numberIn, type Row, rowsOf } from './read.ts';

const FOLDER = '11_text_themes';

/** What the baseline's file expects; a share of nothing is 0, null or NaN there. */
type Expected = Readonly<Record<string, unknown>> & {
  readonly labels: readonly string[];
  readonly keywords: Keywords;
};

/** The labels people gave, counted, and how a fixed keyword baseline agrees with them. Names labels, never a comment. */
export const textThemes: Reproduction = (folder) => {
  const comments = rowsOf(folder, 'labelled_comments.csv');
  return [counts(folder, comments), baseline(folder, comments)];
};

const labelsOf = (row: Row): ReadonlySet<string> =>
  new Set((row['labels'] ?? '').split('|').filter((label) => label !== ''));

function counts(folder: string, comments: readonly Row[]) {
  const { check, outcome } = comparison(`${FOLDER}/label_counts.csv`);
  const counted = new Map<string, number>();
  for (const label of comments.flatMap((row) => [...labelsOf(row)]))
    counted.set(label, (counted.get(label) ?? 0) + 1);
  const expected = rowsOf(folder, 'label_counts.csv');
  for (const row of expected) check(row['label'] ?? '', counted.get(row['label'] ?? ''), numberIn(row, 'n'));
  check('number of labels', counted.size, expected.length);
  return outcome();
}

function baseline(folder: string, comments: readonly Row[]) {
  const file = 'metrics_keyword_baseline.json';
  const comparing = comparison(`${FOLDER}/${file}`);
  const expected: Expected = JSON.parse(
    readFileSync(join(folder, file), 'utf8').replaceAll(/\bNaN\b/g, 'null'),
  );
  const items = comments.map((row) => ({
    wanted: labelsOf(row),
    found: keywordLabels(row['FFT answer'] ?? '', expected.keywords),
  }));
  const agrees = agreement(items, expected.labels);
  for (const [name, value] of Object.entries(WHOLE)) compared(comparing, name, value(agrees), expected[name]);
  for (const [name, value] of Object.entries(BY_LABEL)) {
    for (const [at, label] of agrees.labels.entries()) {
      const list = expected[name];
      compared(
        comparing,
        `${name} of ${label.label}`,
        value(label),
        Array.isArray(list) ? list[at] : undefined,
      );
    }
  }
  return comparing.outcome();
}

const WHOLE: Readonly<Record<string, (agrees: Agreement) => number | null>> = {
  n: ({ items }) => items,
  macro_f1: ({ macroF1 }) => macroF1,
  micro_precision: ({ microPrecision }) => microPrecision,
  micro_recall: ({ microRecall }) => microRecall,
  micro_f1: ({ microF1 }) => microF1,
  hamming_loss: ({ hammingLoss }) => hammingLoss,
  exact_match: ({ exactMatch }) => exactMatch,
};

const BY_LABEL: Readonly<Record<string, (label: LabelAgreement) => number | null>> = {
  tp: ({ right }) => right,
  fp: ({ wrong }) => wrong,
  fn: ({ missed }) => missed,
  precision: ({ precision }) => precision,
  recall: ({ recall }) => recall,
  f1: ({ f1 }) => f1,
  cohen_kappa: ({ kappa }) => kappa,
};

function compared({ check }: Comparison, what: string, actual: number | null, expected: unknown): void {
  if (typeof expected === 'number') check(what, actual ?? 0, expected);
  else check(what, actual === null ? null : actual, expected === null ? null : Number.NaN);
}
