import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { ALERT_KINDS, alerts } from '../../analytics/comments/alerts.ts';
import { identifiers } from '../../analytics/comments/masked.ts';
import { type Agreement, agreement, rankingPrecision } from '../../analytics/comments/multi-label.ts';
import type { Language } from '../../analytics/comments/reading.ts';
import { SENTIMENTS, sentiment } from '../../analytics/comments/sentiment.ts';
import { THEME_IDS } from '../../analytics/comments/theme-frame.ts';
import { themeChances, themes } from '../../analytics/comments/themes.ts';
import { chance } from '../../seed/random.ts';
import { chineseSegmenter } from '../../server/comments/segment.ts';
import type { LabelledComment } from './labelled.ts';
import { unmarked } from './markup.ts';
import { planted } from './planted.ts';

const segment = chineseSegmenter();

/** The themes people found in each comment beside those we find. */
export const themeSets = (comments: readonly LabelledComment[], language: Language) =>
  comments.map(({ comment, themes: wanted }) => ({
    wanted,
    found: new Set(themes(comment, language, segment)),
  }));

/** How the themes found agree with those people found. */
export const themeAgreement = (comments: readonly LabelledComment[], language: Language): Agreement =>
  agreement(themeSets(comments, language), THEME_IDS);

/** How far up the themes people found in English comments are ranked. */
export const themeRanking = (comments: readonly LabelledComment[]): number =>
  rankingPrecision(
    comments.map(({ comment, themes: wanted }) => ({ wanted, chances: themeChances(comment) })),
  );

/** How the sentiments agree, over the comments whose tone people could tell: in five steps and in three. */
export function sentimentAgreement(comments: readonly LabelledComment[], language: Language) {
  const told = comments.flatMap((each) =>
    each.sentiment === null ? [] : [{ ...each, wanted: each.sentiment }],
  );
  const items = told.map(({ comment, wanted }) => ({ wanted, found: sentiment(comment, language, segment) }));
  const coarse = (name: string) => name.replace('very_', '');
  const sets = (read: (name: string) => string) =>
    items.map(({ wanted, found }) => ({ wanted: new Set([read(wanted)]), found: new Set([read(found)]) }));
  return {
    five: agreement(
      sets((name) => name),
      SENTIMENTS,
    ),
    three: agreement(sets(coarse), ['positive', 'neutral', 'negative']),
  };
}

/** How many planted identifiers are masked to the last character, and how many of the masked places hold one. */
export type Masking = {
  readonly planted: number;
  readonly masked: number;
  readonly found: number;
  readonly right: number;
};

/** Masks marked lines; of all kinds, or of the identifiers of one. */
export function masking(lines: readonly string[], kind?: string): Masking {
  const sum = { planted: 0, masked: 0, found: 0, right: 0 };
  for (const line of lines) {
    const { text, marked } = unmarked(line);
    const found = identifiers(text);
    const covers = (at: number) => found.some(({ start, end }) => start <= at && at < end);
    const wanted = marked.filter((mark) => kind === undefined || mark.kind === kind);
    sum.planted += wanted.length;
    sum.masked += wanted.filter(({ start, end }) => every(start, end, covers)).length;
    sum.found += found.length;
    sum.right += found.filter((one) =>
      marked.some(({ start, end }) => one.start < end && one.end > start),
    ).length;
  }
  return sum;
}

function every(start: number, end: number, holds: (at: number) => boolean): boolean {
  for (let at = start; at < end; at += 1) if (!holds(at)) return false;
  return true;
}

const text = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** The hard cases written by hand, and as many generated lines as asked. */
export const hardCases = (): readonly string[] => text('masking-hard-cases.txt').trim().split('\n');
export const generatedLines = (count: number): readonly string[] =>
  planted(chance('planted identifiers'), count);

/** How many remarks that call for an alert raise one, one of the right kind, and how many others do. */
export type Alerting = {
  readonly calling: number;
  readonly raised: number;
  readonly rightKind: number;
  readonly others: number;
  readonly raisedByOthers: number;
};

/** Alerts on a curated file of this folder with columns kinds and comment. */
export function alerting(file: string): Alerting {
  const rows: readonly { kinds: string; comment: string }[] = parse(text(file), { columns: true });
  const judged = rows.map(({ kinds, comment }) => ({ kinds: kinds.split(' '), raised: alerts(comment) }));
  const calling = judged.filter(({ kinds }) => ALERT_KINDS.some((kind) => kinds.includes(kind)));
  const others = judged.filter((one) => !calling.includes(one));
  return {
    calling: calling.length,
    raised: calling.filter(({ raised }) => raised.length > 0).length,
    rightKind: calling.filter(({ kinds, raised }) => raised.some((kind) => kinds.includes(kind))).length,
    others: others.length,
    raisedByOthers: others.filter(({ raised }) => raised.length > 0).length,
  };
}

/** The share of comments that raise an alert, which somebody has to read. */
export const reviewLoad = (comments: readonly LabelledComment[]): number =>
  comments.filter(({ comment }) => alerts(comment).length > 0).length / comments.length;
