import { type Month, monthNumber } from '../../analytics/month.ts';
import type { Programme } from '../../surveys/programme.ts';
import { newToken } from '../../surveys/token.ts';
import { insertInOrder } from '../db/in-order.ts';
import { inTransaction, type Tx } from '../db/transaction.ts';
import { blindId } from '../ids.ts';
import { seatRow, staffPlace, staffProgramme } from '../invitations/staff-links.ts';
import { hashOf } from '../invitations/token.ts';
import { problems } from '../problem.ts';
import type { Services } from '../services.ts';
import { countFlow } from '../tallies/flow.ts';
import { holdStaffMonth } from '../tallies/held.ts';
import { removeWave } from './end.ts';
import { makeKey } from './signing.ts';
import { type Unit, unitsOf } from './units.ts';
import { NOT_SERVED } from './wave.ts';

/** Whoever may answer, as the hospital names them: an opaque number, which is not kept, and a department. */
export type Member = { readonly number: string; readonly department: string };

/** What the hospital is told of a wave it opened; the links are told once and never again. */
export type OpenedWave = {
  /** When every link of the wave ends, as an ISO instant. */
  readonly closes: string;
  readonly units: readonly {
    readonly department: string;
    /** The departments that stand together in it. */
    readonly departments: readonly string[];
    readonly members: number;
    /** The name of its key, which members see and may compare. */
    readonly check: string;
  }[];
  readonly members: readonly { readonly number: string; readonly link: string }[];
};

const DAY_MS = 86_400_000;

type Key = Awaited<ReturnType<typeof makeKey>>;
type Prepared = Unit<Member & { readonly token: string }> & { readonly key: Key };

/**
 * Opens a hospital's wave of a month: a key for each unit, a personal link for each member, and as many seats in
 * the ledger, which belong to nobody. A wave that nobody has begun is replaced, its links ending with it; throws
 * the problems `wave_begun` for one that somebody has, and `figures_out` for a month that is counted.
 */
export async function openWave(
  services: Services,
  hospital: string,
  month: Month,
  roster: readonly Member[],
): Promise<OpenedWave> {
  const { db, vault, now, origin } = services;
  const programme = await staffProgramme(db);
  const members = roster.map((member) => ({ ...member, token: newToken(hospital, vault.random) }));
  const units = await Promise.all(
    unitsOf(members).map(async (unit): Promise<Prepared> => ({ ...unit, key: await makeKey() })),
  );
  const closes = now().getTime() + programme.linkDays * DAY_MS;
  await inTransaction(db, async (trx) => {
    await holdStaffMonth(trx, hospital, month);
    if (!(await removeWave(trx, hospital, month))) throw problems.waveBegun();
    await trx
      .insertInto('waves')
      .values({
        hospital_id: hospital,
        month: monthNumber(month),
        programme_id: programme.id,
        instrument_id: programme.instrument,
        instrument_version: programme.version,
        closes_at: closes,
        state: 'open',
      })
      .execute();
    for (const unit of units) await insertUnit(trx, services, { hospital, month, programme }, unit);
  });
  return {
    closes: new Date(closes).toISOString(),
    units: units.map(toldOf),
    members: members.map(({ number, token }) => ({ number, link: `${origin}/w/${token}` })),
  };
}

type Wave = { readonly hospital: string; readonly month: Month; readonly programme: Programme };

async function insertUnit(
  trx: Tx,
  { vault }: Services,
  { hospital, month, programme }: Wave,
  { department, members, key }: Prepared,
): Promise<void> {
  const of = { hospital_id: hospital, month: monthNumber(month), department_id: department };
  await trx
    .insertInto('wave_units')
    .values({
      ...of,
      departments: JSON.stringify(departmentsOf(members)),
      members: members.length,
      key_id: key.id,
      public_key: key.publicKey,
      sealed_key: vault.seal(key.privateKey),
    })
    .execute();
  const place = staffPlace(hospital, month, department, programme.id);
  const rows = members.map(({ token }) => ({ ...of, link_hash: hashOf(token), served: NOT_SERVED }));
  const seats = members.map(() => seatRow(place, blindId(vault.random)));
  await insertInOrder(trx, 'wave_members', 'link_hash', rows); // the roster's own order stays outside
  await insertInOrder(trx, 'visits', 'visit_id', seats);
  await countFlow(trx, [{ ...place, reason: 'delivered', by: members.length }]);
}

const departmentsOf = (members: readonly Member[]): string[] =>
  [...new Set(members.map(({ department }) => department))].sort();

const toldOf = ({ department, members, key }: Prepared): OpenedWave['units'][number] => ({
  department,
  departments: departmentsOf(members),
  members: members.length,
  check: key.id,
});
