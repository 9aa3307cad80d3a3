import { FunctionFailure } from "../function-failure";
import type { LanguageHost } from "../function-host";
import { unknown } from "../make";
import { mapEntries } from "../marks";
import { typeOf } from "../type-of";
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
    call: (args, host) => render(readText(textOf(args[0]), host), argumentAt(args, 1), host),
  },
  {
    name: "templatestring",
    parameters: [
      { name: "template", type: "string" },
      { name: "vars", type: "dynamic" },
    ],
    returns: "string",
    call: (args, host) => converted(render(textOf(args[0]), argumentAt(args, 1), host), "string", 0),
  },
];

const variableName = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

function render(template: string, variables: Value, host: LanguageHost): Value {
  if (variables.kind === "unknown") return unknown("dynamic");
  if (variables.kind !== "map" && variables.kind !== "object") {
    throw new FunctionFailure(`invalid vars value: must be a map, not ${JSON.stringify(typeOf(variables))}`, 1);
  }
  const wrong = Object.keys(variables.entries).find((name) => !variableName.test(name));
  if (wrong !== undefined) {
    throw new FunctionFailure(
      `invalid template variable name "${wrong}": must start with a letter, followed by zero or more letters, digits, and underscores`,
      1,
    );
  }
  if (host.renderTemplate === undefined) throw new FunctionFailure("templates cannot be rendered here");
  return host.renderTemplate(
    template,
    mapEntries(variables.entries, (value) => value),
  );
}
