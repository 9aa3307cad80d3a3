import { createHash } from "node:crypto";
import { str } from "../make";
import { textOf } from "./argument";
import type { LanguageFunction } from "./language-function";
import { readBytes } from "./read-bytes";

type Algorithm = "md5" | "sha1" | "sha256" | "sha512";
type Encoding = "hex" | "base64";

/** Of the text itself, and of the content of a file. */
export const hashFunctions: readonly LanguageFunction[] = [
  ...both("md5", "filemd5", "md5", "hex"),
  ...both("sha1", "filesha1", "sha1", "hex"),
  ...both("sha256", "filesha256", "sha256", "hex"),
  ...both("sha512", "filesha512", "sha512", "hex"),
  ...both("base64sha256", "filebase64sha256", "sha256", "base64"),
  ...both("base64sha512", "filebase64sha512", "sha512", "base64"),
];

function both(ofText: string, ofFile: string, algorithm: Algorithm, encoding: Encoding): readonly LanguageFunction[] {
  const hash = (content: string | Uint8Array) => str(createHash(algorithm).update(content).digest(encoding));
  return [
    {
      name: ofText,
      parameters: [{ name: "str", type: "string" }],
      returns: "string",
      call: ([text]) => hash(textOf(text)),
    },
    {
      name: ofFile,
      parameters: [{ name: "path", type: "string" }],
      returns: "string",
      call: ([path], host) => hash(readBytes(textOf(path), host)),
    },
  ];
}
