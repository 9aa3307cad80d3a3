import { posix } from "node:path";
import { FunctionFailure } from "../function-failure";
import type { LanguageHost } from "../function-host";
import { set, str } from "../make";
import { textOf } from "./argument";
import { globMatcher } from "./glob";
import type { LanguageFunction } from "./language-function";
import { withoutLastSlash } from "./path";

export const fileset: LanguageFunction = {
  name: "fileset",
  parameters: [
    { name: "path", type: "string" },
    { name: "pattern", type: "string" },
  ],
  returns: ["set", "string"],
  call: ([path, pattern], host) => {
    const folder = textOf(path);
    const [begin, rest] = divided(patternBelow(folder, textOf(pattern)));
    const files = filesBelow(posix.join(folder, begin), host).filter(globMatcher(rest));
    return set(
      "string",
      files.map((file) => str(`${begin}${file}`)),
    );
  },
};

/** The pattern from the folder on, without needless parts; with `..` at its beginning where it leads out of it. */
function patternBelow(folder: string, pattern: string): string {
  const base = withoutLastSlash(posix.normalize(folder));
  const whole = withoutLastSlash(posix.join(folder, pattern));
  if (base === ".") return whole;
  return whole.startsWith(`${base}/`) ? whole.slice(base.length + 1) : posix.relative(base, whole);
}

/** The folders at the beginning that are no pattern, and what is to be matched below them. */
function divided(pattern: string): readonly [string, string] {
  const begin = /^(?:[^*?[\]{}\\/]+\/)*/.exec(pattern)?.[0] ?? "";
  return [begin, pattern.slice(begin.length)];
}

function filesBelow(directory: string, host: LanguageHost): readonly string[] {
  try {
    return host.listFiles(directory);
  } catch (reason) {
    throw new FunctionFailure(reason instanceof Error ? reason.message : `cannot list ${directory}`, 0);
  }
}
