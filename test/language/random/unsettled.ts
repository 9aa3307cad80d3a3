import fc from "fast-check";
import { calls } from "./calls";
import { callOf, isLiteral } from "./expressions";
import { literals } from "./leaves";

type Texts = readonly string[];

const ofTexts = ['toset([later.text, "x"])', "toset([later.text, later.name])", "toset([later.text])"] as const;
const ofNumbers = ["toset([later.number, 2])", "toset([later.number])"] as const;
const ofTruths = ["toset([later.truth, true])"] as const;
const sets = [
  ...ofTexts,
  ...ofNumbers,
  ...ofTruths,
  'toset([[later.text], ["x"]])',
  'toset([{ a = later.text }, { a = "x" }])',
] as const;

/** What stands for an argument of a kind, most often a set of elements that are not known yet. */
const argumentsOf: Readonly<Record<string, Texts>> = {
  list: [...sets, ...sets.map((set) => `[${set}]`), '["x"]', '["x", "y"]'],
  texts: [...ofTexts, ...ofTexts, '["x"]', '["x", "y"]'],
  numbers: [...ofNumbers, "[1, 2]"],
  truths: [...ofTruths, "[true]"],
  thing: [...sets, '"x"', "2", "later.text"],
  map: ["tomap({ a = later.text })", ...ofTexts.map((set) => `{ a = ${set} }`)],
  text: ['"x"', '"-"', "later.text"],
  number: ["1", "later.number"],
  truth: ["true", "later.truth"],
};

function argument(kind: string): fc.Arbitrary<string> {
  if (isLiteral(kind)) return kind === "format" ? fc.constantFrom('"%s"', '"%s-%s"', '"%v"') : literals[kind];
  return fc.constantFrom(...(argumentsOf[kind] ?? sets));
}

const beforeSeveral = ["concat(", "coalesce(", "max(", "min(", "setproduct(", "setunion(", 'format("%s-%s", '] as const;

const ofElements = calls.filter((call) => /\(.*\b(?:list|texts|numbers|truths)\b/.test(call));

const goingThrough = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ofElements).chain((call) => callOf(call, argument)) },
  fc.tuple(fc.constantFrom(...beforeSeveral), fc.constantFrom(...sets)).map(([call, set]) => `${call}${set}...)`),
  fc
    .tuple(
      fc.constantFrom("SET[*]", "SET[*].a", "SET[*][0]", "[for x in SET : x]", '"%{ for x in SET }x%{ endfor }"'),
      fc.constantFrom(...sets),
    )
    .map(([text, set]) => text.replace("SET", set)),
);

const typed = ["later.texts", "later.names", "later.map", "later.pair", "later.thing"] as const;
const open = [
  "tolist([later.any])",
  "toset([later.any])",
  "tomap({ a = later.any })",
  "[later.any, 1]",
  "[1, later.any]",
  "{ a = later.any, b = 1 }",
] as const;

const comparing = fc
  .tuple(fc.constantFrom("==", "!=", "contains"), fc.constantFrom(...typed, ...open), fc.constantFrom(...open))
  .map(([how, a, b]) => (how === "contains" ? `contains([${a}], ${b})` : `${a} ${how} ${b}`));

/**
 * Templates that go through sets of which two elements may turn out to be the same, and that compare what may turn out
 * to be of the same type. They hold `later.text`, `later.any` and so on.
 */
export const unsettledTemplates = fc
  .oneof({ weight: 4, arbitrary: goingThrough }, { weight: 1, arbitrary: comparing })
  .chain((expression) => fc.constantFrom(expression, `length(${expression})`))
  .map((expression) => `\${${expression}}`);
