import { isIPv4, isIPv6 } from 'node:net';

/**
 * The block that an address belongs to, which its owner can hardly leave: a /24 of IPv4, a /64 of IPv6.
 * What is no address is a block of its own.
 */
export function addressBlock(address: string): string {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(bare)) return `${bare.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(bare)) return bare.slice(0, 50);
  const [left = [], right] = bare.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const groups = right ? [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right] : left;
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
