import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../../src/cli/testing/test-host";
import { describeWithTerraform, terraform } from "../terraform/terraform";
import { textsOf, type Run, type Texts } from "./show";

const file = join(__dirname, "recorded.json");
const recorded = (): Texts => JSON.parse(readFileSync(file, "utf8"));

const scv: Run = async (words, workingFolder) => (await runCommand([...words, "--config=."], { workingFolder })).out;
const judge: Run = async (words, folder) => (await terraform(words, folder, {})).stdout;

// Terraform shows it as null there, and everywhere else as it is
const onPurpose: Texts["outputs"] = { shown: { empty: '""' } };

describe("the texts that are Terraform's, byte for byte", () => {
  let ours: Texts;

  beforeAll(async () => {
    ours = await textsOf(scv);
  });

  test.each(
    Object.entries(recorded().outputs).flatMap(([view, texts]) => Object.keys(texts).map((name) => [name, view])),
  )("the output %s, %s", (name, view) => {
    expect(ours.outputs[view]?.[name]).toBe(onPurpose[view]?.[name] ?? recorded().outputs[view]?.[name]);
  });

  test("no output is shown more often", () => {
    const names = ({ outputs }: Texts) =>
      Object.entries(outputs).map(([view, texts]) => [view, Object.keys(texts).sort()]);
    expect(names(ours)).toEqual(names(recorded()));
  });

  test.each(Object.keys(recorded().conditions))("what the references of %s are", (condition) => {
    expect(ours.conditions[condition]).toEqual(recorded().conditions[condition]);
  });

  test.each(Object.keys(recorded().sensitivity))("the change of terraform_data.%s", (name) => {
    expect(ours.sensitivity[name]).toBe(recorded().sensitivity[name]);
  });
});

describeWithTerraform("Terraform", () => {
  test("still says what is recorded", async () => {
    const texts = await textsOf(judge);
    if (process.env["RECORD"] === "1") writeFileSync(file, `${JSON.stringify(texts, undefined, 1)}\n`);
    expect(texts).toEqual(recorded());
  }, 60_000);
});
