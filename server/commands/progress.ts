import { Presets, SingleBar } from 'cli-progress';

/** A progress bar on standard error: `at` moves it, `end` leaves it. Silent where nobody watches a terminal. */
export function progressBar(what: string, total: number): { at: (value: number) => void; end: () => void } {
  const bar = new SingleBar(
    {
      format: `${what} {bar} {percentage}% | {duration_formatted}`,
      hideCursor: true,
      clearOnComplete: false,
    },
    Presets.shades_grey,
  );
  bar.start(Math.max(1, total), 0);
  return { at: (value) => bar.update(value), end: () => bar.stop() };
}
