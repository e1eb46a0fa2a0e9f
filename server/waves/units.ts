/** A unit is never smaller: the same ten below which no score of staff is shown. */
export const SMALLEST_UNIT = 10;

/** The unit of all who are put together: several departments, or no department. */
const TOGETHER = '';

/** Members whose answers stand together: `department` is TOGETHER where it is not one department's own unit. */
export type Unit<Member> = { readonly department: string; readonly members: readonly Member[] };

/**
 * Puts a roster into units, so that nobody hides among fewer than ten. A department of ten or more is a unit of
 * its own; all smaller ones are put together, and while they are still fewer than ten, the smallest department
 * that is left (of equal ones the first by its id) joins them. Fewer than ten in all make one unit.
 */
export function unitsOf<Member extends { readonly department: string }>(
  roster: readonly Member[],
): Unit<Member>[] {
  const departments = [...Map.groupBy(roster, ({ department }) => department)]
    .map(([department, members]) => ({ department, members }))
    .sort(bySize);
  const isOwn = ({ department, members }: Unit<Member>) =>
    department !== TOGETHER && members.length >= SMALLEST_UNIT;
  const own = departments.filter(isOwn);
  const together = departments.filter((unit) => !isOwn(unit)).flatMap(({ members }) => members);
  while (together.length > 0 && together.length < SMALLEST_UNIT && own.length > 0) {
    together.push(...(own.shift()?.members ?? []));
  }
  return together.length > 0 ? [{ department: TOGETHER, members: together }, ...own] : own;
}

const bySize = <Member>(a: Unit<Member>, b: Unit<Member>): number =>
  a.members.length - b.members.length || (a.department < b.department ? -1 : 1);
