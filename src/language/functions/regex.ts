import { FunctionFailure } from "../function-failure";
import { list, nullOf, object, str, tuple } from "../make";
import type { Type } from "../type";
import type { Value } from "../value";
import { textOf } from "./argument";
import type { LanguageFunction, Parameter } from "./language-function";
import { compileRegex, type Regex } from "./regex-pattern";

const parameters: readonly Parameter[] = [
  { name: "pattern", type: "string" },
  { name: "string", type: "string" },
];

/** One match: the text where the pattern has no groups, else an object of the named or a tuple of the unnamed ones. */
export const regexFunctions: readonly LanguageFunction[] = [
  {
    name: "regex",
    parameters,
    returns: ([pattern]) => (pattern?.kind === "string" ? matchType(compileRegex(pattern.value)) : "dynamic"),
    call: ([pattern, text]) => {
      const regex = compileRegex(textOf(pattern));
      const [match] = regex.matches(textOf(text), 1);
      if (match === undefined) throw new FunctionFailure("pattern did not match any part of the given string");
      return matchValue(regex, match);
    },
  },
  {
    name: "regexall",
    parameters,
    returns: ([pattern]) => (pattern?.kind === "string" ? ["list", matchType(compileRegex(pattern.value))] : "dynamic"),
    call: ([pattern, text]) => {
      const regex = compileRegex(textOf(pattern));
      const matches = regex.matches(textOf(text)).map((match) => matchValue(regex, match));
      return list(matchType(regex), matches);
    },
  },
];

function matchType({ groups }: Regex): Type {
  if (groups.length === 0) return "string";
  const names = groupNames(groups);
  if (names === undefined) return ["tuple", groups.map(() => "string" as const)];
  return ["object", Object.fromEntries(names.map((name) => [name, "string" as const]))];
}

function matchValue({ groups }: Regex, match: readonly (string | undefined)[]): Value {
  if (groups.length === 0) return str(match[0] ?? "");
  const values = match.slice(1).map((group) => (group === undefined ? nullOf("string") : str(group)));
  const names = groupNames(groups);
  if (names === undefined) return tuple(values);
  return object(Object.fromEntries(names.map((name, i) => [name, values[i] ?? nullOf("string")])));
}

function groupNames(groups: readonly (string | undefined)[]): readonly string[] | undefined {
  const names = groups.filter((name) => name !== undefined);
  if (names.length === 0) return undefined;
  if (names.length === groups.length) return names;
  throw new FunctionFailure("invalid regexp pattern: cannot mix both named and unnamed capture groups", 0);
}
