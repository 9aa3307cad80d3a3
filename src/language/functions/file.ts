import { FunctionFailure } from "../function-failure";
import type { LanguageHost } from "../function-host";
import { bool, set, str } from "../make";
import { textOf } from "./argument";
import { globMatcher } from "./glob";
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
  {
    name: "fileset",
    parameters: [
      { name: "path", type: "string" },
      { name: "pattern", type: "string" },
    ],
    returns: ["set", "string"],
    call: ([path, pattern], host) => {
      const matches = globMatcher(textOf(pattern));
      return set("string", filesBelow(textOf(path), host).filter(matches).map(str));
    },
  },
];

function filesBelow(directory: string, host: LanguageHost): readonly string[] {
  try {
    return host.listFiles(expandHome(directory));
  } catch (reason) {
    throw new FunctionFailure(reason instanceof Error ? reason.message : `cannot list ${directory}`, 0);
  }
}
