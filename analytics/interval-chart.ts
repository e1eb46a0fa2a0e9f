import type { TopLevelSpec } from 'vega-lite';
import { type ChartStyle, COLOURS, frame, type Interval, isSlim, pointsDomain } from './chart-frame.ts';

/** One hospital's name and its mean with interval. */
export type IntervalRow = { readonly label: string } & Interval;

const MOST_NAMED = 60;
const UNNAMED_HEIGHT = 600;

/**
 * Hospitals by score, each a dot with its interval, against the mean of all: it shows how little of an
 * order the data support. Beyond sixty the names are left out, for they could not be read.
 *
 * Shape: rows in any order with names that differ, the mean of all, and the texts in the reader's language, in; a Vega-Lite
 *        specification out, highest first.
 * Units: points.
 */
export function intervalChart(
  {
    rows,
    centre,
    labels,
  }: {
    readonly rows: readonly IntervalRow[];
    readonly centre: number;
    readonly labels: { readonly description: string; readonly x: string; readonly centre: string };
  },
  style: ChartStyle = {},
): TopLevelSpec {
  const named = rows.length <= MOST_NAMED;
  const sorted = rows.toSorted((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
  const drawn = rows.flatMap(({ low, high }) => [low, high]);
  const scale = { domain: pointsDomain([...drawn, centre]), nice: false, zero: false };
  const axis = { title: labels.x, tickCount: isSlim(style) ? 2 : 6, orient: 'top' } as const;
  return {
    ...frame(labels.description, style),
    height: named ? 22 * Math.max(1, rows.length) : UNNAMED_HEIGHT,
    data: { values: sorted },
    encoding: {
      y: {
        field: 'label',
        type: 'ordinal',
        scale: { domain: sorted.map(({ label }) => label) },
        axis: { title: null, ticks: false, domain: false, labels: named, labelPadding: 8 },
      },
    },
    layer: [
      {
        mark: { type: 'rule', color: COLOURS.main, strokeWidth: named ? 2 : 1 },
        encoding: { x: { field: 'low', type: 'quantitative', scale, axis }, x2: { field: 'high' } },
      },
      {
        mark: { type: 'point', color: COLOURS.main, filled: true, size: named ? 50 : 12, opacity: 1 },
        encoding: { x: { field: 'value', type: 'quantitative' } },
      },
      {
        data: { values: [{}] },
        mark: { type: 'rule', color: COLOURS.ink, strokeWidth: 1, strokeDash: [5, 3] },
        encoding: { x: { datum: centre, type: 'quantitative' }, y: { value: 0 }, y2: { value: 'height' } },
      },
      {
        data: { values: [{}] },
        mark: { type: 'text', color: COLOURS.ink, fontSize: 12, baseline: 'top', dy: 6 },
        encoding: {
          x: { datum: centre, type: 'quantitative' },
          y: { value: 'height' },
          text: { value: labels.centre },
        },
      },
    ],
  };
}
