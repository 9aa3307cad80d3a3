import { constants, crc32, deflateRawSync } from "node:zlib";
import { FunctionFailure } from "../function-failure";
import { str } from "../make";
import { textOf } from "./argument";
import type { LanguageFunction } from "./language-function";

export const base64Functions: readonly LanguageFunction[] = [
  ofText("base64encode", (text) => Buffer.from(text).toString("base64")),
  ofText("base64decode", (text) => decodeUtf8(decodeBase64(text))),
  ofText("base64gzip", (text) => gzip(Buffer.from(text)).toString("base64")),
  ofText("urlencode", (text) =>
    new URLSearchParams([["", text]]).toString().slice(1).replaceAll("*", "%2A").replaceAll("%7E", "~"),
  ),
];

function ofText(name: string, change: (text: string) => string): LanguageFunction {
  return {
    name,
    parameters: [{ name: "str", type: "string" }],
    returns: "string",
    call: ([text]) => str(change(textOf(text))),
  };
}

/** With padding and without blanks; line ends do not count. Throws FunctionFailure. */
export function decodeBase64(text: string): Buffer {
  const joined = text.replace(/[\r\n]/g, "");
  if (/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(joined))
    return Buffer.from(joined, "base64");
  throw new FunctionFailure("failed to decode base64 data", 0);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FunctionFailure("the result of decoding the provided string is not valid UTF-8", 0);
  }
}

const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const flushed = Buffer.from([0, 0, 0, 0xff, 0xff]);
const lastBlock = Buffer.from([1, 0, 0, 0xff, 0xff]);

/** Flushed before it is closed, without a time, as Terraform's is; only longer text may be compressed differently. */
function gzip(bytes: Buffer): Buffer {
  const body = bytes.length === 0 ? flushed : deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(bytes), 0);
  trailer.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([header, body, lastBlock, trailer]);
}
