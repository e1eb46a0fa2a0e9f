import type { Figure } from '../analytics/figure.ts';
import type { Month } from '../analytics/month.ts';
import type { Locale } from '../surveys/text.ts';
import { words } from './words.ts';

/** How a number of one kind is printed: points '86.1', fractions '34.2%', changes '+1.2'. */
export type Print = (value: number) => string;

/** Points with one decimal: '86.1'. Throws RangeError on NaN or infinity. */
export const points: Print = (value) => signless(finite(value).toFixed(1));

/** A fraction of one as a percentage with one decimal: 0.3421 is '34.2%'. Throws as `points` does. */
export const percent: Print = (value) => `${points(100 * value)}%`;

/** Points with their sign, the minus a real one: '+1.2', '−0.8', '0.0'. Throws as `points` does. */
export function signed(value: number): string {
  const size = points(Math.abs(value));
  if (size === '0.0') return size;
  return value < 0 ? `−${size}` : `+${size}`;
}

/** A count with thousands separated: '12,408'. Throws as `points` does. */
export const count: Print = (value) => WHOLE.format(finite(value));

/** An interval of points or fractions: '86.1–88.3', '30.1–38.4%'. */
export const interval = (low: number, high: number, print: Print = points): string =>
  print === percent ? `${points(100 * low)}–${percent(high)}` : `${print(low)}–${print(high)}`;

/** An interval of changes, spelt out because its ends carry signs: '−0.3 to +2.7', '−0.3至+2.7'. */
export const changeInterval = (low: number, high: number, locale: Locale): string =>
  `${signed(low)}${words(locale).report.to}${signed(high)}`;

/** A figure in a line of text: its value, or in words why there is none. Never 0 for absence. */
export const figureText = (figure: Figure, locale: Locale, print: Print = points): string =>
  figure.shown ? print(figure.value) : words(locale).report.withheld[figure.because];

/** How many people a figure rests on, or in words that the number is not shown. */
export const peopleText = (figure: Figure, locale: Locale): string =>
  figure.n === null ? words(locale).report.notShown : count(figure.n);

/** A month in words: '2026年10月', 'October 2026'. */
export const monthText = (month: Month, locale: Locale): string =>
  locale === 'zh'
    ? `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
    : `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

/** A month in whatever language a questionnaire speaks, of the calendar that visits are dated by. */
export function monthIn(month: Month, language: string): string {
  if (language === 'zh' || language === 'en') return monthText(month, language);
  const parts = { year: 'numeric', month: 'long', calendar: 'gregory', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, parts).format(new Date(`${month}-01`));
}

/**
 * An ISO instant as the clock on the wall showed it: '2026年10月5日 09:30', '5 October 2026, 09:30'.
 * Text that is not an instant is printed as it stands.
 */
export function instantText(iso: string, locale: Locale, timeZone = 'Asia/Shanghai'): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  const part = Object.fromEntries(
    clock(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute } = part;
  return locale === 'zh'
    ? `${year}年${Number(month)}月${Number(day)}日 ${hour}:${minute}`
    : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}, ${hour}:${minute}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

const clock = (timeZone: string) =>
  new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to print: ${value}`);
  return value;
}

const signless = (text: string) => (text === '-0.0' ? '0.0' : text);
