import { readFileSync, readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { evaluate } from "../language/evaluate";
import type { Functions } from "../language/expression";
import type { LanguageHost } from "../language/function-host";
import { parseTemplate } from "../language/parse-template";
import { DiagnosticError } from "../diagnostics/diagnostic";
import type { CliHost } from "./cli-host";

/** The functions of the language. Their code is read when an expression first calls one: few configurations do. */
export function languageFunctions(host: LanguageHost): Functions {
  let known: Functions | undefined;
  const functions = (): Functions => {
    if (known !== undefined) return known;
    const loaded: typeof import("../language/functions/apply-function") = module.require(
      "../language/functions/apply-function",
    );
    return (known = loaded.functionsOf(host));
  };
  return { call: (name, args) => functions().call(name, args), functionNames: () => functions().functionNames() };
}

/** What functions see of the machine: files from the project's folder, and one time for the whole run. */
export function languageHost({ machine }: CliHost, folder: string): LanguageHost {
  const began = new Date(machine.now()).toISOString().replace(/\.\d+Z$/, "Z");
  const at = (path: string) => resolve(folder, path);
  const host: LanguageHost = {
    readFile: (path) => readFileSync(at(path)),
    fileExists: (path) => isFile(at(path)),
    listFiles: (directory) =>
      readdirSync(at(directory), { recursive: true, encoding: "utf8" })
        .filter((name) => statSync(resolve(at(directory), name)).isFile())
        .map((name) => name.replaceAll("\\", "/")),
    now: () => began,
    uuid: () => machine.newId(),
    randomBytes: (length) => machine.randomBytes(length),
    path: { module: ".", root: ".", cwd: folder },
    workspace: "default",
    renderTemplate: (template, variables) => {
      const { expression, diagnostics } = parseTemplate(template);
      if (diagnostics.length > 0) throw new DiagnosticError(...diagnostics);
      return evaluate(expression, { root: (name) => variables[name], ...languageFunctions(host) });
    },
  };
  return host;
}

function isFile(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) throw new Error(`${path} is a directory`);
  return found !== undefined;
}
