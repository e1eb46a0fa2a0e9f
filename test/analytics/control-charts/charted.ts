import type { ControlLabels } from '../../../analytics/control-charts/control-chart.ts';
import {
  type ControlOptions,
  controlOfMeans,
  controlOfShares,
} from '../../../analytics/control-charts/monthly-control.ts';
import { later, month } from '../../../analytics/month.ts';
import { around, momentsOf } from '../samples.ts';

const FIRST = month('2024-11');
const SCORES = [
  80,
  82,
  79,
  81,
  80,
  78,
  83,
  80,
  null,
  79,
  81,
  82,
  80,
  73,
  81,
  84,
  85,
  84,
  86,
  85,
  84,
  86,
  87,
  85,
];

/** Two years of means: one month withheld, one far below, and from the fifteenth shown on higher than before. */
export const meansControl = (options: Partial<ControlOptions> = {}) =>
  controlOfMeans(
    SCORES.map((score, at) => ({
      month: later(FIRST, at),
      sums: score === null ? null : momentsOf(around(20, score)),
    })),
    { direction: 'increase', ...options },
  );

/** The same two years as shares of 100, 200 and 300 people in turn. */
export const sharesControl = () =>
  controlOfShares(
    SCORES.map((score, at) => {
      const n = 100 * ((at % 3) + 1);
      return { month: later(FIRST, at), sums: score === null ? null : { hits: (score * n) / 100, n } };
    }),
    { direction: 'increase' },
  );

/** A cause for new limits in the middle of a late month. */
export const REBASE = { month: later(FIRST, 15), cause: '新门诊楼启用' };

export const LABELS: ControlLabels = {
  description: '综合得分控制图',
  y: '得分',
  common: '正常波动',
  improvement: '改善',
  concern: '警示',
  high: '偏高',
  low: '偏低',
  lines: { high: '上限', centre: '均值', low: '下限' },
};
