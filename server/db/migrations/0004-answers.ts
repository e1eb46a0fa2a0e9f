import type { Kysely } from 'kysely';
import { createTable } from './create-table.ts';

/** Answers, and the tallies derived wholly from answers and visits, which may be emptied and rebuilt at any time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await answers(db);
  await tallies(db);
}

async function answers(db: Kysely<unknown>): Promise<void> {
  // `visit_id` and `answered_at` are null in an anonymous programme. `scores` is surveys/score.ts's encoding.
  await createTable(db, 'answers', {
    columns: {
      hospital_id: 'text',
      answer_id: 'text',
      visit_id: 'text?',
      instrument_id: 'text',
      instrument_version: 'int',
      department_id: 'text',
      month: 'int',
      mode: 'text',
      quality: 'text',
      locale: 'text',
      answered_at: 'big?',
      content: 'text',
      scores: 'blob',
    },
    key: ['hospital_id', 'answer_id'],
    unique: [['hospital_id', 'visit_id']],
    references: [{ table: 'visits', columns: ['hospital_id', 'visit_id'] }],
  });
  // Accepted but not yet counted. Taking a row out and adding its scores is one transaction: exactly once.
  await createTable(db, 'tally_queue', {
    columns: { hospital_id: 'text', answer_id: 'text' },
    key: ['hospital_id', 'answer_id'],
  });
}

async function tallies(db: Kysely<unknown>): Promise<void> {
  const options = Array.from({ length: 11 }, (_, option) => `c${option}`);
  await createTable(db, 'measure_tallies', {
    columns: {
      hospital_id: 'text',
      instrument_id: 'text',
      measure: 'text',
      month: 'int',
      department_id: 'text',
      mode: 'text',
      quality: 'text',
      n: 'big',
      sum: 'big',
      sum_squares: 'big',
      ...Object.fromEntries(options.map((option) => [option, 'big'] as const)),
    },
    key: ['hospital_id', 'instrument_id', 'measure', 'month', 'department_id', 'mode', 'quality'],
    checks: { within: 'n >= 0 and sum >= 0 and sum <= n * 10000' },
  });

  const patient = [
    'answered',
    'partial',
    'opened',
    'delivered',
    'undeliverable',
    'opted_out',
    'expired',
    'waiting',
  ];
  const unasked = ['quarantined', 'not_sampled', 'no_contact', 'shared_contact', 'excluded'];
  const reasons = [...patient, ...unasked];
  await createTable(db, 'flow_tallies', {
    columns: {
      hospital_id: 'text',
      month: 'int',
      programme_id: 'text',
      department_id: 'text',
      channel: 'text',
      ...Object.fromEntries(reasons.map((reason) => [reason, 'big'] as const)),
    },
    key: ['hospital_id', 'month', 'programme_id', 'department_id', 'channel'],
    checks: Object.fromEntries(reasons.map((reason) => [reason, `${reason} >= 0`])),
  });
}
