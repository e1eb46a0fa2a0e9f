import type { TopLevelSpec } from 'vega-lite';
import { type ChartStyle, COLOURS, frame, type Interval, isSlim, pointsDomain } from './chart-frame.ts';

/** One dimension: its name, and its mean with interval or, where there is none to show, why. */
export type DimensionRow = { readonly label: string } & (
  | Interval
  | { readonly value: null; readonly low: null; readonly high: null; readonly note: string }
);

/**
 * The dimensions of one score beside each other: a dot with its interval a row, the score at the end.
 *
 * Shape: rows in the order they are to stand in, and the texts in the reader's language, in; a Vega-Lite
 *        specification out.
 * Units: points.
 */
export function dimensionChart(
  {
    rows,
    labels,
  }: {
    readonly rows: readonly DimensionRow[];
    readonly labels: { readonly description: string; readonly x: string };
  },
  style: ChartStyle = {},
): TopLevelSpec {
  const drawn = rows.flatMap((row) => (row.value === null ? [] : [row.low, row.high]));
  const scale = { domain: pointsDomain(drawn), nice: false, zero: false };
  const isThere = [{ filter: 'isValid(datum.value)' }];
  return {
    ...frame(labels.description, style),
    height: 30 * Math.max(1, rows.length),
    data: { values: [...rows] },
    encoding: {
      y: {
        field: 'label',
        type: 'ordinal',
        scale: { domain: rows.map(({ label }) => label) },
        axis: { title: null, grid: false, ticks: false, domain: false, labelPadding: 8 },
      },
    },
    layer: [
      {
        transform: isThere,
        mark: { type: 'rule', color: COLOURS.grid, strokeWidth: 1 },
        encoding: { x: { value: 0 }, x2: { value: 'width' } },
      },
      {
        transform: isThere,
        mark: { type: 'rule', color: COLOURS.main, strokeWidth: 2 },
        encoding: {
          x: {
            field: 'low',
            type: 'quantitative',
            scale,
            axis: { title: labels.x, tickCount: isSlim(style) ? 2 : 6 },
          },
          x2: { field: 'high' },
        },
      },
      {
        transform: isThere,
        mark: { type: 'point', color: COLOURS.main, filled: true, size: 70, opacity: 1 },
        encoding: { x: { field: 'value', type: 'quantitative' } },
      },
      {
        transform: isThere,
        mark: { type: 'text', align: 'left', dx: 10, color: COLOURS.ink, fontSize: 12 },
        encoding: { x: { value: 'width' }, text: { field: 'value', type: 'quantitative', format: '.1f' } },
      },
      {
        transform: [{ filter: '!isValid(datum.value)' }],
        mark: { type: 'text', align: 'left', dx: 6, color: COLOURS.quiet, fontSize: 12 },
        encoding: { x: { value: 0 }, text: { field: 'note' } },
      },
    ],
  };
}
