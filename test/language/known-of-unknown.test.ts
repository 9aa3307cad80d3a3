import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Json } from "../../src/language/json";
import { parseJson } from "../../src/language/json-text";
import { describeWithTerraform } from "../terraform/terraform";
import { plannedDifferences } from "./differences";
import { tellPlanned } from "./known-of-unknown";
import { askPlan } from "./plan-outputs";

const file = join(__dirname, "recorded", "unknown.json");
const expressions = readFileSync(join(__dirname, "expressions", "unknown.txt"), "utf8")
  .trim()
  .split("\n");

const json = z.custom<Json>((value) => value !== undefined);
const recordedSchema = z.array(
  z.union([
    z.strictObject({ expression: z.string(), after: json.optional(), unknown: json }),
    z.strictObject({ expression: z.string(), error: z.literal(true) }),
  ]),
);
const recorded = existsSync(file) ? recordedSchema.parse(parseJson(readFileSync(file, "utf8"))) : [];

function recordedFor(expression: string) {
  const found = recorded.find((each) => each.expression === expression);
  if (found === undefined) throw new Error("no answer is recorded: run this suite with RECORD=1 beside Terraform");
  return found;
}

const isDifferent = (expression: string): boolean => plannedDifferences.has(`\${${expression}}`);

describe("what a plan says of an output that depends on what is known after apply", () => {
  test.each(expressions.filter((expression) => !isDifferent(expression)))(
    "is what Terraform says: %s",
    (expression) => {
      expect(tellPlanned(expression)).toEqual(recordedFor(expression));
    },
  );

  test.each(expressions.filter(isDifferent))("differs from Terraform on purpose: %s", (expression) => {
    const ours = plannedDifferences.get(`\${${expression}}`);
    expect(tellPlanned(expression)).toMatchObject(ours === "unknown" ? { unknown: true } : { unknown: false });
    expect(tellPlanned(expression)).not.toEqual(recordedFor(expression));
  });
});

describeWithTerraform("Terraform's plan", () => {
  it("still says what is recorded", async () => {
    const answers = await askPlan(expressions);
    if (process.env["RECORD"] === "1") writeFileSync(file, `${JSON.stringify(answers, null, 1)}\n`);
    else expect(answers).toEqual(expressions.map(recordedFor));
    expect(answers.length).toBeGreaterThan(0);
  }, 300_000);
});
