import { textOf } from './languages.ts';
import { always, lookedAt, type Making, pipedText } from './making.ts';
import type { Condition, Heading } from './plan.ts';
import type { SurveyPart } from './survey-json.ts';

/** When something is in sight, what decides it, and the headings it stands under. */
export type Sight = {
  readonly visible: Condition;
  readonly looksAt: ReadonlySet<string>;
  readonly under: readonly Heading[];
};

/** What is always in sight, under no heading. */
export const plain: Sight = { visible: always, looksAt: new Set(), under: [] };

/** A place inside another: in sight when that is and its own condition holds. */
export function within(making: Making, around: Sight, text: string | undefined, path: string): Sight {
  if (text === undefined) return around;
  const own = making.expressions.condition(text, path, making.earlier);
  lookedAt(making, own.looksAt);
  const visible: Condition =
    around.visible === always ? own.run : (values) => around.visible(values) && own.run(values);
  return { ...around, visible, looksAt: around.looksAt.union(own.looksAt) };
}

/** The title of a panel or a matrix, if it has one. */
export function headingOf(
  making: Making,
  { title, description }: Pick<Extract<SurveyPart, { type: 'panel' }>, 'title' | 'description'>,
  path: string,
  visible: Condition,
): Heading[] {
  if (title === undefined) return [];
  return [
    { kind: 'heading', text: pipedText(making, title, `${path}.title`), hint: textOf(description), visible },
  ];
}
