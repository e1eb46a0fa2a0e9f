import { sql } from 'kysely';
import { beforeAll, beforeEach } from 'vitest';
import type { Db } from '../../server/db/open.ts';
import type { Database } from '../../server/db/schema.ts';
import { verifyTallies } from '../../server/tallies/rebuild.ts';
import { type Right, readKey, type Sealed, seal, unseal } from '../../web/waves/blind.ts';
import { createInstallation, ORIGIN, registerHospital, type TestInstallation } from './installation.ts';
import { deliver } from './intake.ts';
import type { Send } from './patient.ts';

/** A member of staff, as the hospital's roster names them. */
export type OnRoster = { readonly number: string; readonly department: string };

/** What the hospital is told of its wave. */
export type WaveReply = {
  readonly closes: string;
  readonly units: readonly {
    readonly department: string;
    readonly departments: readonly string[];
    readonly members: number;
    readonly check: string;
  }[];
  readonly members: readonly { readonly number: string; readonly link: string }[];
};

/** A hospital of its own with these departments. */
export async function hospitalWith(here: TestInstallation, departments: readonly string[]): Promise<string> {
  const hospital = await registerHospital(here.services);
  for (const id of departments) {
    const department = JSON.stringify({ id, name: { zh: `${id}科`, en: `Department ${id}` } });
    await deliver(here, `/api/v1/hospitals/${hospital}/departments`, department);
  }
  return hospital;
}

/** So many members of a department. */
export const roster = (department: string, count: number): OnRoster[] =>
  Array.from({ length: count }, (_, at) => ({ number: `${department}-${at}`, department }));

/** Asks for a wave as an administrator. */
export const askWave = (here: TestInstallation, hospital: string, body: unknown): Promise<Response> =>
  deliver(here, `/api/v1/hospitals/${hospital}/waves`, JSON.stringify(body));

/** Opens a wave, which must succeed. */
export async function openWave(
  here: TestInstallation,
  hospital: string,
  members: readonly OnRoster[],
  month = '2026-10',
): Promise<WaveReply> {
  const reply = await askWave(here, hospital, { month, members });
  if (reply.status !== 201) throw new Error(`the wave was not opened: ${await reply.text()}`);
  return (await reply.json()) as WaveReply;
}

const postJson = (send: Send, url: string, body: unknown) =>
  send(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Opens a member's page and seals a token, with the code that runs in the member's browser. */
export async function sealFor(send: Send, link: string) {
  const page = await (await send(link)).text();
  const [, hospital = '', spki = ''] = /data-hospital="(\w+)" data-key="([\w-]+)"/.exec(page) ?? [];
  const unit = await readKey(spki);
  return { unit, sealed: await seal(hospital, unit.key), page };
}

/** Has a sealed token signed under a member's link. */
export const sign = (send: Send, link: string, { blinded }: Pick<Sealed, 'blinded'>) =>
  postJson(send, link, { blinded });

/** All that a member does under the personal link: the right to answer, which only the member has. */
export async function takeRight(send: Send, link: string): Promise<Right> {
  const { unit, sealed } = await sealFor(send, link);
  const reply = await sign(send, link, sealed);
  if (!reply.ok) throw new Error(`not signed: ${await reply.text()}`);
  const { signature } = (await reply.json()) as { signature: string };
  return unseal(unit, sealed, signature);
}

/** Redeems a right; the reply is the survey's link or a problem. */
export const redeem = (send: Send, right: Right) => postJson(send, `${ORIGIN}/w`, right);

/** Redeems a right, which must succeed, and gives the survey's link. */
export async function surveyLink(send: Send, right: Right): Promise<string> {
  const reply = await redeem(send, right);
  if (reply.status !== 201) throw new Error(`not redeemed: ${await reply.text()}`);
  return ((await reply.json()) as { link: string }).link;
}

/** An installation whose tests each have a hospital of their own, with an open wave of three departments. */
export type StaffWave = {
  readonly here: () => TestInstallation;
  readonly hospital: () => string;
  readonly wave: () => WaveReply;
  readonly send: Send;
  readonly linkOf: (number: string) => string;
  readonly rows: <Table extends WaveTable>(table: Table) => Promise<Database[Table][]>;
  /** What the tallies say that visits and answers do not. */
  readonly differences: () => Promise<readonly string[]>;
};

type WaveTable =
  | 'answers'
  | 'visits'
  | 'invitations'
  | 'wave_members'
  | 'wave_units'
  | 'held_answers'
  | 'drafts';

/** Eleven in N1; N2 and N3 have six and seven and stand together. */
export const STAFF = [...roster('N1', 11), ...roster('N2', 6), ...roster('N3', 7)];

/** Prepares the installation before the tests of this block, and a wave of October before each. */
export function staffWave(db: () => Db): StaffWave {
  let here: TestInstallation;
  let hospital: string;
  let wave: WaveReply;
  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    here.setNow('2026-10-20T02:00:00Z');
    hospital = await hospitalWith(here, ['N1', 'N2', 'N3']);
    wave = await openWave(here, hospital, STAFF);
  });
  return {
    here: () => here,
    hospital: () => hospital,
    wave: () => wave,
    send: (url, init) => here.app.request(url, init),
    linkOf: (number) => wave.members.find((one) => one.number === number)?.link ?? 'no link',
    rows: async <Table extends WaveTable>(table: Table) => {
      const all = sql<Database[Table]>`select * from ${sql.table(table)} where hospital_id = ${hospital}`;
      return (await all.execute(db())).rows;
    },
    differences: async () => (await verifyTallies(db(), () => undefined)).differences,
  };
}

/** What a refusal is called. */
export async function codeOf(reply: Response | Promise<Response>): Promise<string> {
  const { status, code } = (await (await reply).json()) as { status: number; code: string };
  return `${status} ${code}`;
}
