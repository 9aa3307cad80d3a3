import type { JsonObject } from "../../src/language/json";
import { Dice } from "./dice";
import { apply, command, destroy, plan, stack, type Program, type Step } from "./program";

/** How many instances a block has: one without a key, a count, or one for each key. */
type Repetition = undefined | number | readonly string[];

interface Block {
  readonly name: string;
  readonly repetition: Repetition;
  readonly body: JsonObject;
}

const names = ["a", "b", "c", "d", "e"];

/** A story of five names that come, change, refer to each other and go; the same for the same seed. */
export function randomProgram(seed: number): Program {
  const dice = new Dice(seed);
  const steps: Step[] = [];
  let blocks: readonly Block[] = [];
  for (let step = 0; step < 5; step += 1) {
    blocks = nextBlocks(blocks, dice);
    steps.push(...nextSteps(blocks, dice));
  }
  return { name: `random-${seed}`, rule: "whatever happens, both do the same", steps: [...steps, destroy()] };
}

function nextBlocks(before: readonly Block[], dice: Dice): readonly Block[] {
  const after: Block[] = [];
  for (const name of names) {
    const known = before.find((block) => block.name === name);
    if (dice.chance(known === undefined ? 0.3 : 0.1)) continue;
    const refersToGone = (block: Block) =>
      [...JSON.stringify(block.body).matchAll(/terraform_data\.(\w)/g)].some(([, other]) => {
        const now = after.find((one) => one.name === other);
        const then = before.find((one) => one.name === other);
        return JSON.stringify(now?.repetition) !== JSON.stringify(then?.repetition) || now === undefined;
      });
    const kept = known !== undefined && !refersToGone(known) && dice.chance(0.5);
    after.push(kept ? known : newBlock(name, after, dice, known?.repetition));
  }
  return after;
}

function newBlock(name: string, earlier: readonly Block[], dice: Dice, repetition: Repetition): Block {
  const repeated = dice.chance(0.6)
    ? repetition
    : dice.pick<Repetition>([undefined, undefined, 1, 2, 3, ["x"], ["x", "y"], ["y", "z"]]);
  const own = repeated === undefined ? "alone" : typeof repeated === "number" ? "${count.index}" : "${each.key}";
  const value = (): JsonObject["x"] => {
    const other = dice.chance(0.5) ? dice.member(earlier) : undefined;
    if (other !== undefined) return `\${${reference(other, dice)}}`;
    return dice.pick<JsonObject["x"]>([1, 2, "v", own, { k: dice.pick([1, 2]), n: "fixed" }]);
  };
  const trigger = dice.chance(0.2) ? dice.member(earlier) : undefined;
  const dependency = dice.chance(0.15) ? dice.member(earlier) : undefined;
  const lifecycle: JsonObject = {
    ...(dice.chance(0.25) ? { create_before_destroy: true } : {}),
    ...(dice.chance(0.15) ? { ignore_changes: ["input"] } : {}),
    ...(trigger === undefined ? {} : { replace_triggered_by: [`terraform_data.${trigger.name}`] }),
  };
  const body: JsonObject = {
    ...(typeof repeated === "number" ? { count: repeated } : {}),
    ...(Array.isArray(repeated) ? { for_each: `\${toset(${JSON.stringify(repeated)})}` } : {}),
    ...(dice.chance(0.9) ? { input: value() } : {}),
    ...(dice.chance(0.3) ? { triggers_replace: value() } : {}),
    ...(dependency === undefined ? {} : { depends_on: [`terraform_data.${dependency.name}`] }),
    ...(Object.keys(lifecycle).length > 0 ? { lifecycle } : {}),
  };
  return { name, repetition: repeated, body };
}

function reference({ name, repetition }: Block, dice: Dice): string {
  const block = `terraform_data.${name}`;
  const attribute = dice.pick(["output", "input", "id"]);
  const sensitive = (expression: string) => (dice.chance(0.1) ? `sensitive(${expression})` : expression);
  if (repetition === undefined) return sensitive(`${block}.${attribute}`);
  if (typeof repetition === "number")
    return sensitive(dice.pick([`${block}[*].${attribute}`, `${block}[0].${attribute}`, `length(${block})`]));
  const [key = ""] = repetition;
  return sensitive(
    dice.pick([`${block}["${key}"].${attribute}`, `values(${block})[*].${attribute}`, `keys(${block})`]),
  );
}

/** Without targets: under them Terraform does less than it planned, and is no judge of a long story. */
function nextSteps(blocks: readonly Block[], dice: Dice): readonly Step[] {
  const resources = Object.fromEntries(blocks.map(({ name, body }) => [name, body]));
  const shown = blocks.filter(() => dice.chance(0.4)).map(({ name }) => [name, `\${terraform_data.${name}}`] as const);
  const output = Object.fromEntries(shown.map(([name, value]) => [name, { value, sensitive: true }]));
  const configuration = stack(resources, { output: { fixed: { value: dice.pick([1, 2]) }, ...output } });
  const some = dice.member(blocks);
  if (some === undefined) return [apply(configuration)];
  const address = `terraform_data.${some.name}`;
  return dice.pick<readonly Step[]>([
    [apply(configuration)],
    [apply(configuration)],
    [apply(configuration), plan(undefined, "-destroy")],
    [apply(configuration, `-replace=${address}`)],
    [apply(configuration), command("taint", address), apply()],
    [apply(configuration), apply(undefined, "-refresh-only")],
  ]);
}
