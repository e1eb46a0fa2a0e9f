import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit, type TableCell } from '../../analytics/audit.ts';
import { isProtected, tableSuppression } from '../../analytics/table-suppression.ts';

const table = (rows: readonly (readonly number[])[], isHidden = (_row: number, _column: number) => false) =>
  rows.flatMap((counts, row) =>
    counts.map((n, column) => ({ row: `${row}`, column: `${column}`, n, hidden: isHidden(row, column) })),
  );

/** Every table of whole counts with the same shown cells and totals, by trying: what a patient reader would do. */
function possible(cells: readonly TableCell[]): number[][] {
  const hidden = cells.filter((cell) => cell.hidden);
  const left = new Map<string, number>();
  const lines = ({ row, column }: TableCell) => [`r${row}`, `c${column}`];
  for (const cell of hidden) for (const line of lines(cell)) left.set(line, (left.get(line) ?? 0) + cell.n);
  const fill = (at: number): number[][] => {
    const cell = hidden[at];
    if (!cell) return [...left.values()].every((n) => n === 0) ? [[]] : [];
    const most = Math.min(...lines(cell).map((line) => left.get(line) ?? 0));
    return Array.from({ length: most + 1 }, (_, n) => n).flatMap((n) => {
      for (const line of lines(cell)) left.set(line, (left.get(line) ?? 0) - n);
      const rest = fill(at + 1).map((others) => [n, ...others]);
      for (const line of lines(cell)) left.set(line, (left.get(line) ?? 0) + n);
      return rest;
    });
  };
  return fill(0);
}

const counts = (most: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 3,
  });

describe('the audit of a table', () => {
  it('knows of each withheld cell just what trying all tables tells', () => {
    const cases = fc.tuple(counts(4), fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }));
    fc.assert(
      fc.property(cases, ([rows, mask]) => {
        const cells = table(rows, (row, column) => mask[row * 3 + column] === true);
        const all = possible(cells);
        for (const [at, { lower, upper }] of audit(cells).entries()) {
          const values = all.map((one) => one[at] ?? Number.NaN);
          expect([lower, upper]).toEqual([Math.min(...values), Math.max(...values)]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of rows and columns', () => {
    const cells = table(
      [
        [20, 15, 8],
        [30, 12, 25],
        [4, 18, 22],
      ],
      (row, column) => row !== 1 && column !== 1,
    );
    const key = ({ row, column }: TableCell) => row + column;
    const sorted = (of: readonly TableCell[]) => audit(of).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted(cells.toReversed())).toEqual(sorted(cells));
  });

  it('refuses counts that are none, and a cell named twice', () => {
    expect(() => audit(table([[1.5]]))).toThrow(RangeError);
    expect(() => audit(table([[-1]]))).toThrow(RangeError);
    expect(() => audit([...table([[1]]), ...table([[2]])])).toThrow(RangeError);
  });
});

describe('suppression in a table', () => {
  it('leaves no small count that trying all tables would tell, and shows empty cells', () => {
    fc.assert(
      fc.property(counts(9), (rows) => {
        const result = tableSuppression(table(rows), 5);
        if (!result.safe) return;
        const all = possible(result.cells);
        const hidden = result.cells.filter((cell) => cell.hidden);
        for (const [at, { n }] of hidden.entries()) {
          if (n >= 5) continue;
          const values = new Set(all.map((one) => one[at] ?? Number.NaN));
          expect(values.size).toBeGreaterThan(1);
          expect(Math.max(...values)).toBeGreaterThanOrEqual(5);
        }
        expect(result.cells.every(({ n, hidden: isHidden }) => n > 0 || !isHidden)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('withholds nothing where no count is small', () => {
    const cells = table([
      [5, 6],
      [0, 9],
    ]);
    expect(tableSuppression(cells, 5)).toEqual({ safe: true, cells });
  });

  it('refuses a small count that stands alone in its row', () => {
    expect(
      tableSuppression(
        table([
          [3, 0],
          [20, 30],
        ]),
        5,
      ),
    ).toEqual({ safe: false, because: 'totals_tell' });
  });

  it('is safe and spares what it can where there are too many choices to try', () => {
    const rows = Array.from({ length: 8 }, (_, row) =>
      Array.from({ length: 8 }, (_, column) => (row === column ? 3 : 20 + row * 8 + column)),
    );
    const result = tableSuppression(table(rows), 5);
    if (!result.safe) throw new Error('this table can be made safe');
    expect(isProtected(result.cells, 5)).toBe(true);
    for (const [at, { hidden, n }] of result.cells.entries()) {
      if (!hidden || n < 5) continue;
      const shown = result.cells.map((cell, other) => (other === at ? { ...cell, hidden: false } : cell));
      expect(isProtected(shown, 5), `cell ${at} need not be withheld`).toBe(false);
    }
  });
});
