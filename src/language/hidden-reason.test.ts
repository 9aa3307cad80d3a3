import { DiagnosticError } from "../diagnostics/diagnostic";
import { evaluate } from "./evaluate";
import { functionsOf } from "./functions/apply-function";
import type { LanguageHost } from "./function-host";
import { list, map, object, set, str, unknown } from "./make";
import { withMarks } from "./marks";
import { parseTemplate } from "./parse-template";

const refuseFile = (path: string): never => {
  throw new Error(`ENOENT: ${path}`);
};
const host: LanguageHost = {
  readFile: refuseFile,
  fileExists: refuseFile,
  listFiles: refuseFile,
  now: () => "2025-05-01T10:00:00Z",
  uuid: () => "00000000-0000-4000-8000-000000000000",
  randomBytes: (length) => new Uint8Array(length),
  path: { module: ".", root: ".", cwd: "/project" },
  workspace: "default",
};
const sensitive = { sensitive: true } as const;
const secret = object({
  password: withMarks(str("hunter2"), { sensitive: true, ephemeral: true }),
  list: withMarks(list("string", [str("hunter2"), str("hunter2")]), sensitive),
  set: withMarks(set("string", [str("hunter2")]), sensitive),
  map: withMarks(map("string", { hunter2: str("hunter2"), other: str("hunter2") }), sensitive),
  fleeting: withMarks(list("string", [str("hunter2"), str("hunter2")]), { ephemeral: true }),
  objects: withMarks(list(["object", { hunter2: "string" }], [object({ hunter2: str("") })]), sensitive),
  later: withMarks(unknown(["object", { hunter2: "string" }]), sensitive),
  plain: list("string", [str("a")]),
});

function failureOf(template: string): string {
  try {
    evaluate(parseTemplate(template).expression, {
      root: (name) => (name === "var" ? secret : undefined),
      ...functionsOf(host),
    });
  } catch (failure) {
    if (failure instanceof DiagnosticError) return JSON.stringify(failure.diagnostics);
    throw failure;
  }
  throw new Error(`${template} can be evaluated`);
}

test.each([
  "${file(upper(var.password))}",
  '${jsondecode("${var.password} and more")}',
  "${parseint(substr(var.password, 0, 3), 10)}",
  "${timeadd(strrev(var.password), strrev(var.password))}",
  "${{}[strrev(var.password)]}",
  "${{for k in [1, 2]: upper(var.password) => k}}",
  "${[for x in var.list : file(x)]}",
  "${[for x in var.fleeting : jsondecode(x)]}",
  "${[for x in var.set : {}[x]]}",
  "${[for k, v in var.map : file(k)]}",
  "${[for x in var.list : x if file(x)]}",
  "${{for x in var.list : file(x) => x}}",
  "${{for x in var.list : x => 1}}",
  "${{for x in var.fleeting : x => 1}}",
  "${{for x in values(var.map) : x => 1}}",
  "${[for y in var.plain : [for x in var.list : file(x)]]}",
  "${[for x in var.list : [for y in var.plain : file(x)]]}",
  "${[for x in var.list : try(file(x), jsondecode(x))]}",
  "%{for x in var.list}${file(x)}%{endfor}",
  "${var.map.hnuter2}",
  '${var.map["hnuter2"]}',
  '${var.map[format("%s", "hnuter2")]}',
  "${var.later.hnuter2}",
  "${{for x in var.set : x => 1}.hnuter2}",
  "${var.objects[0].hnuter2}",
  "${var.objects[*].hnuter2}",
])("an error of %j quotes nothing that was made of a secret", (template) => {
  expect(failureOf(template)).not.toMatch(/hun|2ret/i);
});

test("an error names the expression that fails for an element of a secret collection, and says why it tells no more", () => {
  const failure = failureOf("${[for x in var.list : [x, file(x)]]}");
  expect(failure).toContain("This was asked for by [x, file(x)]");
  expect(failure).toContain("The collection is sensitive or ephemeral");
});

test("how many elements a secret list has is not told", () => {
  expect(failureOf("${var.plain[7]}")).toContain("There are 1");
  expect(failureOf("${var.list[7]}")).not.toContain("There are");
});

test.each(['${format("%999999999d", 1)}', '${indent(1000000000, "a\\nb")}'])(
  "%j is refused as too large",
  (template) => {
    expect(failureOf(template)).toContain("the result is too large");
  },
);

test("a folder that cannot be listed is an error of the call", () => {
  expect(failureOf('${fileset("/nope", "*")}')).toContain("ENOENT: /nope");
});
