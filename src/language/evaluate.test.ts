import { DiagnosticError } from "../diagnostics/diagnostic";
import { evaluate } from "./evaluate";
import { list, map, nullOf, num, object, set, str, tuple, unknown } from "./make";
import { withMarks } from "./marks";
import { parseTemplate } from "./parse-template";
import { refine, unknownNotNull } from "./refinement";
import type { Value } from "./value";

const roots: Readonly<Record<string, Value>> = {
  scv_policy: object({
    gold: object({
      id: unknown("string"),
      name: str("gold"),
      keep: num(7),
      note: nullOf("string"),
      days: list("string", [str("mon"), str("tue")]),
      tags: map("string", { "a b": str("c") }),
      hosts: set("string", [str("h")]),
      blocks: unknown(["list", ["object", { n: "number" }]]),
    }),
  }),
  var: object({ password: withMarks(str("hunter2"), { sensitive: true, ephemeral: true }), later: unknown("dynamic") }),
};

function value(text: string): Value {
  return evaluate(parseTemplate(text).expression, { root: (name) => roots[name] });
}

describe("evaluate", () => {
  it.each<[string, Value]>([
    ["${scv_policy.gold.keep}", num(7)],
    ["keep ${scv_policy.gold.keep} days", str("keep 7 days")],
    ["${scv_policy.gold.days[1]}", str("tue")],
    ['${scv_policy.gold.days["0"]}', str("mon")],
    ['${scv_policy.gold.tags["a b"]}', str("c")],
    ['${scv_policy["gold"].name}', str("gold")],
    ["${scv_policy.gold.id}", unknown("string")],
    ["id ${scv_policy.gold.id}", refine(unknownNotNull("string"), { prefix: "id " })],
    ["${scv_policy.gold.blocks[3].n}", unknown("number")],
    ["${var.later.anything[0]}", unknown("dynamic")],
    ["${[scv_policy.gold.name, 1]}", tuple([str("gold"), num(1)])],
    ['${{ "k ${scv_policy.gold.name}" = 1 }}', object({ "k gold": num(1) })],
    ["${{ (scv_policy.gold.id) = 1 }}", unknown("dynamic")],
    ["${scv_policy.gold.note}", nullOf("string")],
  ])("%j is %j", (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  it("hands down the marks of every part of a template", () => {
    expect(value("user:${var.password}")).toEqual(withMarks(str("user:hunter2"), { sensitive: true, ephemeral: true }));
    expect(value("${var.password}${scv_policy.gold.id}")).toEqual(
      withMarks(refine(unknownNotNull("string"), { prefix: "hunter" }), { sensitive: true, ephemeral: true }),
    );
  });

  it.each([
    ["${scv_polcy.gold}", 'There is no "scv_polcy" to refer to', "scv_polcy.gold"],
    ["${scv_policy.gold.nmae}", 'There is no attribute "nmae"', 'Did you mean "name"?'],
    ["${scv_policy.gold.constructor}", 'There is no attribute "constructor"', ""],
    ["${scv_policy.gold.days[2]}", "There is no element 2", "There are 2, counted from 0."],
    ["${scv_policy.gold.days.mon}", 'There is no "mon" in list of string', "by its position first"],
    ["${scv_policy.gold.hosts[0]}", "There is no element 0 in set of string", "no position"],
    ["${scv_policy.gold.name.first}", 'There is no "first" in string', ""],
    ["${scv_policy.gold.blocks[0].m}", 'There is no "m" in object', 'Did you mean "n"?'],
    ["${scv_policy.gold.note.x}", "null", ""],
    ["a ${scv_policy.gold.note}", "A part of a template is no text", "is null"],
    ["a ${scv_policy.gold.days}", "A part of a template is no text", "scv_policy.gold.days"],
  ])("%j is refused with what is wrong and how to mend it", (text, summary, hint) => {
    const failure = catchDiagnostics(() => value(text));
    expect(failure.diagnostics).toHaveLength(1);
    expect(failure.diagnostics[0]?.summary).toContain(summary);
    expect(failure.diagnostics[0]?.detail).toContain(hint);
  });
});

function catchDiagnostics(work: () => unknown): DiagnosticError {
  try {
    work();
  } catch (failure) {
    if (failure instanceof DiagnosticError) return failure;
    throw failure;
  }
  throw new Error("nothing was refused");
}
