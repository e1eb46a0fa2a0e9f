import type { TopLevelSpec } from 'vega-lite';
import {
  type ChartStyle,
  COLOURS,
  frame,
  type Interval,
  type Layer,
  monthAxis,
  pointsDomain,
} from './chart-frame.ts';

/** A month as it is to be written, and its mean; nulls where there is none to show. */
export type TrendPoint = { readonly month: string } & (
  | Interval
  | { readonly value: null; readonly low: null; readonly high: null }
);

/**
 * How a score moved over the months: a line with its interval, broken where a month is withheld.
 *
 * Shape: points oldest first, and the texts in the reader's language, in; a Vega-Lite specification out.
 * Units: points.
 */
export function trendChart(
  {
    points,
    labels,
  }: {
    readonly points: readonly TrendPoint[];
    readonly labels: { readonly description: string; readonly y: string };
  },
  style: ChartStyle = {},
): TopLevelSpec {
  const drawn = points.flatMap((point) => (point.value === null ? [] : [point.low, point.high]));
  const scale = { domain: pointsDomain(drawn), nice: false, zero: false };
  return {
    ...frame(labels.description, style),
    height: 220,
    data: { values: points.map((point, at) => ({ ...point, alone: isAlone(points, at) })) },
    encoding: {
      x: {
        field: 'month',
        type: 'ordinal',
        scale: { type: 'point', padding: 0.5, domain: points.map(({ month }) => month) },
        axis: monthAxis(
          points.map(({ month }) => month),
          style,
        ),
      },
    },
    layer: [
      {
        mark: { type: 'area', color: COLOURS.band },
        encoding: {
          y: { field: 'low', type: 'quantitative', scale, axis: { title: labels.y, tickCount: 5 } },
          y2: { field: 'high' },
        },
      },
      edge('low'),
      edge('high'),
      {
        transform: [{ filter: 'datum.alone' }],
        mark: { type: 'rule', color: COLOURS.line, strokeWidth: 2 },
        encoding: { y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
      },
      {
        mark: { type: 'line', color: COLOURS.main, strokeWidth: 2 },
        encoding: { y: { field: 'value', type: 'quantitative' } },
      },
      {
        transform: [{ filter: 'isValid(datum.value)' }],
        mark: { type: 'point', color: COLOURS.main, filled: true, size: 36, opacity: 1 },
        encoding: { y: { field: 'value', type: 'quantitative' } },
      },
    ],
  };
}

const edge = (field: 'low' | 'high'): Layer => ({
  mark: { type: 'line', color: COLOURS.line, strokeWidth: 1, strokeDash: [3, 3] },
  encoding: { y: { field, type: 'quantitative' } },
});

// A month between two withheld ones has no line to sit on: its interval is drawn as a bar of its own.
const isAlone = (points: readonly TrendPoint[], at: number): boolean =>
  points[at]?.value !== null &&
  (points[at - 1]?.value ?? null) === null &&
  (points[at + 1]?.value ?? null) === null;
