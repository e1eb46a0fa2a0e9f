import type { Principal } from '../server/access/principal.ts';
import type { Channel } from '../server/invitations/channel.ts';
import { inviteReady } from '../server/invitations/invite.ts';
import { sendMessages } from '../server/invitations/outbox.ts';
import type { Services } from '../server/services.ts';
import { openIntake, takeStream } from '../server/visits/intake.ts';
import { readRow } from '../server/visits/row.ts';
import { type Reply, servicesAt } from './asking.ts';
import type { Visit } from './visits.ts';

const MINUTE_MS = 60_000;
const FEED: Principal = { role: 'intake', unit: '', name: 'demo' };

/**
 * Brings visits as a feed does at an instant, has them invited, and returns what patients do with their links.
 * Throws when a visit is refused: the demonstration would not add up.
 */
export async function deliver(
  services: Services,
  visits: readonly Visit[],
  at: number,
): Promise<readonly Reply[]> {
  const phones = new Map(visits.map((visit) => [visit.phone, visit]));
  const links = new Map<string, string>();
  const then = { ...servicesAt(services, at), channel: phoneChannel(phones, links) };
  await bring(then, visits);
  await inviteReady(then);
  await sendMessages(then);
  return visits.flatMap(({ phone, fate: { act } }) => {
    const link = links.get(phone);
    return act && link !== undefined ? [{ link, act, at: at + act.minutes * MINUTE_MS }] : [];
  });
}

/** Takes the rows of a feed. Throws when one is refused. */
export async function bring(
  services: Services,
  visits: readonly { readonly record: Readonly<Record<string, unknown>> }[],
): Promise<void> {
  const intake = await openIntake(services, FEED);
  await takeStream(
    intake,
    visits.map(({ record }, at) => readRow(at + 1, record)),
  );
  const [refusal] = intake.report.refusals;
  if (refusal) throw new Error(`row ${refusal.line} is refused: ${refusal.field} ${refusal.reason}`);
}

/** The patients' phones: they keep the link that comes in, and some cannot be reached. */
const phoneChannel = (phones: ReadonlyMap<string, Visit>, links: Map<string, string>): Channel => ({
  name: 'outbox',
  send: async (messages) =>
    messages.map(({ to, link }) => {
      if (phones.get(to)?.fate.undeliverable) return 'undeliverable';
      links.set(to, link);
      return 'delivered';
    }),
});
