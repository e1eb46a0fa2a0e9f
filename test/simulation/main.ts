import { proportion } from '../../analytics/proportion.ts';
import { HOSPITALS, MONTHS } from './district.ts';
import type { Method, Rate } from './method.ts';
import { METHODS } from './methods.ts';
import { rates } from './rates.ts';
import { WORLDS } from './worlds.ts';

const DISTRICTS = 50;

const say = (line: string): void => void process.stdout.write(`${line.trimEnd()}\n`);
const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

// npm run simulate -- 1000: so many districts; the more, the surer the rates.
const districts = Number(process.argv[2] ?? DISTRICTS);
if (!Number.isInteger(districts) || districts < 1) {
  process.stderr.write('npm run simulate -- [DISTRICTS]: how many districts to draw, a whole number\n');
  process.exit(2);
}

say(
  `${districts} districts of ${HOSPITALS} hospitals over ${MONTHS} months: how often each method cries out.`,
);
say('Stated is how often it may where nothing differs; behind the rate there, how far chance goes (95 %).\n');
const found = WORLDS.map((world) => rates(METHODS, world, districts));
say(row(['method', 'stated', ...WORLDS.map(({ name }) => name)]));
for (const [at, method] of METHODS.entries()) {
  const [still, ...others] = found.map((world) => shareOf(world[at]));
  const interval = still ? ` (${percent(still.low)} to ${percent(still.high)})` : '';
  const shares = [still, ...others].map((share) => (share ? percent(share.value) : '–'));
  say(row([method.name, statedText(method), `${shares[0]}${interval}`, ...shares.slice(1)]));
}

function row(cells: readonly string[]): string {
  const widths = [42, 11, 26];
  return cells.map((cell, at) => cell.padEnd(widths[at] ?? 18)).join('');
}

function shareOf(rate: Rate | undefined) {
  return rate ? proportion(rate.flagged, rate.tried) : null;
}

function statedText({ stated }: Method): string {
  if (stated === null) return '–';
  const [least, most] = stated;
  if (least === most) return percent(most);
  return least === 0 ? `≤ ${percent(most)}` : `${Number(least * 100)}–${percent(most)}`;
}
