/**
 * Where each table lives when the database is spread over machines.
 *
 * - *hospital*: split by hospital_id, which is first in its primary key and in every unique index;
 * - *catalogue*: small, rarely written, copied everywhere; nothing has a foreign key to it;
 * - *system*: one place only: people who sign in, their sessions and tokens, and sums over hospitals.
 */
export const placements = {
  hospital: [
    'hospitals',
    'hospital_areas',
    'departments',
    'department_identifiers',
    'visits',
    'contacts',
    'invitations',
    'consents',
    'withdrawals',
    'requests',
    'drafts',
    'outbox',
    'answers',
    'tally_queue',
    'measure_tallies',
    'flow_tallies',
    'joint_tallies',
    'stale_hospitals',
    'area_queue',
    'waves',
    'wave_units',
    'wave_members',
    'held_answers',
  ],
  catalogue: ['areas', 'unit_identifiers', 'instruments', 'instrument_drafts', 'programmes', 'notices'],
  system: ['users', 'sessions', 'api_tokens', 'sign_in_failures', 'area_tallies', 'area_rests', 'area_flows'],
} as const;
