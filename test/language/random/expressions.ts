import fc from "fast-check";
import { calls } from "./calls";
import { literals } from "./leaves";

type Kind = "text" | "number" | "truth" | "texts" | "numbers" | "truths" | "list" | "map" | "thing";
type Kinds = Readonly<Record<Kind, fc.Arbitrary<string>>>;
type Weighted = fc.WeightedArbitrary<string>;

/** Names of a `for` around: each is a leaf of a kind. */
type Names = Partial<Readonly<Record<Kind, readonly string[]>>>;

const known: Readonly<Record<Kind, readonly string[]>> = {
  text: ["var.secret", "var.text"],
  number: ["var.number"],
  truth: [],
  texts: ["var.names"],
  numbers: ["var.ports"],
  truths: [],
  list: ["var.servers", "var.names", "var.ports", "[]"],
  map: ["var.tags", "{}", "var.thing"],
  thing: ["null", "var.none", "var.servers[0]", "var.nothing"],
};

/** Unknown, of each kind. */
export const unknownLeaves: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  text: ["tostring(terraform_data.later.output)"],
  number: ["tonumber(terraform_data.later.output)"],
  truth: ["tobool(terraform_data.later.output)"],
  texts: ['tolist([tostring(terraform_data.later.output), "b"])', "tolist(terraform_data.later.output)"],
  map: ["tomap({ a = tostring(terraform_data.later.output) })"],
  thing: ["terraform_data.later.output"],
};

/** Expressions of each kind, as deep as `depth`; `inside` is what stands in the body of a `for`. */
function grammar(depth: number, leaves: readonly Names[], inside?: Kinds): Kinds {
  const { text, number, truth, texts, numbers, truths, list, map, thing } = fc.letrec<Record<Kind, string>>((tie) => {
    const seq = (
      parts: TemplateStringsArray,
      ...kinds: readonly (Kind | fc.Arbitrary<string>)[]
    ): fc.Arbitrary<string> =>
      fc
        .tuple(...kinds.map((kind) => (typeof kind === "string" ? tie(kind) : kind)))
        .map((values) => parts.map((part, i) => part + (values[i] ?? "")).join(""));
    const argument = (kind: string): fc.Arbitrary<string> => {
      const fitting = isKind(kind) ? tie(kind) : isLiteral(kind) ? literals[kind] : tie("thing");
      return fc.oneof({ weight: 30, arbitrary: fitting }, { weight: 1, arbitrary: tie("thing") });
    };
    const callsOf = (kind: Kind): readonly Weighted[] => {
      const made = calls.filter((call) => call.startsWith(`${kind} `)).map((call) => callOf(call, argument));
      return made.length === 0 ? [] : [{ weight: 6, arbitrary: fc.oneof(...made) }];
    };
    const conditional = (kind: Kind): Weighted => ({
      weight: 2,
      arbitrary: seq`(${"truth"} ? ${kind} : ${fc.oneof({ weight: 4, arbitrary: tie(kind) }, tie("thing"))})`,
    });
    const nested = (kind: Kind, ...made: readonly Weighted[]): fc.Arbitrary<string> =>
      fc.oneof(
        { maxDepth: depth, depthIdentifier: `kind${inside === undefined ? 0 : 1}`, depthSize: "small" },
        { weight: 4, arbitrary: leafOf(kind, leaves) },
        ...made,
        ...callsOf(kind),
        conditional(kind),
      );
    const body = inside ?? { text: literals.text, truth: literals.truth, thing: literals.number };
    const comparison = fc.constantFrom("<", "<=", ">", ">=");
    const equal = fc.constantFrom("==", "!=");
    const attribute = fc.constantFrom(".a", ".b", '["a"]', '["c"]', ".name", ".0", "[0]", "[1]", "[-1]", '["0"]');
    return {
      text: nested(
        "text",
        { weight: 3, arbitrary: templateOf(tie, body) },
        { weight: 1, arbitrary: seq`${"texts"}[${literals.whole}]` },
        { weight: 1, arbitrary: seq`${"map"}[${literals.key}]` },
      ),
      number: nested(
        "number",
        { weight: 4, arbitrary: seq`(${"number"} ${fc.constantFrom("+", "-", "*")} ${"number"})` },
        // beside a literal the precision is that of literals
        { weight: 2, arbitrary: seq`(${"number"} ${fc.constantFrom("/", "%")} ${literals.number})` },
        { weight: 1, arbitrary: seq`-${"number"}` },
        { weight: 1, arbitrary: seq`(${"text"})` },
      ),
      truth: nested(
        "truth",
        { weight: 2, arbitrary: seq`(${"number"} ${comparison} ${"number"})` },
        { weight: 3, arbitrary: seq`(${"thing"} ${equal} ${"thing"})` },
        { weight: 1, arbitrary: seq`(${"list"} ${equal} ${"list"})` },
        { weight: 2, arbitrary: seq`(${"truth"} ${fc.constantFrom("&&", "||")} ${"truth"})` },
        { weight: 1, arbitrary: seq`!${"truth"}` },
      ),
      texts: nested(
        "texts",
        { weight: 2, arbitrary: fc.array(tie("text"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`) },
        { weight: 1, arbitrary: seq`[for k, v in ${"list"} : ${body.text}]` },
      ),
      numbers: nested("numbers", {
        weight: 3,
        arbitrary: fc.array(tie("number"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
      }),
      truths: nested("truths", {
        weight: 3,
        arbitrary: fc.array(tie("truth"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
      }),
      list: nested(
        "list",
        { weight: 3, arbitrary: fc.array(tie("thing"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`) },
        { weight: 2, arbitrary: tie("texts") },
        { weight: 1, arbitrary: tie("numbers") },
        { weight: 1, arbitrary: seq`[for k, v in ${"list"} : ${body.thing}]` },
        { weight: 1, arbitrary: seq`[for k, v in ${"map"} : ${body.thing} if ${body.truth}]` },
        { weight: 1, arbitrary: seq`${"thing"}[*]` },
        { weight: 1, arbitrary: seq`${"list"}[*]${attribute}` },
        { weight: 1, arbitrary: seq`${"list"}.*${attribute}` },
      ),
      map: nested(
        "map",
        {
          weight: 4,
          arbitrary: fc
            .array(
              fc.tuple(fc.oneof(literals.key, fc.constantFrom("a", "b", "(var.text)", "1", "true")), tie("thing")),
              { maxLength: 3 },
            )
            .map((entries) => `{ ${entries.map(([key, value]) => `${key} = ${value}`).join(", ")} }`),
        },
        { weight: 1, arbitrary: seq`{for k, v in ${"map"} : upper(k) => ${body.thing}}` },
        { weight: 1, arbitrary: seq`{for k, v in ${"list"} : ${body.text} => ${body.thing}...}` },
        { weight: 1, arbitrary: seq`{for k, v in ${"map"} : k => ${body.thing} if ${body.truth}}` },
      ),
      thing: nested(
        "thing",
        { weight: 2, arbitrary: tie("text") },
        { weight: 2, arbitrary: tie("number") },
        { weight: 1, arbitrary: tie("truth") },
        { weight: 2, arbitrary: tie("list") },
        { weight: 2, arbitrary: tie("map") },
        { weight: 1, arbitrary: seq`${"list"}[${"number"}]` },
        { weight: 1, arbitrary: seq`${"list"}[${literals.whole}]` },
        { weight: 1, arbitrary: seq`${"map"}[${"text"}]` },
        { weight: 1, arbitrary: seq`${"map"}${attribute}` },
      ),
    };
  });
  return { text, number, truth, texts, numbers, truths, list, map, thing };
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(known, kind);
}

export function isLiteral(kind: string): kind is keyof typeof literals {
  return Object.hasOwn(literals, kind);
}

function leafOf(kind: Kind, leaves: readonly Names[]): fc.Arbitrary<string> {
  const named = leaves.flatMap((names) => names[kind] ?? []);
  const literal =
    kind === "text" || kind === "number" || kind === "truth" ? literals[kind] : fc.constantFrom(...fallback[kind]);
  return named.length === 0
    ? literal
    : fc.oneof({ weight: 2, arbitrary: literal }, { weight: 1, arbitrary: fc.constantFrom(...named) });
}

const fallback = {
  texts: ['["a", "b"]', '["b", "a", "b"]', "[]", 'toset(["x", "a"])', '[""]'],
  numbers: ["[1, 2, 3]", "[0.5]", "[]"],
  truths: ["[true, false]", "[true]", "[]", '["true"]'],
  list: [
    '["a", 1, true]',
    "[]",
    "[null]",
    '[["a"], ["b", "c"]]',
    'toset(["x", "a"])',
    "[{ a = 1 }, { a = 2 }]",
    "tolist([1, 2])",
  ],
  map: [
    '{ a = "x", b = "y" }',
    "{}",
    '{ a = ["x", "y"], b = ["y"] }',
    'tomap({ a = "1" })',
    "{ a = 1, c = { d = null } }",
  ],
  thing: ["null", "true", '"text"', "{}", "[]", "12"],
} as const;

export function callOf(call: string, argument: (kind: string) => fc.Arbitrary<string>): fc.Arbitrary<string> {
  const [, name = "", given = ""] = /^\w+ (\w+)\((.*)\)$/.exec(call) ?? [];
  const kinds = given.split(", ");
  const args = kinds.map((kind) =>
    argument(kind.replace("...", "")).map((text) => (kind.endsWith("...") ? `${text}...` : text)),
  );
  const exact = fc.tuple(...args).map((texts) => `${name}(${texts.join(", ")})`);
  const short = fc.tuple(...args.slice(1)).map((texts) => `${name}(${texts.join(", ")})`);
  return fc.oneof({ weight: 40, arbitrary: exact }, { weight: 1, arbitrary: short });
}

type Tie = (kind: Kind) => fc.Arbitrary<string>;

/** A quoted template of text, interpolations and directives, some with strip markers. */
function templateOf(tie: Tie, body: Pick<Kinds, "text" | "truth" | "thing">): fc.Arbitrary<string> {
  const plain = fc.constantFrom(" ", "a", "\\n ", "  b\\n", "$${", "%%{", "é", "$ ", "%-", "$$ ", " \\t");
  const [open, close] = [fc.constantFrom("${", "${~ "), fc.constantFrom("}", " ~}")];
  const [start, end] = [fc.constantFrom("%{ ", "%{~ "), fc.constantFrom(" }", " ~}")];
  const part = fc.oneof(
    { weight: 3, arbitrary: plain },
    { weight: 3, arbitrary: fc.tuple(open, tie("thing"), close).map((texts) => texts.join("")) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(start, tie("truth"), end, plain, start, end, plain, start, end)
        .map(
          ([a, condition, b, then, c, d, otherwise, e, f]) =>
            `${a}if ${condition}${b}${then}${c}else${d}${otherwise}${e}endif${f}`,
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(start, tie("list"), end, plain, body.text, plain, start, end)
        .map(
          ([a, list, b, before, text, after, c, d]) =>
            `${a}for k, v in ${list}${b}${before}\${${text}}${after}${c}endfor${d}`,
        ),
    },
  );
  return fc.array(part, { maxLength: 4 }).map((parts) => `"${parts.join("")}"`);
}

function templatesOf({ text, thing, map, list }: Kinds): fc.Arbitrary<string> {
  const alone = fc.oneof({ weight: 3, arbitrary: thing }, text, map, list).map((expression) => `\${${expression}}`);
  const amid = fc
    .tuple(fc.constantFrom("a ", "\n ", "é", ""), text, fc.constantFrom("", " z", "\n"))
    .map(([before, inner, after]) => `${before}\${${inner}}${after}`);
  return fc.oneof({ weight: 6, arbitrary: alone }, { weight: 1, arbitrary: amid });
}

function templatesWith(leaves: readonly Names[]): fc.Arbitrary<string> {
  const names: Names = { text: ["v", "k"], number: ["k", "v"], thing: ["v", "k", "v.a", "v[0]"] };
  const inside = grammar(1, [...leaves, names]);
  return templatesOf(grammar(3, leaves, inside));
}

/** Random templates of Terraform JSON, most of which can be evaluated. */
export const knownTemplates = templatesWith([known]);

/** The same with what is known after apply in them. */
export const unknownTemplates = templatesWith([known, unknownLeaves, unknownLeaves]);

const laterLeaves: Names = {
  text: ["later.text"],
  number: ["later.number"],
  truth: ["later.truth"],
  texts: ["later.texts"],
  map: ["later.map"],
  thing: ["later.thing"],
  list: ["later.thing", "later.texts"],
};

/** With `later.text`, `later.number` and so on in them, which the test makes known or not. */
export const laterTemplates = templatesWith([known, laterLeaves, laterLeaves]);
