import { basename } from 'node:path';
import { type FriendsAnswers, friendsAndFamily } from '../../analytics/friends-and-family.ts';
import { friendsSuppression } from '../../analytics/friends-suppression.ts';
import { proportion } from '../../analytics/proportion.ts';
import { roundedPercent } from '../../analytics/rounded-percent.ts';
import { comparison, type Value } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { filesOf, numberIn, type Row, rowsOf } from './read.ts';

/** How the answers are coded in a file of respondents; 7 is not answered. */
const CODES = ['1', '2', '3', '4', '5', '6'] as const;
const COLUMNS = ['very_good', 'good', 'neither', 'poor', 'very_poor', 'dont_know'] as const;
const FIGURES =
  /^(eligible|excluded_code7|total|pct_.+|legacy_nps|response_rate_pct|(primary|secondary)_suppressed.*)$/;
const isFigure = (column: string) => COLUMNS.some((one) => one === column) || FIGURES.test(column);

/** Every file with the six counts: those that `_input` respondents lead to, and those whose counts are given. */
export function friendsNumbers(folder: string): readonly Outcome[] {
  const files = filesOf(folder, /\.csv$/).filter((file) => !file.endsWith('_input.csv'));
  return files.map((file) => {
    const { check, outcome } = comparison(`${basename(folder)}/${file}`);
    const expected = rowsOf(folder, file);
    const respondents = filesOf(folder, /_input\.csv$/).find(
      (input) => input.replace('_input', '_expected') === file,
    );
    const counted = respondents ? countsOf(rowsOf(folder, respondents)) : expected.map(given);
    check('rows', counted.length, expected.length);
    const found = new Map(figuresOf(counted).map((row) => [row.label, row.figures]));
    for (const row of expected) {
      for (const column of Object.keys(row).filter(isFigure)) {
        check(`${labelOf(row)} ${column}`, found.get(labelOf(row))?.[column], cellOf(row, column));
      }
    }
    return outcome();
  });
}

/** The counts of one unit under its labels, the parent first. */
type Counted = {
  readonly labels: readonly string[];
  readonly counts: readonly number[];
  readonly excluded: number;
  readonly eligible: number | null;
};

const labelsOf = (row: Row) => Object.keys(row).flatMap((one) => (isFigure(one) ? [] : [row[one] ?? '']));
const labelOf = (row: Row) => labelsOf(row).join(' / ');

const given = (row: Row): Counted => ({
  labels: labelsOf(row),
  counts: COLUMNS.map((column) => numberIn(row, column) ?? 0),
  excluded: numberIn(row, 'excluded_code7') ?? 0,
  eligible: numberIn(row, 'eligible'),
});

function countsOf(respondents: readonly Row[]): readonly Counted[] {
  const services = (row: Row) => [row['Service type 1'] ?? '', row['Service type 2'] ?? ''];
  const units = Map.groupBy(respondents, (row) => services(row).join(' / '));
  return [...units.values()].map((own) => {
    const count = (code: string) => own.filter((row) => row['FFT categorical answer'] === code).length;
    return {
      labels: own.slice(0, 1).flatMap(services),
      counts: CODES.map(count),
      excluded: count('7'),
      eligible: null,
    };
  });
}

function figuresOf(units: readonly Counted[]) {
  const sorted = units.toSorted((a, b) => (a.labels.join('\0') < b.labels.join('\0') ? -1 : 1));
  const parents = Map.groupBy(sorted, ({ labels }) => labels[0]);
  return [...parents.values()].flatMap((children) => {
    const withheld = friendsSuppression(children.map(({ counts }) => counts.reduce((sum, n) => sum + n, 0)));
    return children.map((unit, at) => ({
      label: unit.labels.join(' / '),
      figures: {
        ...cellsOf(unit),
        primary_suppressed_lt5: withheld[at]?.primary ?? null,
        secondary_suppressed: withheld[at]?.secondary ?? null,
      } as Readonly<Record<string, Value>>,
    }));
  });
}

function cellsOf({ counts, excluded, eligible }: Counted) {
  const [veryGood = 0, good = 0, neither = 0, poor = 0, veryPoor = 0, dontKnow = 0] = counts;
  const answers: FriendsAnswers = { veryGood, good, neither, poor, veryPoor, dontKnow };
  const { total, positive, negative, legacy } = friendsAndFamily(answers);
  const percent = (estimate: { readonly value: number } | null) => estimate && estimate.value * 100;
  return {
    ...Object.fromEntries(COLUMNS.map((column, at) => [column, counts[at] ?? 0])),
    excluded_code7: excluded,
    eligible,
    total,
    pct_positive: percent(positive),
    pct_negative: percent(negative),
    pct_positive_rounded: roundedPercent(veryGood + good, total),
    pct_negative_rounded: roundedPercent(poor + veryPoor, total),
    legacy_nps: percent(legacy),
    response_rate_pct: eligible === null ? null : percent(proportion(total, eligible)),
  };
}

function cellOf(row: Row, column: string): Value {
  const cell = row[column] ?? '';
  return cell === 'True' || cell === 'False' ? cell === 'True' : numberIn(row, column);
}
