import { DiagnosticError, error, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import { idOf } from "../instance/recorded-instance";
import type { Operation } from "../plan/operations";
import { place } from "../plan/place";
import type { InstanceKey } from "../state/backend";
import { deleteResource } from "./delete-resource";
import { besideItsPredecessor, deposedKey } from "./depose";
import type { OperationAction, Progress } from "./progress";
import type { ApplyRun } from "./run";
import { runGraph, type Slot } from "./run-graph";
import { settleResource } from "./settle-resource";

export interface AppliedChanges {
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
  readonly skipped: readonly { readonly address: string; readonly because: string }[];
  readonly diagnostics: readonly Diagnostic[];
  /** Operations that were not started because somebody asked to stop. */
  readonly notStarted: number;
}

export interface Watch {
  readonly progress: Progress;
  /** Aborted: nothing more is started, what runs is finished. */
  readonly stop: AbortSignal;
}

/** Executes the operations in their order. Every failure is data in the result. */
export async function applyChanges(
  run: ApplyRun,
  operations: ReadonlyMap<string, Operation>,
  watch: Watch,
): Promise<AppliedChanges> {
  const execution = new Execution(run, watch.progress);
  const notStarted = await runGraph(operations, {
    parallelism: run.context.parallelism,
    stopped: () => watch.stop.aborted,
    run: (operation, slot) => execution.perform(operation, run.context.parallelism === 1 ? oneByOne : slot),
    skip: (operation, because) => execution.skip(operation, operations.get(because)),
  });
  return execution.result(notStarted.filter((operation) => actionOf(operation) !== undefined).length);
}

/** With one slot nothing begins before what runs has ended, not even while it only waits. */
const oneByOne: Slot = { outside: (wait) => wait() };

class Execution {
  readonly #counts: Record<OperationAction, number> = { create: 0, update: 0, delete: 0, read: 0 };
  readonly #skipped: { address: string; because: string }[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #deposed = new Map<string, InstanceKey>();

  constructor(
    private readonly run: ApplyRun,
    private readonly progress: Progress,
  ) {}

  result(notStarted: number): AppliedChanges {
    const { create, update, delete: deleted } = this.#counts;
    const [skipped, diagnostics] = [this.#skipped, this.#diagnostics];
    return { created: create, updated: update, deleted, skipped, diagnostics, notStarted };
  }

  skip(operation: Operation, because: Operation | undefined): void {
    const action = actionOf(operation);
    if (action === undefined) return;
    const { address } = operation.change;
    const cause = because?.change.address ?? address;
    this.#skipped.push({ address, because: cause });
    this.progress({ kind: "skipped", address, action, because: cause });
  }

  async perform(operation: Operation, slot: Slot): Promise<boolean> {
    const action = actionOf(operation);
    if (action === undefined) return true;
    const { change } = operation;
    const { address, constructPath } = change;
    const { now } = this.run.context.host;
    const began = now();
    const id = change.before === null || action === "create" ? "" : idOf(change.before);
    this.progress({
      kind: "started",
      address,
      action,
      ...(constructPath === undefined ? {} : { constructPath }),
      ...(id === "" ? {} : { id }),
    });
    let diagnostics: readonly Diagnostic[];
    try {
      diagnostics = await this.#execute(operation, slot);
    } catch (failure) {
      diagnostics = failure instanceof DiagnosticError ? failure.diagnostics : [unexpected(failure)];
    }
    const placed = place(diagnostics, change);
    this.#diagnostics.push(...placed);
    const elapsedMs = now() - began;
    if (hasErrors(placed)) {
      this.progress({ kind: "failed", address, action, elapsedMs, diagnostics: placed });
      return false;
    }
    this.#counts[action] += 1;
    const made = this.run.evaluation.resource(change.key);
    const newId = made?.kind === "object" && action !== "delete" ? idOf(made) : id;
    this.progress({ kind: "finished", address, action, elapsedMs, ...(newId === "" ? {} : { id: newId }) });
    return true;
  }

  async #execute({ change, step }: Operation, slot: Slot): Promise<readonly Diagnostic[]> {
    if (step === "delete") {
      const deposed = change.action === "replace" ? this.#deposed.get(change.address) : undefined;
      await deleteResource(this.run, change, deposed ?? change.key, slot);
      return [];
    }
    if (change.action !== "replace" || !change.createBeforeDestroy) return settleResource(this.run, change, slot);
    const key = deposedKey(change, this.run.context.host.newId);
    this.#deposed.set(change.address, key);
    return besideItsPredecessor(this.run, change, key, () => settleResource(this.run, change, slot));
  }
}

/** What a person sees of the operation; nothing for what stays as it is. */
function actionOf({ step, change }: Operation): OperationAction | undefined {
  if (step === "delete") return "delete";
  switch (change.action) {
    case "create":
    case "replace":
      return "create";
    case "update":
    case "read":
      return change.action;
    default:
      return undefined;
  }
}

function unexpected(failure: unknown): Diagnostic {
  return error({
    code: "internal-error",
    summary: "Something unexpected went wrong",
    detail: `${failure instanceof Error ? failure.message : String(failure)}. This is a defect of cdktf-scv: please report it.`,
  });
}
