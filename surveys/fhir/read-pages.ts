import { isMatrix } from './matrix.ts';
import type { Named } from './names.ts';
import type { Placed } from './tidy.ts';
import { contentsOf } from './wording-items.ts';

/** A page to be: a group, or questions that stand in none (`group` is null). */
export type PageOf = {
  readonly name: string;
  readonly group: Placed | null;
  readonly contents: readonly Placed[];
};

/**
 * The first level of a questionnaire as pages: each group is one, and so is each run of items outside any.
 *
 * Shape: `given` are the names of such runs where we noted them.
 */
export function pagesOf(
  items: readonly Placed[],
  names: ReadonlyMap<string, Named>,
  given: readonly string[],
): readonly PageOf[] {
  const isPage = (placed: Placed) => placed.item.type === 'group' && !isMatrix(placed);
  const taken = new Set<unknown>(items.filter(isPage).map(({ item }) => names.get(item.linkId)?.name));
  const pages: PageOf[] = [];
  let runs = 0;
  for (const placed of items) {
    const last = pages.at(-1);
    if (isPage(placed)) {
      pages.push({
        name: names.get(placed.item.linkId)?.name ?? '',
        group: placed,
        contents: contentsOf(placed),
      });
    } else if (last?.group === null) {
      pages[pages.length - 1] = { ...last, contents: [...last.contents, placed] };
    } else {
      pages.push({ name: given[runs] ?? fresh(taken), group: null, contents: [placed] });
      runs += 1;
    }
  }
  return pages;
}

/** The first of page_1, page_2 … that no page has yet. */
function fresh(taken: Set<unknown>): string {
  let count = 1;
  while (taken.has(`page_${count}`)) count += 1;
  taken.add(`page_${count}`);
  return `page_${count}`;
}
