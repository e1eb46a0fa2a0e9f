import { defaultWordsIn } from '../../surveys/default-words.ts';

/** The same form with every text in Uyghur script as well, what it leaves to us too, but for those whose English is `missing`. */
export function inUyghur<Part>(part: Part, missing?: string): Part;
export function inUyghur(part: unknown, missing?: string): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((inner) => inUyghur(inner, missing));
  if ('default' in part) return part.default === missing ? part : { ...part, ug: `ئۇيغۇرچە ${part.default}` };
  const all = [...Object.entries(part), ...defaultWordsIn(part)];
  return Object.fromEntries(all.map(([name, inner]) => [name, inUyghur(inner, missing)]));
}
