import { basename } from 'node:path';
import { audit, type TableCell } from '../../analytics/audit.ts';
import { protectGroup } from '../../analytics/suppression.ts';
import { isProtected, isSmall, tableSuppression } from '../../analytics/table-suppression.ts';
import { type Comparison, comparison } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { filesOf, jsonOf, numberIn, type Row, rowsOf } from './read.ts';

/** Bounds, masks and the one-way rule. A mask is judged by its audit and its size, not by which cells it takes. */
export function disclosureNumbers(folder: string): readonly Outcome[] {
  const cases = comparison(`${basename(folder)}/cases.csv`, 0);
  const audits = rowsOf(folder, 'cases.csv').flatMap((row) => {
    const table = rowsOf(folder, `${row['case']}_table.csv`);
    checkCase(row, table, cases);
    return filesOf(folder, new RegExp(`^${row['case']}_audit_.*\\.csv$`)).map((file) =>
      auditOutcome(
        folder,
        file,
        masked(table, file.includes('primary_only') ? 'primary' : 'example_minimal_mask'),
      ),
    );
  });
  return [...audits, cases.outcome(), oneWay(folder)];
}

const masked = (table: readonly Row[], mask: string): TableCell[] =>
  table.map((row) => ({
    row: row['row'] ?? '',
    column: row['col'] ?? '',
    n: numberIn(row, 'value') ?? 0,
    hidden: row[mask] === 'TRUE',
  }));

function auditOutcome(folder: string, file: string, cells: readonly TableCell[]): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/${file}`, 0);
  const bounds = new Map(audit(cells).map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const rows = rowsOf(folder, file);
  check('hidden cells', bounds.size, rows.length);
  for (const row of rows) {
    const place = `${row['row']} ${row['col']}`;
    check(`${place} lower`, bounds.get(place)?.lower, numberIn(row, 'lower'));
    check(`${place} upper`, bounds.get(place)?.upper, numberIn(row, 'upper'));
  }
  return outcome();
}

function checkCase(row: Row, table: readonly Row[], { check }: Comparison): void {
  const name = row['case'] ?? '';
  const threshold = numberIn(row, 'threshold') ?? 0;
  const open = masked(table, 'none');
  const primary = masked(table, 'primary');
  const small = open.map(({ n }) => isSmall(n, threshold));
  check(`${name} primary`, small.join(), primary.map(({ hidden }) => hidden).join());
  check(`${name} n_primary`, small.filter(Boolean).length, numberIn(row, 'n_primary'));
  const told = audit(primary).filter(({ lower, upper }) => lower === upper).length;
  const disclosed = numberIn(row, 'primary_exactly_disclosed_without_secondary');
  check(`${name} disclosed`, told, disclosed);
  check(`${name} mask`, isProtected(masked(table, 'example_minimal_mask'), threshold), true);
  const result = tableSuppression(open, threshold);
  const also = result.safe ? result.cells.filter(({ hidden, n }) => hidden && !isSmall(n, threshold)) : [];
  check(`${name} n_secondary_min`, also.length, numberIn(row, 'n_secondary_min'));
  const people = also.reduce((sum, { n }) => sum + n, 0);
  check(`${name} secondary_value_min`, people, numberIn(row, 'secondary_value_min'));
}

/** A list of one is written without brackets. */
type OneWay = {
  readonly n: number | readonly number[];
  readonly threshold: number;
  readonly primary: boolean | readonly boolean[];
  readonly secondary: boolean | readonly boolean[];
  readonly hidden_total: number;
};

function oneWay(folder: string): Outcome {
  const { check, outcome } = comparison(`${basename(folder)}/oneway_rule.json`, 0);
  for (const [at, one] of (jsonOf(folder, 'oneway_rule.json') as readonly OneWay[]).entries()) {
    const n = [one.n].flat();
    const primary = n.map((people) => isSmall(people, one.threshold));
    const cells = n.map((people, k) => ({ n: people, hidden: primary[k] === true }));
    const after = protectGroup({ cells, hidden: false }, one.threshold).cells;
    const secondary = after.map(({ hidden }, k) => hidden && !primary[k]);
    const total = after.reduce((sum, cell) => sum + (cell.hidden ? cell.n : 0), 0);
    check(`case ${at + 1} primary`, primary.join(), [one.primary].flat().join());
    check(`case ${at + 1} secondary`, secondary.join(), [one.secondary].flat().join());
    check(`case ${at + 1} hidden total`, total, one.hidden_total);
  }
  return outcome();
}
