import type { TopLevelSpec } from 'vega-lite';
import {
  type ChartStyle,
  COLOURS,
  frame,
  isSlim,
  type Layer,
  monthAxis,
  pointsDomain,
} from '../chart-frame.ts';
import { type ControlLineNames, controlLines, rebaseLines } from './control-lines.ts';
import type { Meaning } from './improvement.ts';
import type { MonthlyControl } from './monthly-control.ts';

/** The texts of a control chart in the reader's language. */
export type ControlLabels = {
  readonly description: string;
  readonly y: string;
  /** A month that chance explains. */
  readonly common: string;
  /** What each line is called at its right end. */
  readonly lines: ControlLineNames;
} & Readonly<Record<Meaning, string>>;

/** What a control chart is drawn from. */
type ControlDrawing = {
  readonly control: Pick<MonthlyControl, 'points' | 'parts'>;
  /** Whether values are points of a hundred or fractions of one. */
  readonly unit: 'points' | 'shares';
  readonly labels: ControlLabels;
};

const HEIGHT = 260;

/**
 * A control chart: the months with their line, the centre and the limits of each part, and the months that are
 * signals, by shape as well as colour.
 *
 * Shape: a control chart as it was computed, and the texts, in; a Vega-Lite specification out. The line breaks
 *        at a gap, the limits do not; where new limits begin stands the cause.
 */
export function controlChart(drawing: ControlDrawing, style: ChartStyle = {}): TopLevelSpec {
  const { control, unit, labels } = drawing;
  const months = control.points.map(({ month }) => month);
  const domain = domainOf(drawing);
  return {
    ...frame(labels.description, style),
    height: HEIGHT,
    resolve: { axis: { y: 'independent' } },
    encoding: {
      x: {
        field: 'month',
        type: 'ordinal',
        scale: { type: 'point', padding: 0.5, domain: months },
        axis: monthAxis(months, style),
      },
    },
    layer: [
      {
        data: { values: control.points.map(({ month, value }) => ({ month, value })) },
        mark: { type: 'line', color: COLOURS.main, strokeWidth: 1.5 },
        encoding: {
          y: {
            field: 'value',
            type: 'quantitative',
            scale: { domain, nice: false, zero: false },
            axis: { title: labels.y, tickCount: 6, ...(unit === 'shares' ? { format: '.0%' } : {}) },
          },
        },
      },
      ...controlLines(control, labels.lines, domain),
      ...rebaseLines(control, style),
      dots(drawing, style),
    ],
  };
}

function domainOf({ control, unit }: ControlDrawing): [number, number] {
  const scale = unit === 'shares' ? 100 : 1;
  const drawn = control.points.flatMap(({ value, limits }) => [
    ...(value === null ? [] : [value]),
    ...(limits ? [limits.low, limits.high] : []),
  ]);
  const [low, high] = pointsDomain(drawn.map((value) => value * scale));
  return [low / scale, high / scale];
}

function dots({ control, labels }: ControlDrawing, style: ChartStyle): Layer {
  const kinds = [
    { meaning: null, name: labels.common, colour: COLOURS.quiet, shape: 'circle' },
    { meaning: 'improvement', name: labels.improvement, colour: COLOURS.above, shape: 'diamond' },
    { meaning: 'concern', name: labels.concern, colour: COLOURS.below, shape: 'square' },
    { meaning: 'high', name: labels.high, colour: COLOURS.main, shape: 'triangle-up' },
    { meaning: 'low', name: labels.low, colour: COLOURS.main, shape: 'triangle-down' },
  ];
  const values = control.points.flatMap(({ month, value, signal }) => {
    const kind = kinds.find(({ meaning }) => meaning === (signal?.meaning ?? null));
    return value === null ? [] : [{ month, value, kind: kind?.name, size: signal ? 120 : 50 }];
  });
  const used = kinds.filter(({ name }) => values.some(({ kind }) => kind === name));
  const domain = used.map(({ name }) => name);
  // Causes are written between the legend and the chart.
  const offset = control.parts.some(({ cause }) => cause !== null) ? 24 : 12;
  const legend = { title: null, orient: 'top', columns: isSlim(style) ? 2 : 5, offset } as const;
  const by = (range: readonly string[]) => ({
    field: 'kind',
    type: 'nominal' as const,
    scale: { domain, range: [...range] },
    legend,
  });
  return {
    data: { values },
    mark: { type: 'point', filled: true, opacity: 1 },
    encoding: {
      y: { field: 'value', type: 'quantitative', axis: null },
      color: by(used.map(({ colour }) => colour)),
      shape: by(used.map(({ shape }) => shape)),
      size: { field: 'size', type: 'quantitative', scale: null, legend: null },
    },
  };
}
