import type { JsonObject } from "../../src/language/json";

/** Conditions that do not hold, as assertions of one check: of each, what is told of its references is compared. */
const conditions: readonly string[] = [
  ...["n", "big", "round", "small", "half", "s", "quotes", "lines", "b", "none", "noList", "noObject"].map(itself),
  ...["l0", "l1", "l2", "t0", "t1", "t2", "m0", "m1", "m2", "s0", "s1", "s2", "o0", "o1", "o2", "deep"].map(itself),
  "${var.secret != var.secret}",
  "${var.secrets.a == 1}",
  "${nonsensitive(var.secret) == 1}",
  "${sensitive(var.s) == 1}",
  '${var.o2.a != var.o2["a"]}',
  '${var.l2[0] == "z" || var.deep[0][0].a == 2}',
  '${alltrue([for x in [for y in var.l2 : y] : x == var.s && x != ""])}',
  '${var.l2[var.n - 3] == "z"}',
  "${length(var.l2[*]) == 5}",
  '${can(var.o2.zz) || var.n > 5 ? var.s == "z" : var.n == 99}',
  "${local.l == 1}",
  '${path.module == "q"}',
  '${terraform.workspace == "q"}',
  '${terraform_data.a.input == 1 && terraform_data.a.output == "z"}',
  "${terraform_data.c[0].input == 3}",
  "${terraform_data.c[*].input == 3}",
  '${terraform_data.f["k"].input == 3}',
  "${length(terraform_data.f) == 3}",
  "${terraform_data.a == null}",
  "${[1, 2][0] == var.n + 5}",
  "%{if var.n > 5}true%{else}false%{endif}",
];

function itself(name: string): string {
  return `\${var.${name} != var.${name}}`;
}

const typed = (type: string, initial: JsonObject[string]) => ({ type, default: initial });

export const conditionConfiguration: JsonObject = {
  variable: {
    n: typed("number", 3),
    big: typed("number", "12345678901234567890123"),
    round: typed("number", 1500000000),
    small: typed("number", "0.000001234"),
    half: typed("number", "-12345.678905"),
    s: typed("string", "abc"),
    quotes: typed("string", 'a "b" \\ ${x}'),
    lines: typed("string", "one\n\ttwo\u0001"),
    b: typed("bool", true),
    none: typed("string", null),
    noList: typed("list(string)", null),
    noObject: typed("object({ a = string })", null),
    l0: typed("list(string)", []),
    l1: typed("list(string)", ["a"]),
    l2: typed("list(string)", ["a", "b"]),
    t0: { default: [] },
    t1: { default: ["a"] },
    t2: { default: ["a", 1] },
    m0: typed("map(string)", {}),
    m1: typed("map(string)", { a: "b" }),
    m2: typed("map(number)", { a: 1, b: 2 }),
    s0: typed("set(bool)", []),
    s1: typed("set(string)", ["a"]),
    s2: typed("set(number)", [1, 2]),
    o0: { default: {} },
    o1: { default: { 'a "b"': 1 } },
    o2: { default: { b: 1, a: 2 } },
    deep: typed("list(list(object({ a = number })))", [[{ a: 1 }]]),
    secret: { default: "hunter2", sensitive: true },
    secrets: { default: { a: "hunter2" }, sensitive: true },
  },
  locals: { l: "${var.n * 2}" },
  resource: {
    terraform_data: {
      a: { input: 5 },
      c: { count: 2, input: "${count.index}" },
      f: { for_each: { k: 1 }, input: "${each.value}" },
    },
  },
  check: {
    c: { assert: conditions.map((condition) => ({ condition, error_message: condition.replace(/[$%]/g, "") })) },
  },
};
