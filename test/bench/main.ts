import { applyFromNothing } from "./apply-from-nothing";
import { askedOf } from "./asked";
import { bytesWritten } from "./bytes-written";
import { engines } from "./engines";
import { expressions } from "./expressions";
import { printFigure } from "./figure";
import { planReferences } from "./plan-references";
import { planWithoutChanges } from "./plan-without-changes";
import { pluginStart } from "./plugin-start";
import { startUp } from "./start-up";

/** By the name that picks it. */
const measures = {
  "start-up": { what: "what a user waits for before anything is done", measure: startUp },
  "plugin-start": { what: "from the start of the plugin until Terraform may connect", measure: pluginStart },
  "plan-without-changes": { what: "a plan of 3,000 that finds nothing to do", measure: planWithoutChanges },
  "bytes-written": { what: "all that an apply of 1,000 writes into files", measure: bytesWritten },
  "apply-from-nothing": { what: "1,000 and 3,000 objects from nothing, beside Terraform", measure: applyFromNothing },
  engines: { what: "the same stack and appliance, beside Terraform with our provider", measure: engines },
  expressions: { what: "10,000 expressions, beside Terraform's console", measure: expressions },
  "plan-references": {
    what: "a first plan of 1,000 that refer to one another, beside Terraform",
    measure: planReferences,
  },
} as const;

type Name = keyof typeof measures;

const names: readonly Name[] = Object.keys(measures).filter((name): name is Name => name in measures);

const help = `Usage: npm run bench -- [--json] [name...]

Prints figures of this machine, each with its target where it has one; ends with 1
where a target is missed. Needs Terraform 1.11 on the PATH. Without names it
measures all:

${names.map((name) => `  ${name.padEnd(22)}${measures[name].what}\n`).join("")}
Options:

  --json                a line of JSON for each figure
  --help                this text
`;

/** Prints the figures that are asked for; ends with 1 where a target is missed. Needs Terraform on the PATH and a build. */
async function main(): Promise<void> {
  const asked = askedOf(process.argv.slice(2), names);
  if (asked.kind === "help") return void process.stdout.write(help);
  if (asked.kind === "refused") throw new Error(asked.why);
  let missed = false;
  for (const name of asked.names) {
    for (const made of await measures[name].measure()) {
      process.stdout.write(`${printFigure(made, asked.json)}\n`);
      missed ||= made.met === false;
    }
  }
  process.exitCode = missed ? 1 : 0;
}

main().catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
});
