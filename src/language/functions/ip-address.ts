/** An IPv4 (32 bits) or IPv6 (128 bits) network: the bits behind `length` are 0. */
export interface Prefix {
  readonly address: bigint;
  readonly bits: 32 | 128;
  readonly length: number;
}

/** `10.0.0.0/8`, `fd00::/8`; undefined where it is none. */
export function parsePrefix(text: string): Prefix | undefined {
  const [, addressText = "", lengthText = ""] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const bits = addressText.includes(":") ? 128 : 32;
  const address = bits === 128 ? parseIpv6(addressText) : parseIpv4(addressText);
  const length = Number(lengthText);
  if (address === undefined || lengthText === "" || length > bits) return undefined;
  const host = BigInt(bits - length);
  return { address: (address >> host) << host, bits, length };
}

/** Leading zeros are decimal: `010` is 10. */
function parseIpv4(text: string): bigint | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d+$/.test(part) && Number(part) <= 255)) return undefined;
  return parts.reduce((address, part) => (address << 8n) | BigInt(part), 0n);
}

function parseIpv6(text: string): bigint | undefined {
  const [, front = text, ipv4] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? [];
  const tail = ipv4 === undefined ? undefined : parseIpv4(ipv4);
  if (ipv4 !== undefined && tail === undefined) return undefined;
  const whole = tail === undefined ? front : `${front}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`;
  const halves = whole.split("::");
  const groups = halves.map((half) => (half === "" ? [] : half.split(":")));
  const [before = [], after = []] = groups;
  const missing = 8 - before.length - after.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) return undefined;
  const all = [...before, ...Array.from({ length: missing }, () => "0"), ...after];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return all.reduce((address, group) => (address << 16n) | BigInt(`0x${group}`), 0n);
}

export function writeAddress(address: bigint, bits: 32 | 128): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 0xffn).join(".");
  if (address >> 32n === 0xffffn) return writeAddress(address & 0xffffffffn, 32);
  const groups = Array.from({ length: 8 }, (_, i) => ((address >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  const zeros = longestZeros(groups);
  if (zeros === undefined) return groups.join(":");
  return `${groups.slice(0, zeros.start).join(":")}::${groups.slice(zeros.start + zeros.length).join(":")}`;
}

function longestZeros(groups: readonly string[]): { start: number; length: number } | undefined {
  let best = { start: 0, length: 1 };
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (groups[end] === "0") end++;
    if (end - start > best.length) best = { start, length: end - start };
  }
  return best.length > 1 ? best : undefined;
}
