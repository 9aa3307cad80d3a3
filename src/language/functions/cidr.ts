import { FunctionFailure } from "../function-failure";
import { list, str } from "../make";
import type { Value } from "../value";
import { decimalOf, textOf, wholeOf } from "./argument";
import { parsePrefix, writeAddress, type Prefix } from "./ip-address";
import type { LanguageFunction, Parameter } from "./language-function";

const prefixParameter: Parameter = { name: "prefix", type: "string" };

export const cidrFunctions: readonly LanguageFunction[] = [
  {
    name: "cidrhost",
    parameters: [prefixParameter, { name: "hostnum", type: "number" }],
    returns: "string",
    call: ([prefix, host]) => {
      const network = prefixOf(prefix);
      const number = bigOf(host, 1);
      const free = 1n << BigInt(network.bits - network.length);
      if (number >= free || number < -free) {
        throw new FunctionFailure(`prefix of ${network.length} does not accommodate a host numbered ${number}`);
      }
      return str(writeAddress(network.address + (number < 0n ? number + free : number), network.bits));
    },
  },
  {
    name: "cidrnetmask",
    parameters: [prefixParameter],
    returns: "string",
    call: ([prefix]) => {
      const { bits, length } = prefixOf(prefix);
      if (bits !== 32) throw new FunctionFailure(`IPv6 addresses cannot have a netmask: ${textOf(prefix)}`, 0);
      return str(writeAddress((1n << 32n) - (1n << BigInt(32 - length)), 32));
    },
  },
  {
    name: "cidrsubnet",
    parameters: [prefixParameter, { name: "newbits", type: "number" }, { name: "netnum", type: "number" }],
    returns: "string",
    call: ([prefix, newBits, number]) => str(subnet(prefixOf(prefix), wholeOf(newBits, 1), bigOf(number, 2))),
  },
  {
    name: "cidrsubnets",
    parameters: [prefixParameter],
    variadic: { name: "newbits", type: "number" },
    returns: ["list", "string"],
    call: ([prefix, ...newBits]) => list("string", subnets(prefixOf(prefix), newBits).map(str)),
  },
];

function prefixOf(value: Value | undefined): Prefix {
  const prefix = parsePrefix(textOf(value));
  if (prefix === undefined)
    throw new FunctionFailure(`invalid CIDR expression: invalid CIDR address: ${textOf(value)}`, 0);
  return prefix;
}

function bigOf(value: Value | undefined, argument: number): bigint {
  const text = decimalOf(value);
  if (text.includes(".")) throw new FunctionFailure("a whole number is required", argument);
  return BigInt(text);
}

function lowWord(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

function subnet(network: Prefix, newBits: number, number: bigint): string {
  const length = network.length + newBits;
  if (length > network.bits || length < 0) {
    throw new FunctionFailure(`insufficient address space to extend prefix of ${network.length} by ${newBits}`);
  }
  if (lowWord(number < 0n ? -number : number) > lowWord((newBits < 0 ? 0n : 1n << BigInt(newBits)) - 1n)) {
    throw new FunctionFailure(`prefix extension of ${newBits} does not accommodate a subnet numbered ${number}`);
  }
  // A negative number, or one beyond 64 bits, leaves the network: so does Terraform's.
  const address = network.address | (number << BigInt(network.bits - length));
  return `${writeAddress(address < 0n ? -address : address, network.bits)}/${length}`;
}

const mostNewBits = 32;

function subnets(network: Prefix, newBits: readonly Value[]): readonly string[] {
  const end = network.address + (1n << BigInt(network.bits - network.length));
  let next = network.address;
  return newBits.map((value, i) => {
    const more = wholeOf(value, i + 1);
    if (more < 1) throw new FunctionFailure("must extend prefix by at least one bit", i + 1);
    if (more > mostNewBits) throw new FunctionFailure("may not extend prefix by more than 32 bits", i + 1);
    const length = network.length + more;
    if (length > network.bits) {
      throw new FunctionFailure(
        `would extend prefix to ${length} bits, which is too long for an IPv${network.bits === 32 ? 4 : 6} address`,
        i + 1,
      );
    }
    const size = 1n << BigInt(network.bits - length);
    const start = ((next + size - 1n) / size) * size;
    if (start + size > end) {
      throw new FunctionFailure(
        `not enough remaining address space for a subnet with a prefix of ${length} bits`,
        i + 1,
      );
    }
    next = start + size;
    return `${writeAddress(start, network.bits)}/${length}`;
  });
}
