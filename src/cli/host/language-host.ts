import { resolve } from "node:path";
import type { Functions } from "../../language/expression";
import type { LanguageHost } from "../../language/function-host";
import type { LanguageFunction } from "../../language/functions/language-function";
import type { CliHost } from "./cli-host";
import { isRegularFile, readRegularFile, regularFilesBelow } from "./language-files";

/** The functions of the language. Their code is read when an expression first calls one: few configurations do. */
export function languageFunctions(host: LanguageHost, provided: readonly LanguageFunction[] = []): Functions {
  let known: Functions | undefined;
  const functions = (): Functions => {
    if (known !== undefined) return known;
    const loaded: typeof import("../../language/functions/apply-function") = module.require(
      "../../language/functions/apply-function",
    );
    return (known = loaded.functionsOf(host, provided));
  };
  return {
    call: (name, args, render) => functions().call(name, args, render),
    functionNames: () => functions().functionNames(),
  };
}

/** What functions see of the machine: files from the project's folder, and one time for the whole run. */
export function languageHost({ machine }: CliHost, folder: string): LanguageHost {
  const began = new Date(machine.now()).toISOString().replace(/\.\d+Z$/, "Z");
  const at = (path: string) => resolve(folder, path);
  return {
    readFile: (path) => readRegularFile(at(path)),
    fileExists: (path) => isRegularFile(at(path)),
    listFiles: (directory) => regularFilesBelow(at(directory)),
    now: () => began,
    uuid: () => machine.newId(),
    randomBytes: (length) => machine.randomBytes(length),
    path: { module: ".", root: ".", cwd: folder },
    workspace: "default",
  };
}
