import { sql } from 'kysely';
import { beforeAll } from 'vitest';
import type { Db } from '../../server/db/open.ts';
import type { Database } from '../../server/db/schema.ts';
import { createInstallation, inviteOne, type TestInstallation } from './installation.ts';
import type { Send } from './patient.ts';

/** An installation whose tests each take a hospital of their own, with one invited visit. */
export type OneVisit = {
  readonly send: Send;
  /** Registers the test's hospital, invites its visit (`facts` change it), and returns the link. */
  readonly invited: (facts?: Record<string, unknown>) => Promise<string>;
  /** The answers the hospital has. */
  readonly answers: () => Promise<Database['answers'][]>;
  /** The reason each of its visits stands at. */
  readonly reasons: () => Promise<string[]>;
  /** Everything a link could change. */
  readonly snapshot: () => Promise<unknown>;
};

/** Prepares the installation before the tests of this block. */
export function oneVisit(db: () => Db): OneVisit {
  let here: TestInstallation;
  let hospital: string;
  const rows = <Table extends HospitalTable>(table: Table) => rowsOf(db(), table, hospital);
  beforeAll(async () => {
    here = await createInstallation(db());
  });
  return {
    send: (url, init) => here.app.request(url, init),
    invited: async (facts = {}) => {
      const one = await inviteOne(here, facts);
      hospital = one.hospital;
      return one.link;
    },
    answers: () => rows('answers'),
    reasons: async () => (await rows('visits')).map(({ reason }) => reason),
    snapshot: async () => ({
      visits: await rows('visits'),
      invitations: await rows('invitations'),
      drafts: await rows('drafts'),
      withdrawals: await rows('withdrawals'),
      flows: await rows('flow_tallies'),
    }),
  };
}

type HospitalTable = 'answers' | 'visits' | 'invitations' | 'drafts' | 'withdrawals' | 'flow_tallies';

async function rowsOf<Table extends HospitalTable>(
  db: Db,
  table: Table,
  hospital: string,
): Promise<Database[Table][]> {
  const { rows } = await sql<
    Database[Table]
  >`select * from ${sql.table(table)} where hospital_id = ${hospital}`.execute(db);
  return rows;
}
