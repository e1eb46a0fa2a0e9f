import { readFileSync } from 'node:fs';
import type { Instrument } from '../../surveys/instrument.ts';

/** The questionnaire of staff as it was published until November 2026: it asked for post, title and years of work. */
export const formerStaff = JSON.parse(readFileSync('test/support/former-staff.json', 'utf8')) as Instrument;
