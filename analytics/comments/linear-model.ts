/** A logistic model over features that are there or not. */
export type LinearModel = { readonly bias: number; readonly weights: ReadonlyMap<string, number> };

/** How the weights of a model are kept in `words/`: each feature with its weight behind it, in hundredths. */
export type PackedModel = { readonly bias: number; readonly weights: string };

/** A kept model with the least chance, in hundredths, at which it says yes. */
export type PackedFinder = PackedModel & { readonly least: number };

/**
 * Reads a kept model.
 *
 * Throws: RangeError for a feature without a weight.
 */
export function linearModel({ bias, weights }: PackedModel): LinearModel {
  const parts = weights
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '');
  const read = parts.map((part): [string, number] => {
    const at = part.lastIndexOf('=');
    const weight = Number(part.slice(at + 1)) / 100;
    if (at < 1 || Number.isNaN(weight)) throw new RangeError(`not a feature and its weight: '${part}'`);
    return [part.slice(0, at), weight];
  });
  return { bias: bias / 100, weights: new Map(read) };
}

/** How a model is kept: rounded to hundredths, features without weight left out. */
export function packed({ bias, weights }: LinearModel): PackedModel {
  const parts = [...weights]
    .map(([feature, weight]) => ({ feature, hundredths: Math.round(weight * 100) }))
    .filter(({ hundredths }) => Math.abs(hundredths) >= LEAST)
    .map(({ feature, hundredths }) => `${feature}=${hundredths}`);
  return { bias: Math.round(bias * 100), weights: parts.join(' ') };
}

// Weights below five hundredths change no answer and fill the files.
const LEAST = 5;

/** The chance a model gives, from 0 to 1. */
export function chanceBy({ bias, weights }: LinearModel, features: Iterable<string>): number {
  let score = bias;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-score));
}
