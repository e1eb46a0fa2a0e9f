import { type ChartStyle, COLOURS, type Layer, widthOf } from '../chart-frame.ts';
import type { MonthlyControl } from './monthly-control.ts';

/** What the lines of a control chart are called in the reader's language. */
export type ControlLineNames = { readonly high: string; readonly centre: string; readonly low: string };

/**
 * The centre and the limits of a control chart, each part for itself; the last part's are named at the right.
 *
 * Shape: a control chart, the names, and what the axis covers in; layers of a chart by month out.
 */
export function controlLines(
  { points, parts }: Pick<MonthlyControl, 'points' | 'parts'>,
  names: ControlLineNames,
  domain: readonly [number, number],
): Layer[] {
  const values = points.flatMap(({ month, limits }) => {
    const part = parts.filter(({ from }) => from <= month).length;
    return limits ? [{ month, part, ...limits }] : [];
  });
  const last = values.at(-1);
  return (['high', 'centre', 'low'] as const).map((field) => {
    const end = last?.[field];
    const isNamed = end !== undefined && end >= domain[0] && end <= domain[1];
    const axis = {
      orient: 'right',
      values: isNamed ? [end] : [],
      labelExpr: JSON.stringify(names[field]),
      title: null,
      grid: false,
      ticks: false,
      domain: false,
      labelColor: COLOURS.quiet,
      labelFontSize: 11,
    } as const;
    const isCentre = field === 'centre';
    return {
      data: { values },
      mark: {
        type: 'line',
        interpolate: 'step',
        clip: true,
        color: isCentre ? COLOURS.ink : COLOURS.line,
        strokeWidth: isCentre ? 1 : 1.2,
        strokeDash: isCentre ? [1, 0] : [5, 3],
      },
      encoding: { y: { field, type: 'quantitative', axis }, detail: { field: 'part' } },
    };
  });
}

/**
 * Where new limits begin, and the cause, above the chart and on the side of the line where there is more room.
 *
 * Shape: a control chart in, layers of a chart by month out.
 */
export function rebaseLines(
  { points, parts }: Pick<MonthlyControl, 'points' | 'parts'>,
  style: ChartStyle,
): Layer[] {
  const values = parts.flatMap(({ from, cause }) => {
    const isLate = points.findIndex(({ month }) => month === from) > points.length / 2;
    return cause === null ? [] : [{ month: from, cause, side: isLate ? 'left' : 'right' }];
  });
  const rule: Layer = {
    data: { values },
    mark: { type: 'rule', color: COLOURS.quiet, strokeDash: [2, 3] },
  };
  return [rule, ...(['left', 'right'] as const).map((side) => causesOn(side, values, style))];
}

const causesOn = (
  side: 'left' | 'right',
  all: readonly { readonly side: string }[],
  style: ChartStyle,
): Layer => ({
  data: { values: all.filter((one) => one.side === side) },
  mark: {
    type: 'text',
    align: side === 'left' ? 'right' : 'left',
    baseline: 'bottom',
    dy: -4,
    color: COLOURS.ink,
    fontSize: 11,
    limit: widthOf(style) / 2,
  },
  encoding: { y: { value: 0 }, text: { field: 'cause', type: 'nominal' } },
});
