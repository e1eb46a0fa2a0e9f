/** How often a label was found rightly, found wrongly, and missed; and what follows. Shares are null of nothing. */
export type LabelAgreement = {
  readonly label: string;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** Agreement beyond chance; null where chance alone agrees wholly. */
  readonly kappa: number | null;
};

/** How labels that were found agree with those that are wanted, over all items. */
export type Agreement = {
  readonly items: number;
  readonly labels: readonly LabelAgreement[];
  readonly microPrecision: number | null;
  readonly microRecall: number | null;
  readonly microF1: number | null;
  /** The mean of the labels' F1, where one that is neither wanted nor found counts as 0. */
  readonly macroF1: number;
  /** The share of all items times labels that are wrong or missed. */
  readonly hammingLoss: number;
  /** The share of items all of whose labels agree. */
  readonly exactMatch: number;
};

type Labelled = { readonly wanted: ReadonlySet<string>; readonly found: ReadonlySet<string> };

/**
 * Measures labels found against labels wanted; others than those named do not count.
 *
 * Shape:  one item a comment, any number of labels each.
 * Throws: RangeError for no items or no labels.
 * Source: Tsoumakas, Katakis and Vlahavas (2010) Data Mining and Knowledge Discovery Handbook, ch. 34; kappa: Cohen
 *         (1960) Educational and Psychological Measurement 20:37–46. As scikit-learn with zero_division=0.
 */
export function agreement(items: readonly Labelled[], labels: readonly string[]): Agreement {
  if (items.length === 0 || labels.length === 0) {
    throw new RangeError(`agreement needs items and labels, got ${items.length} and ${labels.length}`);
  }
  const each = labels.map((label) => labelAgreement(items, label));
  const sum = (count: 'right' | 'wrong' | 'missed') => each.reduce((total, one) => total + one[count], 0);
  const [right, wrong, missed] = [sum('right'), sum('wrong'), sum('missed')];
  const agrees = ({ wanted, found }: Labelled) =>
    labels.every((label) => wanted.has(label) === found.has(label));
  return {
    items: items.length,
    labels: each,
    microPrecision: share(right, right + wrong),
    microRecall: share(right, right + missed),
    microF1: share(2 * right, 2 * right + wrong + missed),
    macroF1: each.reduce((total, { f1 }) => total + (f1 ?? 0), 0) / labels.length,
    hammingLoss: (wrong + missed) / (items.length * labels.length),
    exactMatch: items.filter(agrees).length / items.length,
  };
}

function labelAgreement(items: readonly Labelled[], label: string): LabelAgreement {
  const count = (wanted: boolean, found: boolean) =>
    items.filter((item) => item.wanted.has(label) === wanted && item.found.has(label) === found).length;
  const [right, wrong, missed] = [count(true, true), count(false, true), count(true, false)];
  return {
    ...{ label, right, wrong, missed },
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
    kappa: kappa(right, wrong, missed, items.length),
  };
}

function kappa(right: number, wrong: number, missed: number, items: number): number | null {
  const [wanted, found] = [right + missed, right + wrong];
  const observed = (items - wrong - missed) / items;
  const expected = (wanted * found + (items - wanted) * (items - found)) / items ** 2;
  return share(observed - expected, 1 - expected);
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

type Ranked = { readonly wanted: ReadonlySet<string>; readonly chances: ReadonlyMap<string, number> };

/**
 * Label ranking average precision: how far up the labels that are wanted stand when labels are ranked by their chance.
 *
 * Shape:  1 where all that are wanted stand first; an item of which none or all are wanted counts as 1.
 * Throws: RangeError for no items.
 * Source: Tsoumakas et al. (2010); as scikit-learn label_ranking_average_precision_score.
 */
export function rankingPrecision(items: readonly Ranked[]): number {
  if (items.length === 0) throw new RangeError('ranking precision needs items, got none');
  return items.reduce((total, item) => total + itemPrecision(item), 0) / items.length;
}

function itemPrecision({ wanted, chances }: Ranked): number {
  const labels = [...chances];
  const own = labels.filter(([label]) => wanted.has(label));
  if (own.length === 0 || own.length === labels.length) return 1;
  const notBelow = (some: typeof labels, chance: number) =>
    some.filter(([, other]) => other >= chance).length;
  const parts = own.map(([, chance]) => notBelow(own, chance) / notBelow(labels, chance));
  return parts.reduce((total, part) => total + part, 0) / own.length;
}
