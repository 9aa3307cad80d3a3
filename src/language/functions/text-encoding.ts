import { TextDecoder } from "node:util";
import { FunctionFailure } from "../function-failure";
import { str } from "../make";
import { textOf } from "./argument";
import { decodeBase64 } from "./base64";
import { bytesIn, tryDecode } from "./encoding-table";
import { encodeIso2022Jp } from "./iso-2022-jp";
import type { LanguageFunction } from "./language-function";

export const textEncodingFunctions: readonly LanguageFunction[] = [
  {
    name: "textencodebase64",
    parameters: [
      { name: "string", type: "string" },
      { name: "encoding", type: "string" },
    ],
    returns: "string",
    call: ([text, encoding]) => str(encode(textOf(text), textOf(encoding)).toString("base64")),
  },
  {
    name: "textdecodebase64",
    parameters: [
      { name: "source", type: "string" },
      { name: "encoding", type: "string" },
    ],
    returns: "string",
    call: ([source, encoding]) => str(decode(decodeBase64(textOf(source)), textOf(encoding))),
  },
];

const latin1 = /^(?:iso-8859-1|iso_8859-1|latin1|l1|ibm819|cp819|iso_8859-1:1987|iso-ir-100|csisolatin1)$/i;
const ascii = /^(?:us-ascii|ansi_x3\.4-1968|iso646-us|us|ibm367|cp367|csascii)$/i;

const iso2022Jp = /^(?:iso-2022-jp|csiso2022jp)$/i;

// What only browsers call an encoding.
const foreign =
  /^(?:x-.*|utf8|unicode.*|ucs-2|iso-10646-ucs-2|ascii|cp125\d|iso-?8859\d+|iso8859-\d+|sjis|shift-jis|ms932|windows-31j|windows-949|korean|tis-620|dos-874|koi8?|replacement)$/i;

function encode(text: string, encoding: string): Buffer {
  if (/^(?:utf-8|csutf8)$/i.test(encoding)) return Buffer.from(text);
  const utf16 = /^utf-16(le|be)?$/i.exec(encoding);
  if (utf16 !== null) return encodeUtf16(text, utf16[1]?.toLowerCase());
  const refuse = (): never => {
    throw new FunctionFailure(`the given string contains characters that cannot be represented in ${encoding}`, 0);
  };
  if (iso2022Jp.test(encoding)) {
    return Buffer.concat(encodeIso2022Jp(text, (letter) => bytesOf(letter, "euc-jp")) ?? refuse());
  }
  return Buffer.concat(Array.from(text, (letter) => bytesOf(letter, encoding) ?? refuse()));
}

/** Without a byte order in its name: big endian, behind a mark that says so. */
function encodeUtf16(text: string, order: string | undefined): Buffer {
  const bytes = Buffer.from(order === undefined ? `\ufeff${text}` : text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

const windows1252 = /^(?:windows-1252|cswindows1252)$/i;
// Some versions of Node decode it as ISO 8859-1. What has no letter decodes to U+FFFD.
const windowsLetters =
  "\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd" +
  "\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178";

function windowsByte(letter: string, code: number): Buffer | undefined {
  const position = letter === "\ufffd" ? -1 : windowsLetters.indexOf(letter);
  if (position >= 0) return Buffer.from([0x80 + position]);
  return code < 0x80 || (code >= 0xa0 && code < 0x100) ? Buffer.from([code]) : undefined;
}

function bytesOf(letter: string, encoding: string): Buffer | undefined {
  const code = letter.codePointAt(0) ?? 0;
  const limit = latin1.test(encoding) ? 0x100 : ascii.test(encoding) ? 0x80 : undefined;
  if (windows1252.test(encoding)) return windowsByte(letter, code);
  if (limit !== undefined) return code < limit ? Buffer.from([code]) : undefined;
  return bytesIn(decoderOf(encoding), letter);
}

function decode(bytes: Buffer, encoding: string): string {
  if (latin1.test(encoding)) return bytes.toString("latin1");
  if (windows1252.test(encoding)) {
    return bytes.toString("latin1").replace(/[\x80-\x9f]/g, (byte) => windowsLetters.charAt(byte.charCodeAt(0) - 0x80));
  }
  const isBigEndian = /^utf-16$/i.test(encoding) && !(bytes[0] === 0xff && bytes[1] === 0xfe);
  const text = tryDecode(decoderOf(isBigEndian ? "utf-16be" : encoding), bytes);
  if (text === undefined) throw new FunctionFailure(`the given data is not valid ${encoding}`, 0);
  return text;
}

function decoderOf(encoding: string): TextDecoder {
  try {
    if (foreign.test(encoding)) throw new RangeError(encoding);
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new FunctionFailure(`"${encoding}" is not a supported IANA encoding name or alias`, 1);
  }
}
