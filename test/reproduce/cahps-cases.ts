import { PLAIN_RULE } from '../../analytics/case-mix/three-stars.ts';
import { filesOf, rowsOf } from './read.ts';

/** One expected file of a CAHPS analysis, by the parts of its name. */
export type CahpsCase = {
  readonly file: string;
  /** SAS's own output, or that of the engine which reproduces it under other options. */
  readonly origin: 'expected' | 'variant';
  readonly measure: string;
  readonly kind: string;
  readonly adjusted: boolean;
  readonly missing: 'impute' | 'drop';
  readonly significance: number;
  /** The share of the way to the end of the scale a difference must go. */
  readonly change: number;
  /** An option of the file's name that no method here has. */
  readonly unknown: string | null;
};

const KINDS = 'entities|overall|coefficients|frequencies|pct_missing|rsquared';
const NAME = new RegExp(`^(expected|variant)_([a-z0-9]+)_(?:(.+)_)?(${KINDS})\\.csv$`);

/** The cases of a folder, in the order of their file names. */
export const cahpsCases = (folder: string): readonly CahpsCase[] =>
  filesOf(folder, NAME).map((file) => {
    const [, origin, measure = '', options = '', kind = ''] = NAME.exec(file) ?? [];
    const chosen = options.split('_').filter((option) => option !== '');
    return {
      file,
      origin: origin === 'variant' ? 'variant' : 'expected',
      measure,
      kind,
      ...chosen.reduce(withOption, {
        adjusted: true,
        missing: 'impute',
        significance: PLAIN_RULE.significance,
        change: 0,
        unknown: null,
      }),
    };
  });

type Options = Pick<CahpsCase, 'adjusted' | 'missing' | 'significance' | 'change' | 'unknown'>;

function withOption(options: Options, option: string): Options {
  const [, p] = /^p(\d+)$/.exec(option) ?? [];
  const [, percent] = /^change(\d+)pct$/.exec(option) ?? [];
  if (p) return { ...options, significance: Number(p) / 100 };
  if (percent) return { ...options, change: Number(percent) / 100 };
  if (option === 'noadjust') return { ...options, adjusted: false };
  if (option === 'noimpute') return { ...options, missing: 'drop' };
  if (option === 'adjust' || option === 'impute') return options;
  return { ...options, unknown: option };
}

/** The items of a measure as its files name them; none where they do not. */
export function itemsNamed(folder: string, measure: string): readonly string[] {
  const own = new RegExp(`^(expected|variant)_${measure}_(.+_)?(coefficients|pct_missing)\\.csv$`);
  const [file] = filesOf(folder, own);
  if (!file) return [];
  const rows = rowsOf(folder, file);
  const listed = rows.flatMap((row) => row['item'] ?? []);
  const columns = Object.keys(rows[0] ?? {}).filter((name) => /^Q\d+R?$/.test(name));
  return [...new Set(listed.length > 0 ? listed : columns)];
}
