import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Agreement, agreement } from '../../analytics/comments/multi-label.ts';
import { reading } from '../../analytics/comments/reading.ts';
import { THEME_IDS } from '../../analytics/comments/theme-frame.ts';
import { themesByRule } from '../../analytics/comments/theme-rules.ts';
import { type Keywords, keywordLabels } from './keywords.ts';
import type { LabelledComment } from './labelled.ts';
import { themeSets } from './measures.ts';
import { NHS_LABELS } from './nhs-labels.ts';

/** What others do on the same English comments, to measure ours by. */
export type Yardsticks = {
  /** Our rules without the models. */
  readonly rules: Agreement;
  /** Ours where a comment of which nothing can be said has a label for that, as the published benchmark has. */
  readonly withNothing: Agreement;
  /** The fixed keyword baseline beside the file, and ours, on the themes it knows; null where there is none. */
  readonly baseline: { readonly keywords: Agreement; readonly ours: Agreement } | null;
};

/** Measures comments of a file of labelled English comments. */
export function yardsticks(file: string, comments: readonly LabelledComment[]): Yardsticks {
  const ours = themeSets(comments, 'en');
  const said = (themes: ReadonlySet<string>) => (themes.size === 0 ? new Set(['nothing']) : themes);
  return {
    rules: agreement(comments.map(byRule), THEME_IDS),
    withNothing: agreement(
      ours.map(({ wanted, found }) => ({ wanted: said(wanted), found: said(found) })),
      [...THEME_IDS, 'nothing'],
    ),
    baseline: baselineOf(file, comments, ours),
  };
}

const byRule = ({ comment, themes }: LabelledComment) => ({
  wanted: themes,
  found: new Set(themesByRule(reading(comment, 'en', () => []))),
});

function baselineOf(file: string, comments: readonly LabelledComment[], ours: ReturnType<typeof themeSets>) {
  const path = join(dirname(file), 'metrics_keyword_baseline.json');
  if (!existsSync(path)) return null;
  const { keywords }: { keywords: Keywords } = JSON.parse(readFileSync(path, 'utf8'));
  const themeOf = (label: string) => NHS_LABELS[label] ?? label;
  const labels = Object.keys(keywords).map(themeOf);
  const byKeyword = comments.map(({ comment, themes: wanted }) => ({
    wanted,
    found: new Set([...keywordLabels(comment, keywords)].map(themeOf)),
  }));
  return { keywords: agreement(byKeyword, labels), ours: agreement(ours, labels) };
}
