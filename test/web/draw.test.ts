import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TopLevelSpec } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { benchmarkCharts, scorecardCharts } from '../../web/charts.ts';
import { draw } from '../../web/draw.ts';
import { textWidth } from '../../web/text-width.ts';
import { board, card, held } from './sample-figures.ts';
import { benchmarkView, scorecardView } from './samples.ts';

const bars = (name: string, description = 'Bars'): TopLevelSpec => ({
  description,
  data: { values: [{ name, score: 3 }] },
  mark: { type: 'bar', clip: true },
  encoding: { y: { field: 'name', type: 'nominal' }, x: { field: 'score', type: 'quantitative' } },
});

describe('text width', () => {
  it('is one em a character in Chinese', () => {
    expect(textWidth('呼吸内科一病区', 12)).toBe(84);
    expect(textWidth('（全角）', 10)).toBe(40);
  });

  // Helvetica's own widths (Adobe core-14 metrics): summed by hand.
  it.each([
    ['Cardiology clinic', 7.279],
    ['2026-10', 3.669],
  ])('is within a tenth of the real width of %s', (text, ems) => {
    expect(Math.abs(textWidth(text, 1) / ems - 1)).toBeLessThan(0.1);
  });
});

describe('draw', () => {
  it('gives Chinese labels the room they take', async () => {
    const left = (svg: string) => Number(/transform="translate\(([\d.]+),/.exec(svg)?.[1]);
    const short = left(await draw(bars('内科')));
    const long = left(await draw(bars('呼吸内科一病区')));
    expect(long - short).toBeCloseTo(5 * 10, 0);
  });

  it('never reads a file or an address', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'draw-')), 'scores.csv');
    writeFileSync(path, 'name,score\na,3\nb,4\n');
    const csv = { type: 'csv' as const };
    expect(
      marks(await draw({ ...bars('a'), data: { values: readFileSync(path, 'utf8'), format: csv } })),
    ).toBe(2);
    for (const url of [path, `file://${path}`, 'https://example.org/scores.csv']) {
      expect(marks(await draw({ ...bars('a'), data: { url, format: csv } }))).toBe(0);
    }
  });

  it('escapes names and its own description', async () => {
    const svg = await draw(bars('<script>alert(1)</script>', '"><script>'));
    expect(svg).not.toContain('<script');
    expect(svg).toContain('aria-label="&quot;&gt;&lt;script&gt;"');
    expect(svg).not.toContain('style=');
  });

  it('gives each chart of a page its own ids, the same in every process', async () => {
    const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const [one, two] = [ids(await draw(bars('a'))), ids(await draw(bars('b')))];
    expect(one).toEqual([expect.stringMatching(/^c[0-9a-z]+-0$/)]);
    expect(one.filter((id) => two.includes(id))).toEqual([]);
    expect(await draw(bars('a'))).toBe(await draw(bars('a')));
  });

  it('leaves sets as they were', async () => {
    await draw(bars('a'));
    expect(JSON.stringify(new Set([1]))).toBe('{}');
  });

  it('fails on a specification it cannot read, and again the next time', async () => {
    const broken: TopLevelSpec = { ...bars('a'), transform: [{ filter: 'datum.' }] };
    await expect(draw(broken)).rejects.toThrow();
    await expect(draw(broken)).rejects.toThrow();
  });
});

describe.each(['zh', 'en'] as const)('the charts in %s', (locale) => {
  it('all have marks, a name and a width for phones', async () => {
    const { trend, control, dimensions } = await scorecardCharts(scorecardView(locale));
    const { funnel, intervals } = await benchmarkCharts(benchmarkView(locale));
    for (const chart of [trend, control, dimensions, funnel, intervals]) {
      expect(marks(chart ?? '')).toBeGreaterThan(2);
      expect(chart?.match(/<svg[^>]*viewBox="[^"]+" role="img" aria-label="[^"]{10,}"/g)).toHaveLength(2);
      expect(chart).not.toMatch(/NaN|undefined|style=/);
    }
  });

  it('are left out where nothing may be shown', async () => {
    const nothing = { ...board, total: held('nobody_answered', 0), hospitals: [], funnel: null };
    expect(await benchmarkCharts({ ...benchmarkView(locale), board: nothing })).toEqual({
      funnel: null,
      intervals: null,
    });
    const empty = {
      ...card,
      trend: card.trend.map(({ month }) => ({ month, mean: held('nobody_answered', 0) })),
      control: null,
    };
    const { trend, control } = await scorecardCharts({ ...scorecardView(locale), card: empty });
    expect(trend).not.toContain('NaN');
    expect(control).toBeNull();
  });
});

/** How many shapes stand in the marks of a chart, its axes aside. */
function marks(svg: string): number {
  const groups = svg.matchAll(
    /<g class="mark-(?:rect|line|area|symbol|rule|path)[^"]*role-mark[^"]*"[^>]*>(.*?)<\/g>/g,
  );
  return [...groups].reduce(
    (sum, [, inside = '']) => sum + (inside.match(/<(?:path|line|rect)/g)?.length ?? 0),
    0,
  );
}
