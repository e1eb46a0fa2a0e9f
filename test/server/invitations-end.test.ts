import { beforeAll, beforeEach, expect, it } from 'vitest';
import { expireInvitations } from '../../server/invitations/expire.ts';
import { inviteReady } from '../../server/invitations/invite.ts';
import { sendMessages } from '../../server/invitations/outbox.ts';
import { verifyTallies } from '../../server/tallies/rebuild.ts';
import { onEachDatabase } from '../support/databases.ts';
import {
  createInstallation,
  inviteAll,
  registerHospital,
  type TestInstallation,
  visit,
} from '../support/installation.ts';
import { deliverVisits, ledger } from '../support/intake.ts';
import { answerSurvey, chooseFirst, fillIn, postForm, type Send } from '../support/patient.ts';

const BEFORE = '2026-11-19T01:59:59.999Z';
const AFTER = '2026-11-19T02:00:00Z';

onEachDatabase('invitations whose time is over', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const send: Send = (url, init) => here.app.request(url, init);
  const left = (table: 'drafts' | 'outbox' | 'answers') =>
    db().selectFrom(table).selectAll().where('hospital_id', '=', hospital).execute();
  const states = async () =>
    (await db().selectFrom('invitations').select('state').where('hospital_id', '=', hospital).execute())
      .map(({ state }) => state)
      .sort();

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    here.setNow('2026-10-20T02:00:00Z');
    hospital = await registerHospital(here.services);
  });

  /** Four visits: one only told, one opened, one partly answered, one answered. */
  async function fourVisits(): Promise<string[]> {
    await deliverVisits(here, [visit(hospital), visit(hospital), visit(hospital), visit(hospital)]);
    const [untouched = '', opened = '', partly = '', answered = ''] = await inviteAll(here, hospital);
    await postForm(
      send,
      opened,
      fillIn(await (await send(opened)).text(), () => null),
    );
    await postForm(send, partly, fillIn(await (await send(partly)).text(), chooseFirst));
    await answerSurvey(send, answered);
    return [untouched, opened, partly, answered];
  }

  it('move those who were told and who opened to expired; partial stays partial, answered answered', async () => {
    const links = await fourVisits();
    const before = { delivered: 1, opened: 1, partial: 1, answered: 1, expired: 0 };
    expect(await ledger(here, hospital, '2026-10')).toMatchObject({ visits: 4, reasons: before });
    here.setNow(BEFORE);
    expect(await expireInvitations(here.services)).toBe(0);
    expect(await left('drafts')).toHaveLength(2);

    here.setNow(AFTER);
    expect(await expireInvitations(here.services)).toBe(3);
    const after = { delivered: 0, opened: 0, partial: 1, answered: 1, expired: 2 };
    expect(await ledger(here, hospital, '2026-10')).toMatchObject({ visits: 4, reasons: after });
    expect(await states()).toEqual(['answered', 'expired', 'expired', 'expired']);
    expect(await left('drafts')).toEqual([]);
    expect(await left('answers')).toHaveLength(1);
    for (const link of links.slice(0, 3)) expect((await send(link)).status).toBe(410);
    expect(await expireInvitations(here.services)).toBe(0);
    expect((await verifyTallies(db(), () => undefined)).differences).toEqual([]);
  });

  it('take their messages along; the messages of the answered go after thirty days', async () => {
    await fourVisits();
    expect(await left('outbox')).toHaveLength(4);
    here.setNow(AFTER);
    await expireInvitations(here.services);
    expect(await left('outbox')).toHaveLength(1);
    here.setNow('2026-11-19T02:00:00.001Z');
    await expireInvitations(here.services);
    expect(await left('outbox')).toEqual([]);
  });

  it('end those that were never sent as well, and nothing is sent afterwards', async () => {
    await deliverVisits(here, [visit(hospital)]);
    await inviteReady(here.services);
    here.setNow(AFTER);
    expect(await expireInvitations(here.services)).toBe(1);
    expect(await sendMessages(here.services)).toBe(0);
    expect(await ledger(here, hospital, '2026-10')).toMatchObject({ reasons: { expired: 1, waiting: 0 } });
  });

  it('are very many at once', async () => {
    const many = 620;
    await deliverVisits(
      here,
      Array.from({ length: many }, () => visit(hospital)),
    );
    await inviteReady(here.services);
    await sendMessages(here.services);
    here.setNow(AFTER);
    const ended = await Promise.all([1, 2].map(() => expireInvitations(here.services)));
    expect(ended.reduce((sum, count) => sum + count, 0)).toBe(many);
    expect(await ledger(here, hospital, '2026-10')).toMatchObject({
      visits: many,
      reasons: { expired: many },
    });
    expect((await verifyTallies(db(), () => undefined)).differences).toEqual([]);
  });
});
