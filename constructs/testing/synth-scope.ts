import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack, Testing } from "cdktf";

// of its own, as the one that cdktf makes for each `Testing.app()` stays behind
const outdir = mkdtempSync(join(tmpdir(), "cdktf-scv-"));

afterAll(() => rmSync(outdir, { recursive: true }));

export function testApp(): App {
  return Testing.app({ outdir });
}

/** As cdktf's `Testing.synthScope`: the Terraform JSON of a stack that `build` fills. */
export function synthScope(build: (stack: TerraformStack) => void): string {
  const stack = new TerraformStack(testApp(), "stack");
  build(stack);
  return Testing.synth(stack);
}
