import { v4, v7 } from 'uuid';
import type { Random } from './vault.ts';

/** An id that sorts by the time it was made (UUIDv7): for rows that may be told apart in time. */
export const timedId = (now: Date, random: Random): string =>
  v7({ msecs: now.getTime(), random: random(16), seq: Buffer.from(random(4)).readUInt32BE() });

/** What every timed id made at or after an instant sorts behind, or is. */
export function earliestId(from: Date): string {
  const hex = from.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}

/** An id that says nothing, not even when it was made (UUIDv4): for anonymous answers. */
export const blindId = (random: Random): string => v4({ random: random(16) });

const HOSPITAL_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A hospital's number: four characters that route a link, 32^4 of them, without letters that look alike. */
export const hospitalId = (random: Random): string =>
  Array.from(random(4), (byte) => HOSPITAL_ALPHABET[byte % HOSPITAL_ALPHABET.length]).join('');
