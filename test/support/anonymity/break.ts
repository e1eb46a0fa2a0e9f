import { sql } from 'kysely';
import { forgetWritten } from '../../../server/db/forget.ts';
import type { Db } from '../../../server/db/open.ts';
import type { Hand } from './hand.ts';
import type { Facts } from './matcher.ts';

// Ways to break what the product promises, so that a test can show that it would notice.

/** Adds to every answer's facts what a leak would add; `between` is what is known of whoever gave it. */
export function leaking(hands: readonly Hand[], leak: (between: Facts) => Partial<Facts>): Hand[] {
  return hands.map((hand) => ({
    ...hand,
    answers: hand.answers.map((answer) => {
      const own = hand.between.find(({ key }) => key === answer.key);
      const leaked = own ? leak(own) : {};
      return {
        ...answer,
        order: { ...answer.order, ...leaked.order },
        texts: [...answer.texts, ...(leaked.texts ?? [])],
      };
    }),
  }));
}

/** Writes the rows of a table again, one at a time and each on its own, the lowest `turn` first; those below 0 go. */
export async function writeAgain<Row extends Record<string, unknown>>(
  db: Db,
  table: 'answers' | 'held_answers' | 'wave_members' | 'invitations',
  turn: (row: Row) => number,
): Promise<void> {
  const { rows } = await sql<Row>`delete from ${sql.table(table)} returning *`.execute(db);
  const kept = rows.filter((row) => turn(row) >= 0);
  for (const row of kept.toSorted((a, b) => turn(a) - turn(b))) {
    const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
    const values = sql.join(Object.values(row));
    await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(db);
  }
  await forgetWritten(db);
}
