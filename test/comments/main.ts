import { existsSync } from 'node:fs';
import { IDENTIFIER_KINDS } from '../../analytics/comments/identifier.ts';
import type { Agreement } from '../../analytics/comments/multi-label.ts';
import type { Language } from '../../analytics/comments/reading.ts';
import { inventedComments, isHeldOut, type LabelledComment, labelledComments } from './labelled.ts';
import {
  alerting,
  generatedLines,
  hardCases,
  masking,
  reviewLoad,
  sentimentAgreement,
  themeAgreement,
  themeRanking,
} from './measures.ts';
import { yardsticks } from './yardsticks.ts';

// Only figures are printed, never a comment.
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const decimal = (value: number | null) => (value === null ? '–' : value.toFixed(3));
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;

const [file] = process.argv.slice(2);
if (file && !existsSync(file)) {
  process.stderr.write('npm run comments -- [FILE]: labelled comments laid out like golden/11_text_themes\n');
  process.exit(2);
}

reportThemes('Chinese, written with', inventedComments('zh-written-with.csv'), 'zh');
reportThemes('Chinese, held out', inventedComments('zh-held-out.csv'), 'zh');
if (file) {
  const labelled = labelledComments(file);
  const heldOut = labelled.filter(isHeldOut);
  reportThemes('English, held out', heldOut, 'en');
  const { rules, withNothing, baseline } = yardsticks(file, heldOut);
  say('The same by rules alone:');
  reportWhole(rules);
  say('The same where “nothing can be said” is a label:');
  reportWhole(withNothing);
  if (baseline) {
    say('The themes of the keyword baseline, by keywords and by us:');
    reportWhole(baseline.keywords);
    reportWhole(baseline.ours);
  }
  say(`label ranking average precision ${decimal(themeRanking(heldOut))}`);
  say(`alerts to read: ${(100 * reviewLoad(labelled)).toFixed(1)} % of ${labelled.length} English comments`);
} else {
  say('\nEnglish themes and sentiment need a file of labelled comments: npm run comments -- FILE');
}
reportMasking('written by hand', hardCases());
reportMasking('generated', generatedLines(4000));
for (const part of [
  'zh-alerts-written-with',
  'zh-alerts-held-out',
  'en-alerts-written-with',
  'en-alerts-held-out',
]) {
  const { calling, raised, rightKind, others, raisedByOthers } = alerting(`${part}.csv`);
  say(`\n${part}: raised ${percent(raised, calling)}, of the right kind ${percent(rightKind, calling)}`);
  say(`  raised by remarks that only look like it ${percent(raisedByOthers, others)}`);
}

function reportThemes(name: string, comments: readonly LabelledComment[], language: Language): void {
  say(`\nThemes, ${name}: ${comments.length} comments`);
  const themes = themeAgreement(comments, language);
  for (const { label, precision, recall, f1, right, missed } of themes.labels) {
    say(
      `  ${label.padEnd(16)} precision ${decimal(precision)}  recall ${decimal(recall)}  F1 ${decimal(f1)}  n ${right + missed}`,
    );
  }
  reportWhole(themes);
  const { five, three } = sentimentAgreement(comments, language);
  const steps =
    language === 'en' ? `five steps ${decimal(five.exactMatch)} (macro F1 ${decimal(five.macroF1)}), ` : '';
  say(`Sentiment: accuracy in ${steps}three ${decimal(three.exactMatch)} of ${three.items}`);
}

function reportWhole({
  microPrecision,
  microRecall,
  microF1,
  macroF1,
  hammingLoss,
  exactMatch,
}: Agreement): void {
  say(
    `  micro precision ${decimal(microPrecision)}, recall ${decimal(microRecall)}, F1 ${decimal(microF1)}; macro F1 ${decimal(macroF1)}`,
  );
  say(`  hamming loss ${hammingLoss.toFixed(4)}, exact match ${decimal(exactMatch)}`);
}

function reportMasking(name: string, lines: readonly string[]): void {
  const { planted, masked, found, right } = masking(lines);
  say(`\nMasking, ${name}: recall ${percent(masked, planted)}, precision ${percent(right, found)}`);
  for (const kind of IDENTIFIER_KINDS) {
    const of = masking(lines, kind);
    if (of.planted > 0) say(`  ${kind.padEnd(9)} recall ${percent(of.masked, of.planted)}`);
  }
}
