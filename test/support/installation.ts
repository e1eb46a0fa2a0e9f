import { newApiToken } from '../../server/access/api-tokens.ts';
import type { Role } from '../../server/access/principal.ts';
import { createApp } from '../../server/app.ts';
import type { Db } from '../../server/db/open.ts';
import { inTransaction } from '../../server/db/transaction.ts';
import { loadAreas } from '../../server/hospitals/areas.ts';
import { addHospital, type NewHospital } from '../../server/hospitals/hospitals.ts';
import { publishDefaults } from '../../server/instruments/defaults.ts';
import { outboxChannel } from '../../server/invitations/channel.ts';
import { inviteReady } from '../../server/invitations/invite.ts';
import { outboxPage, sendMessages } from '../../server/invitations/outbox.ts';
import { publishNotices } from '../../server/privacy/notices.ts';
import type { PrivacySettings, Services } from '../../server/services.ts';
import { createVault, systemRandom } from '../../server/vault.ts';

/** An installation in the test's own process: the real application on the database given, with a clock to set. */
export type TestInstallation = {
  readonly services: Services;
  readonly app: ReturnType<typeof createApp>;
  /** What was logged: events only. */
  readonly logged: string[];
  readonly setNow: (iso: string) => void;
  /** A token's header. */
  readonly bearer: (role: Role, unit?: string) => Promise<{ Authorization: string }>;
  /** Sends a request as a program with a token. */
  readonly call: (path: string, init?: RequestInit) => Promise<Response>;
};

export const ORIGIN = 'http://survey.test';

/** Brings up an installation on an empty, migrated database, as `npm start` would with DEMO=off. */
export async function createInstallation(
  db: Db,
  now = '2026-10-20T02:00:00Z',
  privacy: Partial<PrivacySettings> = {},
): Promise<TestInstallation> {
  const random = systemRandom();
  const logged: string[] = [];
  let clock = new Date(now);
  const services: Services = {
    db,
    now: () => clock,
    vault: createVault(random(32), random),
    channel: outboxChannel,
    log: (event, _facts, error) =>
      void logged.push(error === undefined ? event : `${event}: ${String(error)}`),
    origin: ORIGIN,
    privacy: { basis: 'consent', contact: '', guardians: false, ...privacy },
    network: { proxies: 1, burst: 20 },
  };
  await loadAreas(db);
  await publishDefaults(db, clock);
  await publishNotices(db, services.privacy, clock);
  const app = createApp(services);
  return {
    services,
    app,
    logged,
    setNow: (iso) => {
      clock = new Date(iso);
    },
    bearer: async (role, unit = '') => ({
      Authorization: `Bearer ${await newApiToken(services, role, unit)}`,
    }),
    call: async (path, init) => app.request(ORIGIN + path, init),
  };
}

/** Registers a hospital in an area (West Lake district of Hangzhou unless said) and returns its id. */
export function registerHospital(services: Services, facts: Partial<NewHospital> = {}): Promise<string> {
  const hospital: NewHospital = {
    name: { zh: '示例医院', en: 'Example Hospital' },
    level: 'tertiary_a',
    kind: 'general',
    ownership: 'public',
    timeZone: 'Asia/Shanghai',
    area: '330106',
    since: null,
    identifiers: [],
    ...facts,
  };
  return inTransaction(services.db, (trx) => addHospital(trx, hospital, services.vault.random));
}

let numbers = 0;

/** A finished outpatient visit as a feed sends it, with a phone of its own; `facts` change it. */
export const visit = (hospital: string, facts: Record<string, unknown> = {}): Record<string, unknown> => {
  numbers++;
  return {
    visitNumber: `V${numbers}`,
    hospital,
    class: 'outpatient',
    status: 'finished',
    start: '2026-10-12T09:00:00+08:00',
    end: '2026-10-12T10:00:00+08:00',
    name: '王小明',
    phone: `139${String(10_000_000 + numbers)}`,
    sex: 'female',
    birthDate: '1951-03-02',
    ...facts,
  };
};

/** Posts visits with an administrator's token and returns the reply. */
export async function postVisits({ call, bearer }: TestInstallation, visits: unknown): Promise<Response> {
  const headers = { ...(await bearer('administrator')), 'Content-Type': 'application/json' };
  return call('/api/v1/visits', { method: 'POST', headers, body: JSON.stringify(visits) });
}

/** Invites whoever waits and returns the links of one hospital, newest first. */
export async function inviteAll({ services }: TestInstallation, hospital: string): Promise<string[]> {
  await inviteReady(services);
  await sendMessages(services);
  const messages = await outboxPage(services, { limit: 1000, before: undefined, hospital });
  return messages.map(({ link }) => link);
}

/** A hospital of its own with one invited visit, and the visit's link. */
export async function inviteOne(
  here: TestInstallation,
  facts: Record<string, unknown> = {},
): Promise<{ hospital: string; link: string }> {
  const hospital = await registerHospital(here.services);
  await postVisits(here, [visit(hospital, facts)]);
  const [link] = await inviteAll(here, hospital);
  if (link === undefined) throw new Error('no invitation was written');
  return { hospital, link };
}
