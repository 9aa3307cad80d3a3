import { FunctionFailure } from "../function-failure";
import { bool, str } from "../make";
import { textOf } from "./argument";
import type { LanguageFunction } from "./language-function";
import { expandHome } from "./path";
import { readBytes, readText } from "./read-bytes";

export const fileFunctions: readonly LanguageFunction[] = [
  {
    name: "file",
    parameters: [{ name: "path", type: "string" }],
    returns: "string",
    call: ([path], host) => str(readText(textOf(path), host)),
  },
  {
    name: "filebase64",
    parameters: [{ name: "path", type: "string" }],
    returns: "string",
    call: ([path], host) => str(Buffer.from(readBytes(textOf(path), host)).toString("base64")),
  },
  {
    name: "fileexists",
    parameters: [{ name: "path", type: "string" }],
    returns: "bool",
    call: ([path], host) => {
      try {
        return bool(host.fileExists(expandHome(textOf(path))));
      } catch (reason) {
        throw new FunctionFailure(reason instanceof Error ? reason.message : "the file cannot be looked at", 0);
      }
    },
  },
];
