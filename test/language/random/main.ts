import { parseArgs } from "node:util";
import { findDifferences } from "./differences-found";
import { knownTemplates, unknownTemplates } from "./expressions";

/** Puts random expressions to Terraform's console and to ours, and prints where they differ. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "2000" },
      seed: { type: "string", default: String(Date.now() % 2 ** 31) },
      most: { type: "string", default: "10" },
      unknown: { type: "boolean", default: false },
    },
  });
  const [count, seed, most] = [Number(values.count), Number(values.seed), Number(values.most)];
  process.stdout.write(`${count} expressions, seed ${seed}\n`);
  const found = await findDifferences(values.unknown ? unknownTemplates : knownTemplates, { count, seed, most });
  for (const { template, ours, terraform } of found) {
    process.stdout.write(`\n${template}\n  ours:      ${ours.value} ${ours.type} ${ours.failure ?? ""}\n`);
    process.stdout.write(`  Terraform: ${terraform.value} ${terraform.type} ${terraform.failure ?? ""}\n`);
  }
  process.exitCode = found.length === 0 ? 0 : 1;
}

main().catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? (failure.stack ?? "") : String(failure)}\n`);
  process.exitCode = 2;
});
