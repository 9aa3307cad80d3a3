import { homedir } from "node:os";
import { posix } from "node:path";
import { FunctionFailure } from "../function-failure";
import { str } from "../make";
import { textOf } from "./argument";
import type { LanguageFunction } from "./language-function";

/** Throws FunctionFailure: the home directory of another user. */
export function expandHome(path: string): string {
  if (!path.startsWith("~")) return path;
  if (/^~[^/\\]/.test(path)) {
    throw new FunctionFailure("cannot expand user-specific home dir: write the whole path, or ~/ for your own", 0);
  }
  return withoutLastSlash(posix.join(homedir(), path.slice(1)));
}

export const pathFunctions: readonly LanguageFunction[] = [
  {
    name: "abspath",
    parameters: [{ name: "path", type: "string" }],
    returns: "string",
    call: ([path], host) => str(withoutLastSlash(posix.resolve(host.path.cwd, textOf(path)))),
  },
  {
    name: "basename",
    parameters: [{ name: "path", type: "string" }],
    returns: "string",
    call: ([path]) => str(basename(textOf(path))),
  },
  {
    name: "dirname",
    parameters: [{ name: "path", type: "string" }],
    returns: "string",
    call: ([path]) => str(dirname(textOf(path))),
  },
  {
    name: "pathexpand",
    parameters: [{ name: "path", type: "string" }],
    returns: "string",
    call: ([path]) => str(expandHome(textOf(path))),
  },
];

function basename(path: string): string {
  if (path === "") return ".";
  return posix.basename(path) || "/";
}

function dirname(path: string): string {
  return withoutLastSlash(posix.normalize(path.slice(0, path.lastIndexOf("/") + 1) || "."));
}

export function withoutLastSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}
