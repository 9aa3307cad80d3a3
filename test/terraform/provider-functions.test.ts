import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfiguration } from "../../src/configuration/read-configuration";
import { providerFunctions } from "../../src/cli/provider-functions";
import { installedProviders } from "../../src/cli/providers";
import { DiagnosticError } from "../../src/diagnostics/diagnostic";
import { evaluate } from "../../src/language/evaluate";
import { functionsOf } from "../../src/language/functions/apply-function";
import { jsonText } from "../../src/language/functions/json-writer";
import { unknown } from "../../src/language/make";
import { parseTemplate } from "../../src/language/parse-template";
import { languageHost } from "../language/language-host";
import { describeWithTerraform } from "./terraform";

const document = {
  terraform: { required_providers: { tf: { source: "terraform.io/builtin/terraform" } } },
  resource: { terraform_data: { later: { provider: "tf", input: 1 } } },
};

/** Expressions and what Terraform 1.11 says: JSON text, or nothing where it is an error. */
const recorded: Readonly<Record<string, string | undefined>> = {
  'encode_expr([1.50, -3, 1e-7, true, null, "x"])': '"[1.5, -3, 0.0000001, true, null, \\"x\\"]"',
  'encode_expr({b = {}, a = "x$${y}%%{z} $a", "c d" = []})':
    '"{\\n  a     = \\"x$${y}%%{z} $a\\"\\n  b     = {}\\n  \\"c d\\" = []\\n}"',
  'encode_expr("\\n\\t\\\\\\u0001\\u2028é😀")': '"\\"\\\\n\\\\t\\\\\\\\\\\\u0001\\\\u2028é😀\\""',
  "encode_expr(toset([3, 1, 2]))": '"[1, 2, 3]"',
  "encode_expr([[{a = 1, bb = [{c = {}}, {dd = {e = 1}}]}], {f = 1}])":
    '"[[{\\n  a = 1\\n  bb = [{\\n    c = {}\\n    }, {\\n    dd = {\\n      e = 1\\n    }\\n  }]\\n  }], {\\n  f = 1\\n}]"',
  "encode_expr(null)": undefined,
  "encode_expr()": undefined,
  "encode_expr(1, 2)": undefined,
  'encode_tfvars({a = [], bbb = 1, "for" = 2, d = {"1a" = 1, a-b = 2}, ee = "x"})':
    '"a   = []\\nbbb = 1\\nd = {\\n  \\"1a\\" = 1\\n  a-b  = 2\\n}\\nee  = \\"x\\"\\nfor = 2\\n"',
  "encode_tfvars({})": '""',
  'encode_tfvars(tomap({a = "b"}))': '"a = \\"b\\"\\n"',
  'encode_tfvars({"a b" = 1})': undefined,
  'encode_tfvars("a")': undefined,
  "encode_tfvars(null)": undefined,
  'decode_tfvars("a = 1 + 1\\nb = [\\"x\\", null]\\n# c\\nc = { d = true }")': '{"a":2,"b":["x",null],"c":{"d":true}}',
  'decode_tfvars("")': "{}",
  'decode_tfvars("a = b")': undefined,
  'decode_tfvars("a = upper(1)")': undefined,
  'decode_tfvars("a = 1\\na = 2")': undefined,
  'decode_tfvars("a {}")': undefined,
  'decode_tfvars("a =")': undefined,
  "decode_tfvars(null)": undefined,
  "nothing(1)": undefined,
};

function answerOf(call: string): string | undefined {
  const { configuration } = readConfiguration("test", document);
  const functions = functionsOf(languageHost, providerFunctions(configuration, installedProviders()));
  const { expression } = parseTemplate(`\${provider::tf::${call}}`);
  try {
    const value = evaluate(expression, { root: () => unknown("dynamic"), ...functions });
    return value.kind === "unknown" ? "unknown" : jsonText(value);
  } catch (failure) {
    if (failure instanceof DiagnosticError) return undefined;
    throw failure;
  }
}

test.each(Object.entries(recorded))("%s gives what Terraform gives", (call, answer) => {
  expect(answerOf(call)).toBe(answer);
});

test("what is made of something unknown is unknown", () => {
  expect(answerOf("encode_tfvars({a = terraform_data.later.id})")).toBe("unknown");
  expect(answerOf("encode_expr([terraform_data.later.id])")).toBe("unknown");
});

test("a provider that is not required has no functions", () => {
  expect(providerFunctions(readConfiguration("test", {}).configuration, installedProviders())).toEqual([]);
});

describeWithTerraform("What is recorded is Terraform's", () => {
  test("each expression", async () => {
    const folder = mkdtempSync(join(tmpdir(), "functions-"));
    try {
      writeFileSync(join(folder, "main.tf.json"), JSON.stringify(document));
      const good = Object.entries(recorded).filter(([, answer]) => answer !== undefined);
      const list = good.map(([call]) => `jsonencode(provider::tf::${call})`).join(", ");
      const answers: unknown = JSON.parse(
        JSON.parse((await ask(`jsonencode([${list}])`, folder)).split("\n")[0] ?? ""),
      );
      expect(answers).toEqual(good.map(([, answer]) => answer));
      for (const [call] of Object.entries(recorded).filter(([, answer]) => answer === undefined)) {
        expect(await ask(`provider::tf::${call}`, folder)).toContain("Error: ");
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});

function ask(input: string, cwd: string): Promise<string> {
  const env = { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
  return new Promise((resolve) => {
    const child = execFile("terraform", ["console"], { cwd, env }, (_, stdout, stderr) => resolve(stdout + stderr));
    child.stdin?.end(`${input}\n`);
  });
}
