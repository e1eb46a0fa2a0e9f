import { proportion } from '../../analytics/proportion.ts';
import { CITY_METHODS, inCity } from './city-methods.ts';
import { HOSPITALS, MONTHS } from './district.ts';
import type { Method, Rate } from './method.ts';
import { METHODS } from './methods.ts';
import { rates } from './rates.ts';
import { districtsOf, WORLDS } from './worlds.ts';

const DISTRICTS = 50;

const say = (line: string): void => void process.stdout.write(`${line.trimEnd()}\n`);
const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

// npm run simulate -- 1000: so many districts, and cities; the more, the surer the rates.
const districts = Number(process.argv[2] ?? DISTRICTS);
if (!Number.isInteger(districts) || districts < 1) {
  process.stderr.write('npm run simulate -- [DRAWS]: how many districts to draw, a whole number\n');
  process.exit(2);
}

say(
  `${districts} districts of ${HOSPITALS} hospitals over ${MONTHS} months: how often each method cries out.`,
);
say('Stated is how often it may where nothing differs; behind the rate there, how far chance goes (95 %).\n');
const found = WORLDS.map((world) => rates(METHODS, districtsOf(world), districts));
say(row(['method', 'stated', ...WORLDS.map(({ name }) => name)]));
for (const [at, method] of METHODS.entries()) {
  const [still, ...others] = found.map((world) => shareOf(world[at]));
  const interval = still ? ` (${percent(still.low)} to ${percent(still.high)})` : '';
  const shares = [still, ...others].map((share) => (share ? percent(share.value) : '–'));
  say(row([method.name, statedText(method), `${shares[0]}${interval}`, ...shares.slice(1)]));
}

say(`\nThe demonstration, drawn ${districts} times with other people who answer: how often each is said.\n`);
const inDraws = rates(CITY_METHODS, inCity(), districts);
say(row(['what is said', 'stated', 'rate']));
for (const [at, method] of CITY_METHODS.entries()) {
  const share = shareOf(inDraws[at]);
  const rate = share ? `${percent(share.value)} (${percent(share.low)} to ${percent(share.high)})` : '–';
  say(row([method.name, statedText(method), rate]));
}

function row(cells: readonly string[]): string {
  const widths = [42, 11, 26];
  return cells.map((cell, at) => cell.padEnd(widths[at] ?? 18)).join('');
}

function shareOf(rate: Rate | undefined) {
  return rate ? proportion(rate.flagged, rate.tried) : null;
}

function statedText({ stated }: Pick<Method, 'stated'>): string {
  if (stated === null) return '–';
  const [least, most] = stated;
  if (least === most) return percent(most);
  return least === 0 ? `≤ ${percent(most)}` : `${Number(least * 100)}–${percent(most)}`;
}
