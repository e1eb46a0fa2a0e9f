import type { TopLevelSpec } from 'vega-lite';

/** One layer of a chart of several. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

/** How wide a chart is drawn, in pixels, and in which fonts. */
export type ChartStyle = { readonly width?: number; readonly font?: string };

/** A mean with its interval to be drawn, in points. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number };

/** All but band and grid, which only guide the eye, stand out from white by 3:1 or more. */
export const COLOURS = {
  ink: '#1d2733',
  quiet: '#5a6675',
  line: '#7c8896',
  main: '#1c5d99',
  band: '#dce8f3',
  grid: '#e6eaee',
  above: '#0a7558',
  below: '#b4420c',
} as const;

const FONT = "'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";
const WIDTH = 640;
const LEAST_POINTS = 20;
const SLIM = 480;
const LABEL_SHARE = 0.4;
const MONTH_LABEL = 64;

/**
 * What all charts share: size, fonts, quiet axes, and the sentence that stands for the chart where it is
 * read aloud. The marks themselves are not read out one by one: a table beside the chart does that better.
 */
export const frame = (description: string, { width = WIDTH, font = FONT }: ChartStyle) =>
  ({
    description,
    width,
    background: '#ffffff',
    padding: 4,
    autosize: { type: 'fit-x', contains: 'padding' },
    config: {
      font,
      mark: { aria: false, tooltip: false },
      view: { stroke: null },
      axis: {
        aria: false,
        labelColor: COLOURS.ink,
        titleColor: COLOURS.quiet,
        labelFontSize: 12,
        titleFontSize: 12,
        titleFontWeight: 'normal',
        labelLimit: width * LABEL_SHARE,
        labelFlush: false,
        gridColor: COLOURS.grid,
        domainColor: COLOURS.line,
        tickColor: COLOURS.line,
      },
      legend: { aria: false, labelFontSize: 12, labelColor: COLOURS.ink, labelLimit: width },
    },
  }) as const;

/** The width a chart is drawn in. In pixels. */
export const widthOf = ({ width = WIDTH }: ChartStyle): number => width;

/** Whether a chart is drawn for a phone, where half the ticks and half the columns must do. */
export const isSlim = (style: ChartStyle): boolean => widthOf(style) < SLIM;

/** The axis of months, oldest first: as many are written as there is room for, the last always. */
export function monthAxis(months: readonly string[], style: ChartStyle) {
  const every = Math.ceil((months.length * MONTH_LABEL) / widthOf(style));
  const values = months.filter((_, at) => (months.length - 1 - at) % every === 0);
  return { title: null, labelAngle: 0, values } as const;
}

/**
 * The range of an axis of points: it covers the values in round fives, and is never narrower than twenty
 * points, so that a small difference does not look like a large one.
 */
export function pointsDomain(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 100];
  const low = Math.floor(Math.min(...values) / 5) * 5;
  const high = Math.ceil(Math.max(...values) / 5) * 5;
  const lacking = Math.max(0, LEAST_POINTS - (high - low));
  const start = Math.max(0, Math.min(low - Math.ceil(lacking / 10) * 5, 100 - LEAST_POINTS));
  return [start, Math.min(100, Math.max(high, start + LEAST_POINTS))];
}
