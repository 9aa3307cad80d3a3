import { error, type Diagnostic } from "../diagnostics/diagnostic";
import { shellWord } from "../diagnostics/shell-word";
import { instanceId } from "../state/address";
import type { Operation, Step } from "./operation-graph";
import type { Action, ResourceChange } from "./plan";

/** What waits for each other in a circle, and the way out. */
export function operationCycles(all: ReadonlyMap<string, Operation>): Diagnostic[] {
  const before = new Map([...all].map(([id, { after }]) => [id, after]));
  const waiting = withoutEnds(withoutEnds(before));
  const steps = [...waiting.keys()].flatMap((id) => stepOf(all.get(id)));
  if (steps.length === 0) return [];
  const renames = steps.flatMap((step) =>
    renameOf(
      step,
      (waiting.get(step.id) ?? []).flatMap((id) => stepOf(all.get(id))),
    ),
  );
  const mend = renames.length > 0 ? renameText(renames) : inTwoSteps;
  return [
    error({
      code: "operation-cycle",
      summary: "The changes wait for each other",
      detail: `There is no order for: ${steps.map(stepText).join(", ")}. ${mend}`,
    }),
  ];
}

const inTwoSteps = "Apply them in two steps, or give a new object another name than the one that it replaces.";

type Edges = ReadonlyMap<string, readonly string[]>;

/** Takes away what waits for nothing, and then what waited for that alone; the edges that are left, turned round. */
function withoutEnds(edges: Edges): Edges {
  const waiting = new Map([...edges].map(([id, firsts]) => [id, firsts.length]));
  const followers = new Map<string, string[]>();
  for (const [id, firsts] of edges) {
    for (const first of firsts) {
      const known = followers.get(first);
      if (known === undefined) followers.set(first, [id]);
      else known.push(id);
    }
  }
  const ready = [...waiting].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    waiting.delete(id);
    for (const follower of followers.get(id) ?? []) {
      const count = (waiting.get(follower) ?? 0) - 1;
      waiting.set(follower, count);
      if (count === 0) ready.push(follower);
    }
  }
  const left = [...waiting.keys()];
  return new Map(left.map((id) => [id, (followers.get(id) ?? []).filter((follower) => waiting.has(follower))]));
}

function stepOf(operation: Operation | undefined): Step[] {
  return operation === undefined || operation.step === "join" ? [] : [operation];
}

const settleWords: Readonly<Record<Action, string>> = {
  create: "create",
  update: "update",
  replace: "create",
  read: "read",
  "no-op": "keep",
  delete: "delete",
  forget: "forget",
};

function stepText({ step, change }: Step): string {
  return `${step === "settle" ? settleWords[change.action] : step} ${instanceId(change.key)}`;
}

interface Rename {
  readonly from: ResourceChange;
  readonly to: ResourceChange;
}

/** What comes into being waits for no deletion of its own type but that which frees its name. */
function renameOf({ step, change }: Step, firsts: readonly Step[]): Rename[] {
  if (step !== "settle" || change.action !== "create") return [];
  return firsts
    .map((first) => first.change)
    .filter(({ action, key }) => action === "delete" && key.type === change.key.type && key.deposed === undefined)
    .filter(({ address }) => address !== change.address)
    .map((from) => ({ from, to: change }));
}

function renameText(renames: readonly Rename[]): string {
  const pairs = renames.map(({ from, to }) => `${to.address} takes the name of ${from.address}`);
  const commands = renames.map(
    ({ from, to }) => `    scv state mv ${shellWord(from.address)} ${shellWord(to.address)}`,
  );
  const [inProgram] = renames.filter(({ from, to }) => from.key.index === undefined && to.key.index === undefined);
  return [
    `${pairs.join(", ")}, and what uses it stays: a rename. Move it in the state with:`,
    ...commands,
    ...(inProgram === undefined
      ? []
      : [
          `or in the program with moveFromId(${JSON.stringify(inProgram.from.address)}) of the new construct, which Terraform's JSON knows as a moved block.`,
        ]),
  ].join("\n");
}
