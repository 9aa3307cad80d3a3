import { FunctionFailure } from "../function-failure";
import type { Value } from "../value";
import { argumentAt, converted, textOf } from "./argument";
import type { LanguageFunction } from "./language-function";
import { readText } from "./read-bytes";

/** The variables are the only names in the template. */
export const templateFunctions: readonly LanguageFunction[] = [
  {
    name: "templatefile",
    parameters: [
      { name: "path", type: "string" },
      { name: "vars", type: "dynamic" },
    ],
    call: (args, host, render) => {
      const path = textOf(args[0]);
      return render(readText(path, host), variablesOf(argumentAt(args, 1)), path);
    },
  },
  {
    name: "templatestring",
    parameters: [
      { name: "template", type: "dynamic" },
      { name: "vars", type: "dynamic" },
    ],
    returns: "string",
    call: (args, _, render) =>
      converted(render(templateOf(args[0]), variablesOf(argumentAt(args, 1)), "the template"), "string", 0),
  },
];

function templateOf(value: Value | undefined): string {
  if (value?.kind === "string") return value.value;
  throw new FunctionFailure("invalid template value: a string is required", 0);
}

const variableName = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

function variablesOf(variables: Value): Readonly<Record<string, Value>> {
  if (variables.kind !== "map" && variables.kind !== "object") {
    throw new FunctionFailure("invalid vars value: must be a map", 1);
  }
  const wrong = Object.keys(variables.entries).find((name) => !variableName.test(name));
  if (wrong !== undefined) {
    throw new FunctionFailure(
      `invalid template variable name "${wrong}": must start with a letter, followed by zero or more letters, digits, and underscores`,
      1,
    );
  }
  return variables.entries;
}
