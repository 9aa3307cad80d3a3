import { DiagnosticError } from "../diagnostics/diagnostic";
import { evaluate } from "./evaluate";
import { functionsOf } from "./functions/apply-function";
import type { LanguageHost } from "./function-host";
import { object, str } from "./make";
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
const secret = object({ password: withMarks(str("hunter2"), { sensitive: true, ephemeral: true }) });

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
])("an error of %j quotes nothing that was made of a secret", (template) => {
  expect(failureOf(template)).not.toMatch(/hun|2ret/i);
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
