import type { Message, Outcome } from '../../server/invitations/channel.ts';
import { inviteReady } from '../../server/invitations/invite.ts';
import { sendMessages } from '../../server/invitations/outbox.ts';
import { postVisits, registerHospital, visit } from '../support/installation.ts';
import { chooseFirst, type Form, fillIn, postForm } from '../support/patient.ts';
import type { BenchFolder } from './folder.ts';

const AT_ONCE = 64;

/** Links of visits to these hospitals in turn, answered up to their last page, and that page's form. */
export async function readyLinks(
  { here }: BenchFolder,
  hospitals: number,
  count: number,
): Promise<{ paths: string[]; body: string }> {
  const links: string[] = [];
  const send = async (messages: readonly Message[]): Promise<readonly Outcome[]> => {
    links.push(...messages.map(({ link }) => link));
    return messages.map(() => 'delivered');
  };
  const services = { ...here.services, channel: { name: 'outbox', send } };
  const today = new Date().toISOString();
  for (let hospital = 0; hospital < hospitals; hospital++) {
    const id = await registerHospital(services);
    const visits = Array.from({ length: count / hospitals }, () => visit(id, { start: today, end: today }));
    await postVisits(here, visits);
  }
  await inviteReady(services);
  await sendMessages(services);
  const [sample = ''] = links;
  const forms: Form[] = [];
  for (const page of [1, 2, 3]) {
    forms.push(fillIn(await (await here.app.request(`${sample}?p=${page}`)).text(), chooseFirst));
    if (page < 3) await postForm(here.app.request, sample, forms[page - 1] ?? new Map());
  }
  for (let at = 1; at < links.length; at += AT_ONCE) {
    const some = links.slice(at, at + AT_ONCE);
    for (const form of forms.slice(0, 2)) {
      await Promise.all(some.map((link) => postForm(here.app.request, link, form)));
    }
  }
  // The hospitals' links in turn, as they would come.
  const each = count / hospitals;
  const mixed = links.map((_, at) => links[(at % hospitals) * each + Math.floor(at / hospitals)] ?? '');
  return {
    paths: mixed.map((link) => new URL(link).pathname),
    body: new URLSearchParams([...(forms[2] ?? [])]).toString(),
  };
}
