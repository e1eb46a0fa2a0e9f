import { describe, expect, it } from 'vitest';
import { invitedOf, ledger } from '../../analytics/ledger.ts';
import { month } from '../../analytics/month.ts';
import { REASONS } from '../../analytics/tally.ts';
import { flow } from './samples.ts';

const october = month('2026-10');
const asked = ['answered', 'partial', 'opened', 'delivered', 'undeliverable', 'opted_out', 'expired'];

describe('ledger', () => {
  it('adds up: every visit stands at one reason', () => {
    const book = ledger([
      flow(october, { answered: 12, waiting: 3 }),
      flow(october, { answered: 5, excluded: 2 }),
    ]);
    expect(book).toMatchObject({ visits: 22, invited: 17 });
    expect(book.reasons).toMatchObject({ answered: 17, waiting: 3, excluded: 2, partial: 0 });
    expect(Object.keys(book.reasons)).toEqual([...REASONS]);
  });

  it.each(REASONS)('says of %s whether it was an invitation', (reason) => {
    expect(invitedOf(flow(october, { [reason]: 4 }).counts)).toBe(asked.includes(reason) ? 4 : 0);
  });

  it('is all zeros without visits', () => {
    expect(ledger([])).toMatchObject({ visits: 0, invited: 0 });
  });
});
