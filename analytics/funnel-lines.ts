import { COLOURS, type Layer } from './chart-frame.ts';
import type { Funnel } from './funnel.ts';

/** What the lines of a funnel are called in the reader's language. */
export type LineLabels = { readonly centre: string; readonly limit95: string; readonly limit998: string };

/**
 * The lines of a funnel chart with their names: the mean of all, and the limits of chance.
 *
 * Shape: a funnel and the names in the reader's language in, layers for a chart of n across and points up out.
 */
export function funnelLines({ limits, centre }: Funnel, labels: LineLabels): Layer[] {
  const lines = [
    { field: 'low95', strokeDash: [5, 3], label: labels.limit95, side: 'below' },
    { field: 'high95', strokeDash: [5, 3], label: labels.limit95, side: 'above' },
    { field: 'low998', strokeDash: [1, 0], label: labels.limit998, side: 'below' },
    { field: 'high998', strokeDash: [1, 0], label: labels.limit998, side: 'above' },
  ] as const;
  const named = lines.flatMap<Layer>(({ field, strokeDash, label, side }) => [
    {
      data: { values: [...limits] },
      mark: { type: 'line', color: COLOURS.line, strokeWidth: 1.2, strokeDash: [...strokeDash] },
      encoding: { y: { field } },
    },
    ...limits.slice(0, 1).map((first) => atStart(first.n, first[field], label, side)),
  ]);
  const ends = [...limits.slice(0, 1), ...limits.slice(-1)].map(({ n }) => n);
  return [
    ...named,
    centreLine(ends, centre),
    ...ends.slice(0, 1).map((n) => atStart(n, centre, labels.centre, 'above')),
  ];
}

const centreLine = (people: readonly number[], centre: number): Layer => ({
  data: { values: people.map((n) => ({ n, centre })) },
  mark: { type: 'line', color: COLOURS.ink, strokeWidth: 1 },
  encoding: { y: { field: 'centre' } },
});

// Lines are named where the funnel is widest, or the names would lie on top of each other.
const atStart = (n: number, points: number, text: string, side: 'above' | 'below'): Layer => ({
  data: { values: [{ n, points, text }] },
  mark: {
    type: 'text',
    align: 'left',
    dx: 5,
    dy: side === 'above' ? -7 : 8,
    color: COLOURS.quiet,
    fontSize: 11,
  },
  encoding: { y: { field: 'points' }, text: { field: 'text' } },
});
