/** One line of the benchmark: what was measured, beside what, and the budget it has to keep. */
export type BenchFigure = {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly budget?: string;
  readonly kept?: boolean;
  /** Everything else that was measured on the way. */
  readonly detail?: Readonly<Record<string, number | string>>;
};

/** Prints a figure as one line of JSON, numbers to three significant digits beyond the point. */
export function print(figure: BenchFigure): void {
  const short = (_key: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  process.stdout.write(`${JSON.stringify(figure, short)}\n`);
}

/** The median of timings of `work`, in milliseconds, after a few turns that do not count. */
export async function median(turns: number, work: () => Promise<unknown>): Promise<number> {
  for (let turn = 0; turn < Math.min(5, turns); turn++) await work();
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return middle(times);
}

/** The median of numbers; the upper one of two. */
export const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** The resident memory of a process in megabytes, or 0 where the system does not tell. */
export async function residentMegabytes(pid: number): Promise<number> {
  const { readFile } = await import('node:fs/promises');
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

// What a tick of /proc is on every Linux that Node runs on.
const TICKS_A_SECOND = 100;

/** How long processors have worked for a process, all its threads together, in microseconds; 0 where nobody tells. */
export async function processorMicroseconds(pid: number): Promise<number> {
  const { readFile } = await import('node:fs/promises');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in brackets may hold blanks; user and system time are the 12th and 13th field after it.
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return ((user + system) / TICKS_A_SECOND) * 1e6;
}
