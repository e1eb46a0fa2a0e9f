import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type Channel, fileChannel, type Message } from '../../server/invitations/channel.ts';
import { inviteReady } from '../../server/invitations/invite.ts';
import { sendMessages } from '../../server/invitations/outbox.ts';
import { hashOf } from '../../server/invitations/token.ts';
import { verifyTallies } from '../../server/tallies/rebuild.ts';
import { hospitalOfToken } from '../../surveys/token.ts';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  inviteAll,
  ORIGIN,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { deliverVisits, ledger, storedVisits } from '../support/intake.ts';

onEachDatabase('invitations', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const bring = (count: number, facts: Record<string, unknown> = {}) =>
    deliverVisits(
      here,
      Array.from({ length: count }, () => visit(hospital, facts)),
    );
  const invitations = () =>
    db().selectFrom('invitations').selectAll().where('hospital_id', '=', hospital).execute();
  const reasons = async () => (await storedVisits(db(), hospital)).map(({ reason }) => reason);

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    hospital = await registerHospital(here.services);
  });

  it('are one for each visit that is ready, however often and however many at once ask', async () => {
    await bring(230);
    await bring(1, { status: '在院' });
    await bring(1, { phone: '' });
    const written = await Promise.all([1, 2, 3].map(() => inviteReady(here.services)));
    expect(written.reduce((sum, count) => sum + count, 0)).toBe(230);
    expect(await inviteReady(here.services)).toBe(0);
    const all = await invitations();
    expect(new Set(all.map((row) => row.visit_id)).size).toBe(230);
    expect(all).toHaveLength(230);
    expect(await sendMessages(here.services)).toBe(230);
    expect(await sendMessages(here.services)).toBe(0);
    expect(await ledger(here, hospital, '2026-10')).toMatchObject({
      reasons: { delivered: 230, waiting: 1 },
    });
  });

  it('end after the programme’s days, and name the version that was published', async () => {
    await bring(1, { class: 'inpatient' });
    await inviteAll(here, hospital);
    expect(await invitations()).toMatchObject([
      {
        instrument_id: 'inpatient',
        instrument_version: 1,
        privacy: 'confidential',
        mode: 'link',
        state: 'open',
        expires_at: Date.parse('2026-11-19T02:00:00Z'),
      },
    ]);
  });

  it('carry a token of the hospital’s four characters and twelve more, and only its hash is kept', async () => {
    await bring(1);
    const [link = ''] = await inviteAll(here, hospital);
    expect(link).toMatch(new RegExp(`^${ORIGIN}/s/${hospital}[0-9A-Za-z]{12}$`));
    const token = link.slice(-16);
    expect((await invitations()).map((row) => row.token_hash)).toEqual([hashOf(token)]);
    expect(hospitalOfToken(token)).toBe(hospital);
    expect(hospitalOfToken(`${token}0`)).toBeNull();
    expect((await here.app.request(link)).status).toBe(200);
  });

  it('are not lost when the machine stops between writing and sending, and are sent once', async () => {
    await bring(3);
    expect(await inviteReady(here.services)).toBe(3);
    expect(await reasons()).toEqual(['waiting', 'waiting', 'waiting']);
    const sent: Message[] = [];
    const down: Channel = { name: 'outbox', send: () => Promise.reject(new Error('no line')) };
    await expect(sendMessages({ ...here.services, channel: down })).rejects.toThrow('no line');
    const up: Channel = {
      name: 'outbox',
      send: async (messages) => {
        sent.push(...messages);
        return messages.map(() => 'delivered');
      },
    };
    expect(await inviteReady(here.services)).toBe(0);
    expect(await sendMessages({ ...here.services, channel: up })).toBe(3);
    expect(await sendMessages({ ...here.services, channel: up })).toBe(0);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(3);
    expect(sent).toHaveLength(3);
    expect(await reasons()).toEqual(['delivered', 'delivered', 'delivered']);
  });

  it('that reach nobody leave the visit undeliverable, in the ledger too', async () => {
    await bring(2);
    const first = new Set<string>();
    const half: Channel = {
      name: 'sms',
      send: async (messages) =>
        messages.map(({ id }) => (first.size === 0 && first.add(id) ? 'undeliverable' : 'delivered')),
    };
    const services = { ...here.services, channel: half };
    await inviteReady(services);
    await sendMessages(services);
    expect((await reasons()).sort()).toEqual(['delivered', 'undeliverable']);
    expect((await storedVisits(db(), hospital)).map(({ channel }) => channel)).toEqual(['sms', 'sms']);
    expect(await ledger(here, hospital, '2026-10')).toMatchObject({
      visits: 2,
      reasons: { delivered: 1, undeliverable: 1, waiting: 0 },
    });
    expect((await verifyTallies(db(), () => undefined)).differences).toEqual([]);
  });

  it('go to a file as lines of JSON, which only its owner may read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xinsheng-outbox-'));
    const path = join(folder, 'outbox.ndjson');
    const services = { ...here.services, channel: fileChannel(path) };
    await bring(2);
    await inviteReady(services);
    await sendMessages(services);
    const lines = readFileSync(path, 'utf8').split('\n');
    expect(lines.pop()).toBe('');
    const messages = lines.map((line) => JSON.parse(line) as Message);
    expect(messages).toHaveLength(2);
    for (const message of messages) {
      expect(message).toMatchObject({ hospital, to: expect.stringMatching(/^139\d{8}$/) });
      expect(message.text).toContain(message.link);
    }
    expect(statSync(path).mode & 0o077).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
