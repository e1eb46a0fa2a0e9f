const FORM =
  /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * The instant a feed's time means, in epoch milliseconds, or null when it is no time. Reads ISO 8601,
 * '2026-11-20 09:30', '2026/11/20', '2026/1/5 9:05' and '20261120093000'; without an offset it is local time
 * in `zone`.
 */
export function instantOf(text: string, zone: string): number | null {
  const parts = FORM.exec(text.trim()) ?? FORM.exec(inFullDigits(text.trim()));
  if (!parts) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', offset] = parts;
  const numbers = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, m = 0, d = 0, h = 0, min = 0, s = 0] = numbers;
  const asUtc = Date.UTC(y, m - 1, d, h, min, s);
  // Date.UTC turns 31 February into 3 March; a feed that says so is wrong, not late.
  if (new Date(asUtc).getUTCDate() !== d || m < 1 || m > 12 || h > 24 || min > 59 || s > 60) return null;
  if (offset !== undefined) return asUtc - writtenOffset(offset);
  // The first offset is that of another instant, on the wrong side where the clocks change in between.
  return asUtc - zoneOffset(zone, asUtc - zoneOffset(zone, asUtc));
}

/** Spreadsheets write '2026/1/5 9:05'; this is '2026/01/05 09:05'. */
export const inFullDigits = (text: string): string =>
  text.replaceAll(/(?<=[-/. T])\d(?=[-/.: ]|$)/g, (digit) => `0${digit}`);

function writtenOffset(offset: string): number {
  if (offset === 'Z') return 0;
  const digits = offset.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return (digits.startsWith('-') ? -minutes : minutes) * 60_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const HOUR_MS = 3_600_000;
const MOST_OFFSETS = 50_000;

/** How far a zone's clocks are ahead of UTC around an instant, in milliseconds; remembered by the hour. */
function zoneOffset(zone: string, around: number): number {
  const key = `${zone} ${Math.floor(around / HOUR_MS)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  const offset = findOffset(zone, around);
  offsets.set(key, offset);
  return offset;
}

function findOffset(zone: string, around: number): number {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  const name = format.formatToParts(around).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? 0 : writtenOffset(name.slice('GMT'.length));
}

/** The calendar day of an instant in a zone, '2026-11-20'. */
export function dayOf(instant: number, zone: string): string {
  return new Date(instant + zoneOffset(zone, instant)).toISOString().slice(0, 10);
}

/** Whether the text is a calendar day such as '1945-12-09'. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && instantOf(text, 'UTC') !== null;

/** Whole years from a birth day to a day, both as '1945-12-09'. */
export function ageOn(day: string, birth: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}
