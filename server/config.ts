import { readFileSync } from 'node:fs';
import type { NetworkTerms, PrivacySettings } from './services.ts';

/** What an operator may set, all by environment variables; README lists them. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly keyFile: string;
  readonly origin: string;
  readonly outboxFile: string | null;
  readonly demo: boolean;
  readonly privacy: PrivacySettings;
  readonly network: NetworkTerms;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. Throws RangeError naming the variable that cannot be used. */
export function readConfig(env: Environment): Config {
  const text = (name: string, otherwise: string): string => env[name] || otherwise;
  const port = portOf(text('PORT', '3000'));
  return {
    port,
    host: text('HOST', '0.0.0.0'),
    databaseUrl: fileText(env['DATABASE_URL_FILE']) || text('DATABASE_URL', 'sqlite:data/xinsheng.db'),
    keyFile: text('KEY_FILE', 'data/key'),
    origin: originOf(text('PUBLIC_URL', `http://localhost:${port}`)),
    outboxFile: env['OUTBOX_FILE'] || null,
    demo: isOn('DEMO', text('DEMO', 'on')),
    privacy: {
      basis: basisOf(text('LEGAL_BASIS', 'consent')),
      contact: text('PRIVACY_CONTACT', ''),
      guardians: isOn('GUARDIANS', text('GUARDIANS', 'off')),
    },
    network: {
      proxies: countOf('TRUSTED_PROXIES', text('TRUSTED_PROXIES', '0')),
      burst: countOf('BURST_ANSWERS', text('BURST_ANSWERS', '20')),
    },
  };
}

/** The text of a file that holds a secret, so that it need not stand in the environment. */
const fileText = (path: string | undefined): string => (path ? readFileSync(path, 'utf8').trim() : '');

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new RangeError(`PORT must be a number from 0 to 65535, but is '${text}'`);
}

function countOf(name: string, text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new RangeError(`${name} must be a whole number from 0, but is '${text}'`);
}

function isOn(name: string, text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new RangeError(`${name} must be on or off, but is '${text}'`);
}

function basisOf(text: string): PrivacySettings['basis'] {
  if (text === 'consent' || text === 'duty') return text;
  throw new RangeError(`LEGAL_BASIS must be consent or duty, but is '${text}'`);
}

function originOf(text: string): string {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new RangeError(`PUBLIC_URL must look like https://survey.example.cn, but is '${text}'`);
}
