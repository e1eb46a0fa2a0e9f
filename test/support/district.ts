import { putUser } from '../../server/access/users.ts';
import { inviteReady } from '../../server/invitations/invite.ts';
import { outboxPage, sendMessages } from '../../server/invitations/outbox.ts';
import { countAnswers } from '../../server/tallies/count.ts';
import { ORIGIN, postVisits, type TestInstallation, visit } from './installation.ts';
import { answerSurvey, type Choose } from './patient.ts';

/** Two districts of Hangzhou, their city, and a district of another province. */
export const WEST_LAKE = '330106';
export const YUHANG = '330110';
export const HANGZHOU = '330100';
export const XUHUI = '310104';

/**
 * Brings a visit for each choice, answers in that order and counts the answers; null leaves an invitation
 * unanswered. Returns the links.
 */
export async function answerVisits(
  here: TestInstallation,
  hospital: string,
  choices: readonly (Choose | null)[],
  facts: Record<string, unknown> = {},
): Promise<string[]> {
  const visits = choices.map(() => visit(hospital, facts));
  const taken = await postVisits(here, visits);
  if (taken.status !== 200) throw new Error(`the visits were not taken: ${await taken.text()}`);
  await inviteReady(here.services);
  await sendMessages(here.services);
  const messages = await outboxPage(here.services, { limit: 1000, before: undefined, hospital });
  const linkOf = new Map(messages.map(({ to, link }) => [to, link]));
  const links = visits.map(({ phone }) => linkOf.get(String(phone)) ?? 'no invitation was written');
  const send = (url: string, init?: RequestInit) => here.app.request(url, init);
  for (const [at, choose] of choices.entries()) if (choose) await answerSurvey(send, links[at] ?? '', choose);
  await countAnswers(here.services.db);
  return links;
}

type Reader = Parameters<typeof putUser>[1]['role'];

export const PASSWORD = 'correct horse battery staple';

/** Adds a user of this role and unit and signs in by the form; returns the header a browser sends from then on. */
export async function signInAs(
  { services, app }: Pick<TestInstallation, 'services' | 'app'>,
  role: Reader,
  unit = '',
): Promise<{ Cookie: string }> {
  const login = `${role}-${unit || 'all'}`;
  await putUser(services, { login, name: '张敏', password: PASSWORD, role, unit });
  const body = new URLSearchParams({ login, password: PASSWORD });
  const reply = await app.request(`${ORIGIN}/sign-in`, { method: 'POST', body });
  const cookie = reply.headers.get('Set-Cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`${login} was not let in: ${reply.status}`);
  return { Cookie: cookie };
}
