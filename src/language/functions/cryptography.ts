import { constants, createPrivateKey, privateDecrypt, type KeyObject } from "node:crypto";
import { FunctionFailure } from "../function-failure";
import type { LanguageHost } from "../function-host";
import { str } from "../make";
import { decodeBase64 } from "./base64";
import { textOf, wholeOf } from "./argument";
import type { LanguageFunction } from "./language-function";

export const cryptographyFunctions: readonly LanguageFunction[] = [
  {
    name: "bcrypt",
    parameters: [{ name: "str", type: "string" }],
    variadic: { name: "cost", type: "number" },
    returns: "string",
    call: ([text, cost, ...others], host) => {
      if (others.length > 0) throw new FunctionFailure("bcrypt() takes no more than two arguments");
      return str(bcrypt(textOf(text), cost === undefined ? usualCost : wholeOf(cost, 1), host));
    },
  },
  {
    name: "rsadecrypt",
    parameters: [
      { name: "ciphertext", type: "string" },
      { name: "privatekey", type: "string" },
    ],
    returns: "string",
    call: ([text, key]) => str(rsaDecrypt(decodeBase64(textOf(text)), textOf(key))),
  },
];

const usualCost = 10;
const longestPassword = 72;

function bcrypt(text: string, cost: number, host: LanguageHost): string {
  if (cost > 31) throw new FunctionFailure(`cost ${cost} is outside allowed range (4,31)`, 1);
  if (Buffer.byteLength(text) > longestPassword) throw new FunctionFailure("the text is longer than 72 bytes", 0);
  const library: typeof import("bcryptjs") = module.require("bcryptjs");
  const rounds = String(cost < 4 ? usualCost : cost).padStart(2, "0");
  const salt = library.encodeBase64(Uint8Array.from(host.randomBytes(16)), 16);
  return library.hashSync(text, `$2a$${rounds}$${salt}`);
}

function rsaDecrypt(encrypted: Buffer, pem: string): string {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new FunctionFailure("the private key cannot be read: it must be an RSA key in PEM form", 1);
  }
  try {
    return privateDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, encrypted).toString();
  } catch {
    throw new FunctionFailure("failed to decrypt: the text was not encrypted for this key", 0);
  }
}
