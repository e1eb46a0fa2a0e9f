import type { TopLevelSpec } from 'vega-lite';
import { type ChartStyle, COLOURS, frame, isSlim, type Layer, pointsDomain, widthOf } from './chart-frame.ts';
import type { Funnel } from './funnel.ts';
import { funnelLines, type LineLabels } from './funnel-lines.ts';
import { type FunnelPoint, funnelNames } from './funnel-names.ts';

/** The texts of a funnel chart in the reader's language. */
export type FunnelLabels = LineLabels & {
  readonly description: string;
  readonly x: string;
  readonly y: string;
  readonly above: string;
  readonly below: string;
  readonly expected: string;
  /** Resting on too few people to be placed. */
  readonly unplaced: string;
};

const HEIGHT = 340;
const MARGINS = 70;
const ROUND = [10, 100, 1e3, 1e4, 1e5, 1e6, 1e7].flatMap((ten) => [ten, 2 * ten, 5 * ten]);

/**
 * Hospitals by number of answers and score, inside or outside the limits of chance.
 *
 * Those outside carry their names where there is room; colour, shape and legend say the same.
 *
 * Shape: hospitals, the funnel and the texts in; a Vega-Lite specification out. The axis of people is
 *        logarithmic, so that small hospitals do not crowd at one side.
 * Units: people across, points up.
 */
export function funnelChart(
  {
    points,
    funnel,
    labels,
  }: {
    readonly points: readonly FunnelPoint[];
    readonly funnel: Funnel;
    readonly labels: FunnelLabels;
  },
  style: ChartStyle = {},
): TopLevelSpec {
  const { limits } = funnel;
  const people: [number, number] = [limits[0]?.n ?? 1, limits.at(-1)?.n ?? 10];
  const y = pointsDomain([
    ...points.map(({ value }) => value),
    ...limits.flatMap(({ low998, high998 }) => [low998, high998]),
  ]);
  const paper = { people, points: y, width: widthOf(style) - MARGINS, height: HEIGHT };
  const x = { domain: people, type: 'log', nice: false } as const;
  return {
    ...frame(labels.description, style),
    height: HEIGHT,
    encoding: {
      x: {
        field: 'n',
        type: 'quantitative',
        scale: x,
        axis: { title: labels.x, grid: false, values: ROUND.filter((n) => n >= people[0] && n <= people[1]) },
      },
      y: {
        type: 'quantitative',
        scale: { domain: y, nice: false, zero: false },
        axis: { title: labels.y, tickCount: 6 },
      },
    },
    layer: [
      ...funnelLines(funnel, labels),
      dots(points, labels, isSlim(style) ? 2 : 4),
      ...names(funnelNames(points, funnel, paper)),
    ],
  };
}

function dots(points: readonly FunnelPoint[], labels: FunnelLabels, columns: number): Layer {
  const kinds = [
    { standing: 'above', name: labels.above, colour: COLOURS.above, shape: 'triangle-up' },
    { standing: 'as_expected', name: labels.expected, colour: COLOURS.quiet, shape: 'circle' },
    { standing: 'below', name: labels.below, colour: COLOURS.below, shape: 'triangle-down' },
    { standing: null, name: labels.unplaced, colour: COLOURS.line, shape: 'cross' },
  ].filter(({ standing }) => standing !== null || points.some((point) => point.standing === null));
  const domain = kinds.map(({ name }) => name);
  const legend = { title: null, orient: 'top', columns } as const;
  const nameOf = new Map(kinds.map(({ standing, name }) => [standing, name]));
  return {
    data: { values: points.map(({ n, value, standing }) => ({ n, value, place: nameOf.get(standing) })) },
    mark: { type: 'point', filled: true, size: 60, opacity: 1 },
    encoding: {
      y: { field: 'value' },
      color: {
        field: 'place',
        type: 'nominal',
        scale: { domain, range: kinds.map(({ colour }) => colour) },
        legend,
      },
      shape: {
        field: 'place',
        type: 'nominal',
        scale: { domain, range: kinds.map(({ shape }) => shape) },
        legend,
      },
    },
  };
}

const names = (written: ReturnType<typeof funnelNames>): Layer[] =>
  (['left', 'right'] as const).map((side) => ({
    data: { values: written.filter((name) => name.side === side) },
    mark: {
      type: 'text',
      align: side === 'right' ? 'left' : 'right',
      dx: side === 'right' ? 8 : -8,
      color: COLOURS.ink,
      fontSize: 12,
    },
    encoding: { y: { field: 'value' }, text: { field: 'label' } },
  }));
