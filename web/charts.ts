import type { TopLevelSpec } from 'vega-lite';
import type { ChartStyle } from '../analytics/chart-frame.ts';
import { controlChart } from '../analytics/control-charts/control-chart.ts';
import { dimensionChart } from '../analytics/dimension-chart.ts';
import { funnelChart } from '../analytics/funnel-chart.ts';
import { intervalChart } from '../analytics/interval-chart.ts';
import type { Control } from '../analytics/trend.ts';
import { trendChart } from '../analytics/trend-chart.ts';
import type { Locale } from '../surveys/text.ts';
import type { BenchmarkView } from './benchmark.ts';
import { draw } from './draw.ts';
import { monthText } from './format.ts';
import type { ScorecardView } from './scorecard.ts';
import { FONTS } from './styles/fonts.ts';
import { words } from './words.ts';

/** The charts of a scorecard, drawn in the reader's language. */
export async function scorecardCharts(view: Omit<ScorecardView, 'charts'>): Promise<ScorecardView['charts']> {
  const { card, hospital, locale, measureNames, month } = view;
  const text = words(locale).report;
  const points = card.trend.map(({ month, mean }) => ({
    month,
    ...(mean.shown ? mean : { value: null, low: null, high: null }),
  }));
  const rows = card.lines
    .filter(({ kind }) => kind === 'dimension')
    .map(({ measure, mean }) => ({
      label: measureNames.get(measure)?.[locale] ?? measure,
      ...(mean.shown ? mean : { value: null, low: null, high: null, note: text.withheld[mean.because] }),
    }));
  const about = [hospital.name[locale], monthText(month, locale)] as const;
  const trend = { description: text.charts.trend(...about), y: text.composite };
  const dimensions = { description: text.charts.dimensions(...about), x: text.score };
  return {
    trend: await bothWidths((style) => trendChart({ points, labels: trend }, style)),
    control: card.control && (await controlDrawn(card.control, { ...view, about })),
    dimensions: await bothWidths((style) => dimensionChart({ rows, labels: dimensions }, style)),
  };
}

function controlDrawn(
  control: Control,
  { locale, about }: { readonly locale: Locale; readonly about: readonly [hospital: string, month: string] },
): Promise<string> {
  const { chart, common, lines, signals } = words(locale).control;
  const y = words(locale).report.composite;
  const labels = { description: chart(...about), y, common, lines, ...signals };
  return bothWidths((style) => controlChart({ control, unit: 'points', labels }, style));
}

/** The charts of a benchmark, drawn in the reader's language; null where no hospital may be shown. */
export async function benchmarkCharts(view: Omit<BenchmarkView, 'charts'>): Promise<BenchmarkView['charts']> {
  const { board, locale, measure, measures } = view;
  const points = shownHospitals(view);
  const { funnel, total } = board;
  if (points.length === 0 || !total.shown) return { funnel: null, intervals: null };
  const score = measures.find((each) => each.measure === measure)?.name[locale] ?? words(locale).report.score;
  const intervals = { rows: points, centre: total.value, labels: intervalLabels(view, score) };
  return {
    intervals: await bothWidths((style) => intervalChart(intervals, style)),
    funnel:
      funnel &&
      (await bothWidths((style) =>
        funnelChart({ points: points.map(asJudged), funnel, labels: funnelLabels(view, score) }, style),
      )),
  };
}

// A hospital stands in the funnel where it is judged.
const asJudged = <Point extends { readonly judged: number }>(point: Point) => ({
  ...point,
  value: point.judged,
});

type Board = Omit<BenchmarkView, 'charts'>;

// Two hospitals may bear one name, but a chart needs each of its rows to have its own.
function shownHospitals({ board, names, locale }: Board) {
  const used = new Set<string>();
  return board.hospitals.flatMap(({ hospital, mean, adjusted, standing }) => {
    if (!mean.shown) return [];
    const judged = adjusted?.shown ? adjusted : mean;
    const name = names.get(hospital)?.[locale] ?? hospital;
    const label = used.has(name) ? `${name} (${hospital})` : name;
    used.add(label);
    const { value, low, high, n } = mean;
    return [{ label, value, low, high, n, standing, judged: judged.value }];
  });
}

function intervalLabels({ area, month, locale }: Board, score: string) {
  const { charts } = words(locale).report;
  return {
    description: charts.intervals(area.name[locale], monthText(month, locale)),
    x: score,
    centre: charts.centre(area.name[locale]),
  };
}

function funnelLabels({ area, month, locale }: Board, score: string) {
  const { charts, answers, standings, unranked } = words(locale).report;
  return {
    description: charts.funnel(area.name[locale], monthText(month, locale)),
    x: answers,
    y: score,
    above: standings.above,
    below: standings.below,
    expected: standings.as_expected,
    unplaced: unranked,
    centre: charts.centre(area.name[locale]),
    limit95: charts.limits95,
    limit998: charts.limits998,
  };
}

const WIDE = 820;
const SLIM = 340;

// A chart shrunk to a phone cannot be read, so each is drawn twice and the style sheet shows one.
async function bothWidths(chart: (style: ChartStyle) => TopLevelSpec): Promise<string> {
  const wide = await draw(chart({ width: WIDE, font: FONTS }));
  const slim = await draw(shortLabels(chart({ width: SLIM, font: FONTS })));
  return `<div class="wide">${wide}</div><div class="slim">${slim}</div>`;
}

function shortLabels(spec: TopLevelSpec): TopLevelSpec {
  const { config } = spec;
  return { ...spec, config: { ...config, axis: { ...config?.axis, labelLimit: 130 } } };
}
