import { basename } from 'node:path';
import { normalQuantile } from '../../analytics/distributions/normal.ts';
import { byar } from '../../analytics/intervals/byar.ts';
import { wilson } from '../../analytics/intervals/wilson.ts';
import { comparison } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { filesOf, numberIn, type Row, rowsOf } from './read.ts';

const TOLERANCE = 1e-7;

/** Wilson's and Byar's limits; a blank limit is one its method does not have, or one that is not asked for. */
export function proportionIntervals(folder: string): readonly Outcome[] {
  return filesOf(folder, /\.csv$/).map((file) => {
    const { check, outcome } = comparison(`${basename(folder)}/${file}`, TOLERANCE);
    for (const [at, row] of rowsOf(folder, file).entries()) {
      const { low, high } = limitsOf(row);
      const expected = { low: numberIn(row, 'lowercl'), high: numberIn(row, 'uppercl') };
      const what = `row ${at + 1}, ${row['method']} of ${row['x']} at ${row['confidence']}`;
      check(`${what}, lower`, low, expected.low);
      check(`${what}, upper`, high, expected.high);
    }
    return outcome();
  });
}

function limitsOf(row: Row): { readonly low: number | null; readonly high: number } {
  const sure = Number(row['confidence']?.replace('%', '')) / 100;
  const z = normalQuantile((1 + sure) / 2);
  const [x, n] = [numberIn(row, 'x') ?? Number.NaN, numberIn(row, 'n') ?? Number.NaN];
  if (row['method'] === 'Wilson') return wilson(x, n, z);
  if (row['method'] === 'Byars') return byar(x, z);
  throw new RangeError(`no method is ${row['method']}`);
}
