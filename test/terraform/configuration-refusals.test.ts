import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refusals } from "../../src/configuration/testing/refusals";
import { describeWithTerraform, terraform } from "./terraform";

describeWithTerraform("Terraform refuses", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "scv-refusals-"));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  test.each(refusals)("%s", async (_, summary, document) => {
    await writeFile(join(folder, "main.tf.json"), JSON.stringify(document));
    const validated = await terraform(["validate", "-no-color"], folder, {});
    const { code, output } =
      validated.code === 0 ? await terraform(["plan", "-input=false", "-no-color"], folder, {}) : validated;
    expect(code).toBe(1);
    expect(output).toContain(`Error: ${summary}`);
  });
});
