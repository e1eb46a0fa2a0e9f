import { asked } from './asked.ts';
import type { Plan, Values } from './plan.ts';
import { comparePlaces, type Screen } from './screens.ts';

/**
 * How far a respondent has come, in questions.
 *
 * Shape: `behind` were asked on the screens before, `here` are on this one, `ahead` may still come; `sure` of
 *        these will come whatever is answered.
 */
export type Progress = {
  readonly behind: number;
  readonly here: number;
  readonly ahead: number;
  readonly sure: number;
};

/**
 * Counts the questions behind, on, and ahead of a screen.
 *
 * A question ahead counts until it can no longer come: until all that its condition looks at lies behind and the
 * condition fails. Answers on this screen may still change, so what depends on them counts, shown or not. Going
 * forward, `behind` only grows and `behind + here + ahead` only shrinks, so the share that is behind never falls.
 */
export function progressOf(plan: Plan, values: Values, screen: Screen): Progress {
  const { names } = asked(plan, values);
  const before = namesBefore(plan, screen);
  const here = new Set(screen.questions.map(({ name }) => name));
  const settled = new Set<string>();
  const standing = plan.order.map((step) => {
    const known = [...step.looksAt].every((name) => settled.has(name));
    const standing =
      'compute' in step
        ? known
          ? 'gone'
          : 'unsettled'
        : whereIs(step.name, { before, here }, known, names.has(step.name));
    if (standing === 'behind' || standing === 'gone') settle(settled, step);
    return standing;
  });
  const count = (which: Standing) => standing.filter((one) => one === which).length;
  const sure = count('sure');
  return { behind: count('behind'), here: count('here'), ahead: sure + count('possible'), sure };
}

type Standing = 'behind' | 'here' | 'sure' | 'possible' | 'gone' | 'unsettled';
type Names = ReadonlySet<string>;

function whereIs(
  name: string,
  around: { before: Names; here: Names },
  known: boolean,
  asked: boolean,
): Standing {
  if (around.here.has(name)) return 'here';
  if (around.before.has(name)) return asked ? 'behind' : 'gone';
  if (!known) return 'possible';
  return asked ? 'sure' : 'gone';
}

function settle(settled: Set<string>, step: Plan['order'][number]): void {
  settled.add(step.name);
  if ('comment' in step && step.comment !== null) settled.add(step.comment);
}

function namesBefore({ pages }: Plan, screen: Screen): ReadonlySet<string> {
  const names = pages.flatMap(({ questions }, page) =>
    questions.flatMap(({ name }, from) => (comparePlaces({ page, from }, screen) < 0 ? [name] : [])),
  );
  return new Set(names);
}
