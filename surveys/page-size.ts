import { InstrumentError } from './instrument-error.ts';
import type { Plan } from './plan.ts';
import { writtenFields } from './rough.ts';

/**
 * The most characters a page may take in its written fields together. Sent as a form a character is up to 12 bytes,
 * and 20 more where the page says how it was kept: so a full page stays below the megabyte that a form may have.
 */
const LARGEST_PAGE = 32_000;

/** Refuses a form with a page that could not be sent once everything on it is filled in. Throws InstrumentError. */
export function inspectPages({ pages }: Plan): void {
  for (const [index, { questions }] of pages.entries()) {
    const most = questions.reduce((sum, one) => sum + writtenFields(one).length * one.limits.maxLength, 0);
    if (most > LARGEST_PAGE)
      throw new InstrumentError(`survey.pages[${index}]`, {
        zh: `这一页最多可写${most}个字，超过${LARGEST_PAGE}个，写满了发不出去：请分成几页，或减小maxLength`,
        en: `takes up to ${most} characters, more than ${LARGEST_PAGE}, and could not be sent when full: make it several pages, or lower maxLength`,
      });
  }
}
