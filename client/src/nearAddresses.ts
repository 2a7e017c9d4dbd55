/** Which names and numbers of the web mean this computer or the network that it is in. Plain data. */

/** IPv4 networks that are nobody's on the web: the first numbers, and how many bits of them count. IANA's registry of special addresses. */
const NETWORKS: readonly (readonly [address: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
];

/** @param host as `URL.hostname` has it, which writes numbers in one way only; also as a name server gives them */
export function isNear(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[|\]$|\.$/gu, '');
  const number = ipv4(bare);
  if (number !== undefined) return NETWORKS.some((network) => liesIn(number, ...network));
  if (bare.includes(':')) return isNearIpv6(bare);
  return !bare.includes('.') || /\.(?:localhost|local|internal|lan|home\.arpa)$/u.test(bare);
}

function ipv4(text: string): number | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/u.test(text)) return undefined;
  return text.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

function liesIn(number: number, address: string, bits: number): boolean {
  const size = 2 ** (32 - bits);
  return Math.floor(number / size) === Math.floor((ipv4(address) ?? 0) / size);
}

/** Itself, of this site, of this link, to many; and IPv4 in another dress. */
function isNearIpv6(address: string): boolean {
  const dressed = /^(?:::ffff:|64:ff9b::)(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/u.exec(address);
  if (dressed) {
    const [, dotted, high = '', low = ''] = dressed;
    const [a, b] = [parseInt(high, 16), parseInt(low, 16)];
    return isNear(dotted ?? [a >> 8, a & 255, b >> 8, b & 255].join('.'));
  }
  return /^::1?$|^f[cd]|^fe[89a-f]|^ff/u.test(address);
}
