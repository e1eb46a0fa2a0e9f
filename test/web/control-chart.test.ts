import { expect, it } from 'vitest';
import { controlChart } from '../../analytics/control-charts/control-chart.ts';
import { draw } from '../../web/draw.ts';
import { LABELS, meansControl, REBASE, sharesControl } from '../analytics/control-charts/charted.ts';

const rebased = meansControl({ rebases: [REBASE] });

it.each([
  [
    'means',
    { control: meansControl(), unit: 'points' },
    ['上限', '均值', '下限', '正常波动', '改善', '警示'],
  ],
  ['new limits', { control: rebased, unit: 'points' }, ['新门诊楼启用']],
  ['shares', { control: sharesControl(), unit: 'shares' }, ['85%']],
] as const)('a control chart of %s is drawn with its texts, wide and slim', async (_, drawing, texts) => {
  for (const width of [640, 340]) {
    const svg = await draw(controlChart({ ...drawing, labels: LABELS }, { width }));
    expect(svg).toMatch(/<svg[^>]*role="img" aria-label="综合得分控制图"/);
    expect(svg).not.toMatch(/NaN|undefined|style=/);
    for (const text of texts) expect(svg).toContain(text);
  }
});

it('has a shape for every month that is shown', async () => {
  const svg = await draw(controlChart({ control: meansControl(), unit: 'points', labels: LABELS }));
  const [, dots = ''] = /<g class="mark-symbol role-mark[^"]*"[^>]*>(.*?)<\/g>/.exec(svg) ?? [];
  expect(dots.match(/<path/g)).toHaveLength(23);
});
