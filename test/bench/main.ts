import { applyFromNothing } from "./apply-from-nothing";
import { bytesWritten } from "./bytes-written";
import { engines } from "./engines";
import { expressions } from "./expressions";
import { printFigure } from "./figure";
import { planReferences } from "./plan-references";
import { planWithoutChanges } from "./plan-without-changes";
import { pluginStart } from "./plugin-start";
import { startUp } from "./start-up";

/** Prints every figure; ends with 1 where a target is missed. Needs Terraform on the PATH and a build. */
async function main(): Promise<void> {
  const json = process.argv.includes("--json");
  let missed = false;
  for (const measure of [
    startUp,
    pluginStart,
    planWithoutChanges,
    bytesWritten,
    applyFromNothing,
    engines,
    expressions,
    planReferences,
  ]) {
    for (const made of await measure()) {
      process.stdout.write(`${printFigure(made, json)}\n`);
      missed ||= made.met === false;
    }
  }
  process.exitCode = missed ? 1 : 0;
}

main().catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
});
