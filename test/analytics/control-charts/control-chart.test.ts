import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, it, vi } from 'vitest';
import { controlChart } from '../../../analytics/control-charts/control-chart.ts';
import { controlOfMeans } from '../../../analytics/control-charts/monthly-control.ts';
import { month } from '../../../analytics/month.ts';
import { momentsOf } from '../samples.ts';
import { LABELS, meansControl, REBASE, sharesControl } from './charted.ts';

const means = meansControl();
const drawn = {
  means: controlChart({ control: means, unit: 'points', labels: LABELS }),
  'means with new limits': controlChart({
    control: meansControl({ rebases: [REBASE] }),
    unit: 'points',
    labels: LABELS,
  }),
  'neither better nor worse': controlChart({
    control: meansControl({ direction: 'neutral' }),
    unit: 'points',
    labels: LABELS,
  }),
  shares: controlChart({ control: sharesControl(), unit: 'shares', labels: LABELS }),
  nothing: controlChart({
    control: controlOfMeans([], { direction: 'increase' }),
    unit: 'points',
    labels: LABELS,
  }),
};

/** The layers of a chart as plain values. */
const layersOf = (spec: TopLevelSpec) =>
  JSON.parse(JSON.stringify(spec)).layer as {
    mark: Record<string, unknown>;
    data: { values: Record<string, unknown>[] };
    encoding: Record<string, Record<string, unknown>>;
  }[];
const dotsOf = (spec: TopLevelSpec) => layersOf(spec).find(({ mark }) => mark['type'] === 'point');

describe.each<[string, TopLevelSpec]>(Object.entries(drawn))('the control chart of %s', (_, spec) => {
  it('compiles without a warning', () => {
    const warn = vi.fn();
    const logger = { error: warn, warn, info: vi.fn(), debug: vi.fn(), level: () => logger };
    expect(compile(spec, { logger }).spec.marks?.length).toBeGreaterThan(0);
    expect(warn).not.toHaveBeenCalled();
  });

  it('says what it shows, asks for no other file, and reads no marks aloud', () => {
    expect(spec.description).toBe('综合得分控制图');
    expect(JSON.stringify(spec)).not.toMatch(/"url"|"href"|tooltip":true/);
    expect(spec.config?.mark?.aria).toBe(false);
  });

  it('tells signals by shape as well as colour', () => {
    const { color, shape } = dotsOf(spec)?.encoding ?? {};
    expect(shape?.['field']).toBe(color?.['field']);
    const { domain, range } = (shape?.['scale'] ?? {}) as { domain: string[]; range: string[] };
    expect(new Set(range).size).toBe(domain.length);
  });
});

it('draws each month that is a point as what it means, and breaks the line at a gap', () => {
  const dots = dotsOf(drawn.means)?.data.values ?? [];
  expect(dots.slice(11, 15)).toMatchObject([
    { month: '2025-11', kind: '正常波动' },
    { month: '2025-12', kind: '警示' },
    { month: '2026-01', kind: '改善' },
    { month: '2026-02', kind: '改善' },
  ]);
  expect(dots.some((dot) => dot['month'] === '2025-07')).toBe(false);
  expect(layersOf(drawn.means)[0]?.data.values[8]).toEqual({ month: '2025-07', value: null });
  const neutral = dotsOf(drawn['neither better nor worse'])?.data.values ?? [];
  expect(new Set(neutral.map(({ kind }) => kind))).toEqual(new Set(['正常波动', '偏低', '偏高']));
});

it('names the lines at their right end, and begins new ones where the cause is written', () => {
  const layers = layersOf(drawn['means with new limits']);
  const named = layers.filter(({ mark }) => mark['interpolate'] === 'step');
  expect(named.map(({ encoding }) => encoding['y'])).toMatchObject(
    ['上限', '均值', '下限'].map((name) => ({ axis: { labelExpr: JSON.stringify(name) } })),
  );
  const parts = named[0]?.data.values.map(({ part }) => part) ?? [];
  expect(parts.filter((part) => part === 1)).toHaveLength(14);
  expect(parts.filter((part) => part === 2)).toHaveLength(9);
  const causes = layers.filter(({ mark }) => mark['type'] === 'text').flatMap(({ data }) => data.values);
  expect(causes).toEqual([{ month: '2026-02', cause: '新门诊楼启用', side: 'left' }]);
});

it('writes a cause to the right of its line where that comes early', () => {
  const control = meansControl({ rebases: [{ month: month('2025-02'), cause: 'early' }] });
  const layers = layersOf(controlChart({ control, unit: 'points', labels: LABELS }));
  const texts = layers.filter(({ mark }) => mark['type'] === 'text' && mark['align'] === 'left');
  expect(texts.flatMap(({ data }) => data.values)).toMatchObject([{ month: '2025-02', cause: 'early' }]);
});

it('has an axis of points or of per cent, and covers the limits', () => {
  expect(layersOf(drawn.shares)[0]?.encoding['y']).toMatchObject({
    scale: { domain: [0.65, 0.95] },
    axis: { format: '.0%' },
  });
  expect(layersOf(drawn.means)[0]?.encoding['y']).toMatchObject({ scale: { domain: [70, 90] } });
});

it('leaves a limit beyond the scale without a name', () => {
  const months = [99, 95, 100, 94].map((score, at) => ({
    month: month(`2026-0${at + 1}`),
    sums: momentsOf([score, score]),
  }));
  const control = controlOfMeans(months, { direction: 'increase' });
  const [upper] = layersOf(controlChart({ control, unit: 'points', labels: LABELS })).filter(
    ({ mark }) => mark['interpolate'] === 'step',
  );
  expect(control.points[0]?.limits?.high).toBeGreaterThan(100);
  expect(upper?.encoding['y']?.['axis']).toMatchObject({ values: [] });
});
