import { basename } from 'node:path';
import { composite, itemWeights } from '../../analytics/case-mix/item-weights.ts';
import { comparison } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { jsonOf } from './read.ts';

type Cases = {
  readonly K: number;
  readonly weights: readonly { readonly n: readonly number[]; readonly w: readonly number[] }[];
  readonly centred_example: {
    readonly overall_means: readonly number[];
    readonly unit_means: readonly number[];
    readonly n: readonly number[];
    readonly weights: readonly number[];
    readonly overall_composite: number;
    readonly naive_weighted: number;
    readonly reported: number;
  };
};

/** Weights of composites with rarely answered items. */
export function cahpsItemWeights(folder: string): readonly Outcome[] {
  const { check, outcome } = comparison(`${basename(folder)}/cases.json`);
  const { K: enough, weights, centred_example: example } = jsonOf(folder, 'cases.json') as Cases;
  for (const { n, w } of [...weights, { n: example.n, w: example.weights }]) {
    const found = itemWeights(n, { enough });
    for (const [item, expected] of w.entries()) check(`weight ${item} of ${n}`, found?.[item], expected);
  }
  const found = itemWeights(example.n, { enough }) ?? [];
  const nothing = example.overall_means.map(() => 0);
  const { overall_means: overall, unit_means: unit } = example;
  check('overall composite', composite(overall, overall, found), example.overall_composite);
  check('naive weighted', composite(unit, nothing, found), example.naive_weighted);
  check('reported', composite(unit, overall, found), example.reported);
  return [outcome()];
}
