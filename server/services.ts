import type { NoticeTerms } from '../web/survey/privacy-notice.ts';
import type { Principal } from './access/principal.ts';
import type { Db } from './db/open.ts';
import type { Channel } from './invitations/channel.ts';
import type { Vault } from './vault.ts';

/** Everything with an outside: made once in serve.ts, replaced in tests and the seed, handed down as an argument. */
export type Services = {
  readonly db: Db;
  readonly now: () => Date;
  readonly vault: Vault;
  readonly channel: Channel;
  readonly log: Log;
  /** Where the installation is reached, without a slash at the end: 'https://survey.example.cn'. */
  readonly origin: string;
  /** What people are told of why they are asked, and where to turn to. */
  readonly privacy: PrivacySettings;
  readonly network: NetworkTerms;
};

/** `guardians` is whether children under 14 are asked about, with the consent of a guardian. */
export type PrivacySettings = NoticeTerms & { readonly guardians: boolean };

/**
 * Where requests come from: how many proxies of one's own stand before this process, and how many answers of one
 * hospital from one network within an hour are not yet a burst; 0 for no such check.
 */
export type NetworkTerms = { readonly proxies: number; readonly burst: number };

/** A line for the operator: an event and its facts. Ids of units and requests only; never people, answers or tokens. */
export type Log = (
  event: string,
  facts?: Readonly<Record<string, string | number | undefined>>,
  error?: unknown,
) => void;

/** What middleware puts on a request. */
export type Env = { Variables: { principal: Principal; remote: string } };
