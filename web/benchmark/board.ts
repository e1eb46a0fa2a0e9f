import { html, raw } from 'hono/html';
import type { BenchmarkView } from '../benchmark.ts';
import { count, figureText, interval, peopleText, points } from '../format.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

/** The area as one sum: its score, interval and how many answers and hospitals stand behind it. */
export function boardHeadline({ board, measure, measures, locale }: BenchmarkView): Html {
  const text = words(locale).report;
  const { total } = board;
  const name = measures.find((each) => each.measure === measure)?.name[locale] ?? measure;
  return html`<section class="headline"><div><h2>${text.areaScore} · ${name}</h2>${
    total.shown
      ? html`<p class="big">${points(total.value)}<small>${text.outOf}</small></p>`
      : html`<p class="big held">${figureText(total, locale)}</p>`
  }</div>
<dl class="facts">${total.shown && html`<div><dt>${text.interval}</dt><dd><b>${interval(total.low, total.high)}</b></dd></div>`}
<div><dt>${text.answers}</dt><dd><b>${peopleText(total, locale)}</b></dd></div>
<div><dt>${text.hospitalCount}</dt><dd><b>${count(board.areas.reduce((sum, { hospitals }) => sum + hospitals, 0))}</b></dd></div></dl>
<p class="foot soft">${text.sumOfHospitals}${words(locale).gap}${board.leftOut > 0 && html`${text.leftOut(board.leftOut)}${words(locale).gap}`}${text.notes}</p></section>`;
}

/** The hospitals in order of score with their intervals, and the funnel that says who stands out. */
export function charts({ charts, locale }: BenchmarkView): Html {
  const text = words(locale).report;
  return html`${charts.intervals && chart(text.intervals, text.intervalsMeans, charts.intervals)}${charts.funnel && chart(text.funnel, text.funnelMeans, charts.funnel)}`;
}

const chart = (title: string, means: string, svg: string) =>
  html`<section><h2>${title}</h2><p class="soft">${means}</p><figure><div class="chart">${raw(svg)}</div></figure></section>`;
