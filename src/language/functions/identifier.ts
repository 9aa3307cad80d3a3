import { createHash } from "node:crypto";
import { FunctionFailure } from "../function-failure";
import { str } from "../make";
import { textOf } from "./argument";
import type { LanguageFunction } from "./language-function";

/** Of RFC 4122, appendix C. */
const namespaces = new Map([
  ["dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"],
  ["url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8"],
  ["oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8"],
  ["x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8"],
]);

export const identifierFunctions: readonly LanguageFunction[] = [
  { name: "uuid", parameters: [], returns: "string", call: (_, host) => str(host.uuid()) },
  {
    name: "uuidv5",
    parameters: [
      { name: "namespace", type: "string" },
      { name: "name", type: "string" },
    ],
    returns: "string",
    call: ([namespace, name]) => str(uuidv5(textOf(namespace), textOf(name))),
  },
];

function uuidv5(namespace: string, name: string): string {
  const hex = namespaceBytes(namespaces.get(namespace) ?? namespace);
  if (hex === undefined) throw new FunctionFailure(`uuidv5() doesn't support namespace ${namespace}`);
  const bytes = createHash("sha1").update(Buffer.from(hex, "hex")).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function namespaceBytes(text: string): string | undefined {
  const bare = text.replace(/^urn:uuid:/i, "").replace(/^\{(.*)\}$/, "$1");
  const dashed = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/i.exec(bare);
  if (dashed !== null) return dashed.slice(1).join("");
  return /^[0-9a-f]{32}$/i.test(text) ? text : undefined;
}
