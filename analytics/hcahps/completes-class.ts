/** The classes in which CMS has published how many questionnaires a hospital completed. */
export type CompletesClass = 'under_50' | 'under_100' | '100_to_299' | '300_or_more' | 'not_reported';

const WORDS: Readonly<Record<string, CompletesClass>> = {
  'fewer than 50': 'under_50',
  'fewer than 100': 'under_100',
  'between 100 and 299': '100_to_299',
  '300 or more': '300_or_more',
  'not available': 'not_reported',
};

/**
 * Reads a count of completed questionnaires as CMS publishes it, in words or as a number.
 *
 * Throws: RangeError for a text that is neither: a new wording must be looked at.
 */
export function completesClass(text: string): CompletesClass {
  const plain = text.trim().toLowerCase();
  const named = WORDS[plain];
  if (named) return named;
  const count = Number(plain.replaceAll(',', ''));
  if (plain === '' || !Number.isInteger(count)) throw new RangeError(`no count of questionnaires: ${text}`);
  if (count < 50) return 'under_50';
  if (count < 100) return 'under_100';
  return count < 300 ? '100_to_299' : '300_or_more';
}
