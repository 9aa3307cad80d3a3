import { DiagnosticError, error, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import { shellWord } from "../diagnostics/shell-word";
import { idOf } from "../instance/recorded-instance";
import type { Operation, Step } from "../plan/operation-graph";
import { place } from "../plan/place";
import type { ResourceChange } from "../plan/plan";
import type { InstanceKey } from "../state/backend";
import { deleteResource } from "./delete-resource";
import { besideItsPredecessor, deposedKey } from "./depose";
import type { OperationAction, OperationOf, Progress } from "./progress";
import { postconditions, preconditions } from "./conditions";
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
    if (operation.step === "join" || action === undefined) return;
    const { address } = operation.change;
    const cause = because === undefined || because.step === "join" ? address : because.change.address;
    this.#skip(operation, action, cause);
  }

  #skip(operation: Step, action: OperationAction, because: string): void {
    this.#skipped.push({ address: operation.change.address, because });
    this.progress({ kind: "skipped", ...this.#named(operation, action), because });
  }

  async perform(operation: Operation, slot: Slot): Promise<boolean> {
    if (operation.step === "join") return true;
    const action = actionOf(operation);
    const refused = operation.step === "settle" ? this.run.validations.against(operation.change.key) : undefined;
    if (refused !== undefined) {
      if (action !== undefined) this.#skip(operation, action, refused);
      return false;
    }
    if (action === undefined) return this.#keep(operation);
    const { change } = operation;
    const { constructPath } = change;
    const named = this.#named(operation, action);
    const { now } = this.run.context.host;
    const id = change.before === null || action === "create" ? "" : idOf(change.before);
    let began: number | undefined;
    const begin = () => {
      began = now();
      this.progress({
        kind: "started",
        ...named,
        ...(constructPath === undefined ? {} : { constructPath }),
        ...(id === "" ? {} : { id }),
      });
    };
    let diagnostics: readonly Diagnostic[];
    try {
      diagnostics = await this.#execute(operation, slot, begin);
    } catch (failure) {
      diagnostics = failure instanceof DiagnosticError ? failure.diagnostics : [unexpected(failure)];
    }
    const placed = place(diagnostics, change).map((diagnostic) => withImport(diagnostic, change.address));
    this.#diagnostics.push(...placed);
    // what turned out to be as it should is not told, nor what failed before anything was tried
    if (began === undefined) return !hasErrors(placed) && this.#holds(operation);
    const elapsedMs = now() - began;
    if (hasErrors(placed)) {
      this.progress({ kind: "failed", ...named, elapsedMs, diagnostics: placed });
      return false;
    }
    this.#counts[action] += 1;
    const made = this.run.evaluation.instance(change.key);
    const newId = made?.kind === "object" && action !== "delete" ? idOf(made) : id;
    this.progress({ kind: "finished", ...named, elapsedMs, ...(newId === "" ? {} : { id: newId }) });
    return this.#holds(operation);
  }

  /** The object is there, whatever its postconditions say: they stop only what depends on it. */
  #holds({ change, step }: Step): boolean {
    if (step !== "settle") return true;
    const placed = place(postconditions(this.run, this.run.instanceOf(change.key)), change);
    this.#diagnostics.push(...placed);
    return !hasErrors(placed);
  }

  /** Nothing is done to the object: the state may forget it, or its conditions are judged once more. */
  async #keep({ change, step }: Step): Promise<boolean> {
    if (step === "forget") {
      await this.run.state.record([{ kind: "remove", key: change.key }]);
      return true;
    }
    const placed = place(judgeKept(this.run, change), change);
    this.#diagnostics.push(...placed);
    return !hasErrors(placed);
  }

  #named({ change, step }: Step, action: OperationAction): OperationOf {
    const { deposed } = step === "delete" ? this.#leaving(change) : change.key;
    return { address: change.address, action, ...(deposed === undefined ? {} : { deposed }) };
  }

  /** Where the state keeps what a delete takes away. */
  #leaving({ action, address, key }: ResourceChange): InstanceKey {
    return (action === "replace" ? this.#deposed.get(address) : undefined) ?? key;
  }

  async #execute({ change, step }: Step, slot: Slot, begin: () => void): Promise<readonly Diagnostic[]> {
    if (step === "delete") {
      begin();
      await deleteResource(this.run, change, this.#leaving(change), slot);
      return [];
    }
    if (change.action !== "replace" || !change.createBeforeDestroy)
      return settleResource(this.run, change, slot, begin);
    const key = deposedKey(change, this.run.context.host.newId);
    this.#deposed.set(change.address, key);
    return besideItsPredecessor(this.run, change, key, () => settleResource(this.run, change, slot, begin));
  }
}

function judgeKept(run: ApplyRun, { key }: ResourceChange): readonly Diagnostic[] {
  if (key.mode === "data") return [];
  try {
    const instance = run.instanceOf(key);
    return [...preconditions(run, instance), ...postconditions(run, instance)];
  } catch (failure) {
    if (failure instanceof DiagnosticError) return failure.diagnostics;
    throw failure;
  }
}

/** What a person sees of the operation; nothing for what stays as it is. */
function actionOf(operation: Operation): OperationAction | undefined {
  if (operation.step === "delete") return "delete";
  if (operation.step !== "settle") return undefined;
  const { action } = operation.change;
  switch (action) {
    case "create":
    case "replace":
      return "create";
    case "update":
    case "read":
      return action;
    default:
      return undefined;
  }
}

function withImport(diagnostic: Diagnostic, address: string): Diagnostic {
  const { importId, detail } = diagnostic;
  return importId === undefined
    ? diagnostic
    : { ...diagnostic, detail: `${detail} The import is: scv import ${shellWord(address)} ${shellWord(importId)}` };
}

function unexpected(failure: unknown): Diagnostic {
  return error({
    code: "internal-error",
    summary: "Something unexpected went wrong",
    detail: `${failure instanceof Error ? failure.message : String(failure)}. This is a defect of cdktf-scv: please report it.`,
  });
}
