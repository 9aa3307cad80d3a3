import { atMost, figure, median, type Figure } from "./figure";
import { run } from "./process";
import { assertSays, folderWith, scvCommand } from "./scv";
import { referringDataStack } from "./stacks";

const rounds = 3;
const count = 1000;

/** A first plan of 1,000 `terraform_data`, each of which refers to another, beside `terraform plan`. */
export async function planReferences(): Promise<Figure[]> {
  const [ourFolder, theirFolder] = [await folderWith(stack), await folderWith(stack)];
  const env = { TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1" };
  await run("terraform", ["init"], { cwd: theirFolder, env });
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const our = await run(process.execPath, [scvCommand, "plan", "--config", ourFolder], { cwd: ourFolder });
    const their = await run("terraform", ["plan"], { cwd: theirFolder, env });
    for (const ran of [our, their]) assertSays(ran, `${count} to add`);
    ours.push(our.seconds);
    theirs.push(their.seconds);
  }
  return [
    figure("plan of 1,000 terraform_data with references", median(ours), "s"),
    figure("the same by terraform plan", median(theirs), "s"),
    atMost("plan of 1,000 terraform_data, beside terraform plan", median(ours) / median(theirs), "times", 1),
  ];
}

function stack(): object {
  return referringDataStack(count);
}
