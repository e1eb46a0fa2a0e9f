import { BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The address a request came from. Behind `proxies` proxies of one's own it is the one the outermost of them saw:
 * so many places from the end of X-Forwarded-For, where nobody else can write. Requests made inside the process
 * (tests) come from nowhere.
 */
export function remoteOf(c: Context, proxies: number): string {
  const passed = c.req.header('X-Forwarded-For')?.split(',') ?? [];
  return (proxies > 0 && passed.at(-proxies)?.trim()) || connectedFrom(c);
}

function connectedFrom(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'inside';
  }
}

// Whoever comes from here is a proxy nobody told us of, a neighbour or a test: it says nothing about a network.
const INNER = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const) {
  INNER.addSubnet(network, prefix, 'ipv4');
}
INNER.addAddress('::1', 'ipv6');
INNER.addSubnet('fc00::', 7, 'ipv6');
INNER.addSubnet('fe80::', 10, 'ipv6');

/**
 * The network an address belongs to: of IPv6 the first 64 bits, which are one household's or one phone's, of IPv4
 * the address. Null for what is no public address.
 */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '');
  switch (isIP(plain)) {
    case 4:
      return INNER.check(plain, 'ipv4') ? null : plain;
    case 6:
      return INNER.check(plain, 'ipv6') ? null : firstHalf(plain);
    default:
      return null;
  }
}

function firstHalf(address: string): string {
  const [before = [], after = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
