import { createHash } from "node:crypto";
import { diagnosticsOf } from "../state/testing/codes";
import { JsonNumber } from "../language/json";
import { list, nullOf, num, object, str, unknown } from "../language/make";
import { withMarks } from "../language/marks";
import { printPlanFile, readPlanFile, type SavedPlan } from "./plan-file";

const provider = 'provider["terraform.local/test/library"]';
const key = { mode: "managed", type: "library_book", name: "emma" } as const;

const plan: SavedPlan = {
  stack: "prod",
  lineage: "a-b",
  serial: 7,
  stateDigest: "d",
  configurationDigest: "c",
  providers: { "terraform.local/test/library": "1.2.3" },
  appliances: { [provider]: { appliance: { endpoint: "https://library.example.com" } } },
  destroy: false,
  refreshOnly: false,
  isWhole: true,
  variables: {},
  checks: [],
  changes: [
    {
      address: "library_book.emma",
      key,
      provider,
      action: "update",
      createBeforeDestroy: false,
      before: object({ title: str('Emma\n\u2028 "…"'), size: num("12345678901234567890.123") }),
      after: object({
        title: withMarks(str("Emma"), { sensitive: true }),
        size: unknown("number"),
        tags: list("string", [withMarks(unknown("string"), { sensitive: true })]),
        none: nullOf(["object", { a: "string" }]),
      }),
      private: null,
      requiresReplace: [["title"], ["tags", 0]],
      fields: [
        {
          path: ["size"],
          before: num("1e30"),
          after: unknown("number"),
          reason: "known-after-apply",
          forcesReplacement: false,
        },
      ],
      loss: { summary: "2 backups", count: 2, unit: "backups" },
      dependencies: ["library_book.guide"],
    },
  ],
  outputs: [{ name: "id", action: "create", before: null, after: unknown("string"), sensitive: true }],
  drift: [],
  diagnostics: [{ severity: "warning", code: "odd", summary: "Odd", detail: "Look." }],
  upkeep: {
    settled: [],
    changes: [
      {
        kind: "put",
        key,
        provider,
        instance: { schema_version: 1, attributes: { size: new JsonNumber("12345678901234567890.123") } },
      },
    ],
  },
  durableIntents: true,
  basis: {
    configuration: { root_module: { outputs: { id: { expression: { constant_value: null } } } } },
    relevantAttributes: [{ resource: "library_book.emma", attribute: ["id"] }],
    priorState: { format_version: "1.0" },
  },
};

const text = printPlanFile([plan, { ...plan, stack: "test" }], "1.0.0");

test("a plan comes back as it was: unknowns, marks, long numbers and line breaks in text", () => {
  expect(readPlanFile("plan", text, "1.0.0")).toEqual([plan, { ...plan, stack: "test" }]);
});

test.each([
  ["a text that is no plan file", "resource {}\n", "is not a plan file"],
  ["an empty file", "", "is not a plan file"],
  ["JSON of something else", '{"format":"terraform"}\n{}\n', "is not a plan file"],
  ["a file of another version", text.replace('"tool":"1.0.0"', '"tool":"2.0.0"'), "written by version 2.0.0"],
  ["a file of a later format", text.replace('"version":1', '"version":2'), "written by"],
  ["a file in which a bit flipped", text.replace("Emma", "Emmb"), "damaged"],
  ["a file that was cut short", text.slice(0, -20), "damaged"],
  ["a file without its second line", text.split("\n")[0] ?? "", "damaged"],
])("%s is refused, with the file and the command for a new one beside it", async (_, given, why) => {
  const [diagnostic] = await diagnosticsOf(Promise.resolve().then(() => readPlanFile("my.plan", given, "1.0.0")));
  expect(diagnostic).toMatchObject({ code: "plan-file-invalid" });
  expect(diagnostic?.detail).toContain(why);
  expect(diagnostic?.detail).toMatch(/^my\.plan .*\n {4}scv plan --out=plan\.scv$/);
});

test.each<[string, object]>([
  ...Object.keys(plan).map((name): [string, object] => [`without ${name}`, { ...plan, [name]: undefined }]),
  ["whose changes are none", { ...plan, changes: [1] }],
  ["whose change has no key", { ...plan, changes: plan.changes.map((change) => ({ ...change, key: undefined })) }],
  ["whose value is none", { ...plan, outputs: plan.outputs.map((output) => ({ ...output, after: {} })) }],
  ["whose basis is empty", { ...plan, basis: {} }],
])("a file %s does not hold a plan, whole as it is", async (_, written) => {
  const [head = ""] = text.split("\n");
  const content = JSON.stringify([written]);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const given = `${JSON.stringify({ ...JSON.parse(head), sha256 })}\n${content}\n`;
  const [diagnostic] = await diagnosticsOf(Promise.resolve().then(() => readPlanFile("my.plan", given, "1.0.0")));
  expect(diagnostic).toMatchObject({
    code: "plan-file-invalid",
    detail: expect.stringContaining("does not hold a plan"),
  });
});
