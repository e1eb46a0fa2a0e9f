import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, it, vi } from 'vitest';
import { dimensionChart } from '../../analytics/dimension-chart.ts';
import { funnel } from '../../analytics/funnel.ts';
import { funnelChart } from '../../analytics/funnel-chart.ts';
import { intervalChart } from '../../analytics/interval-chart.ts';
import { trendChart } from '../../analytics/trend-chart.ts';
import { around, momentsOf } from './samples.ts';

const gone = { value: null, low: null, high: null };
const at = (value: number) => ({ value, low: value - 2, high: value + 2 });
const shape = funnel([around(40), around(90)].map(momentsOf), 90) ?? {
  centre: 0,
  spread: 0,
  between: 0,
  limits: [],
};
const funnelLabels = {
  description: '漏斗图：两家医院',
  x: '回答人数',
  y: '得分',
  above: '高于预期',
  below: '低于预期',
  expected: '符合预期',
  unplaced: '人数不足',
  centre: '总均值',
  limit95: '95%',
  limit998: '99.8%',
};
const months = [at(86), gone, at(87), gone, at(88), at(89)].map((point, month) => ({
  month: `2026-0${month + 1}`,
  ...point,
}));
const charts = {
  trend: trendChart({ points: months, labels: { description: '综合得分', y: '得分' } }),
  'trend of nothing': trendChart({ points: [], labels: { description: '综合得分', y: '得分' } }),
  dimensions: dimensionChart({
    rows: [
      { label: '医生沟通', ...at(90) },
      { label: '隐私', ...gone, note: '回答人数太少' },
    ],
    labels: { description: '各维度得分', x: '得分' },
  }),
  intervals: intervalChart({
    rows: [
      { label: '南院', ...at(80) },
      { label: '北院', ...at(90) },
    ],
    centre: 85,
    labels: { description: '医院得分', x: '得分', centre: '总均值' },
  }),
  funnel: funnelChart({
    points: [
      { label: '北院', n: 40, value: 90, standing: 'above' },
      { label: '南院', n: 90, value: 80, standing: 'as_expected' },
    ],
    funnel: shape,
    labels: funnelLabels,
  }),
};

describe.each<[string, TopLevelSpec]>(Object.entries(charts))('the %s chart', (_, spec) => {
  it('compiles without a warning', () => {
    const warn = vi.fn();
    const logger = { error: warn, warn, info: vi.fn(), debug: vi.fn(), level: () => logger };
    expect(compile(spec, { logger }).spec.marks?.length).toBeGreaterThan(0);
    expect(warn).not.toHaveBeenCalled();
  });

  it('says what it shows, asks for no other file, and reads no marks aloud', () => {
    expect(spec.description).toMatch(/得分|漏斗图/);
    expect(JSON.stringify(spec)).not.toMatch(/"url"|"href"|tooltip":true/);
    expect(spec.config?.mark?.aria).toBe(false);
    expect(spec.config?.font).toContain('Noto Sans CJK SC');
  });
});

it('draws in the width and the font asked for', () => {
  const chart = trendChart(
    { points: months, labels: { description: '', y: '' } },
    { width: 340, font: 'Test' },
  );
  expect(chart).toMatchObject({ width: 340, config: { font: 'Test' } });
});

it('marks the one month that stands alone, and leaves withheld ones empty', () => {
  expect(charts.trend).toMatchObject({
    data: {
      values: [
        { value: 86, alone: true },
        { value: null, alone: false },
        { value: 87, alone: true },
        { value: null, alone: false },
        { value: 88, alone: false },
        { value: 89, alone: false },
      ],
    },
  });
});

it('keeps dimensions in their order and sorts hospitals', () => {
  expect(charts.dimensions).toMatchObject({
    encoding: { y: { scale: { domain: ['医生沟通', '隐私'] } } },
  });
  expect(charts.intervals).toMatchObject({ encoding: { y: { scale: { domain: ['北院', '南院'] } } } });
});
