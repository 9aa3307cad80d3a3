import type { ApplyEvent, ApplyResult, OperationOf } from "../apply/progress";
import { printableName } from "./printable";
import type { Style } from "./style";

const words = {
  create: {
    begins: "Creating...",
    still: "Still creating...",
    done: "Creation complete",
    failed: "Creation errored",
    not: "Not created",
  },
  update: {
    begins: "Modifying...",
    still: "Still modifying...",
    done: "Modifications complete",
    failed: "Modification errored",
    not: "Not modified",
  },
  delete: {
    begins: "Destroying...",
    still: "Still destroying...",
    done: "Destruction complete",
    failed: "Destruction errored",
    not: "Not destroyed",
  },
  read: {
    begins: "Reading...",
    still: "Still reading...",
    done: "Read complete",
    failed: "Read errored",
    not: "Not read",
  },
} as const;

const importWords = { prepared: "Preparing import...", begun: "Importing...", done: "Import complete" } as const;

/** One event of an apply as a line, as Terraform words it. */
export function progressText(event: ApplyEvent, style: Style): string {
  const line = style.bold(`${objectText(event)}: ${progressWords(event)}`);
  return `${line}${suffix(event)}`;
}

/** `scv_policy.gold`, `scv_policy.gold (deposed object 1a2b3c4d)` */
export function objectText({ address, deposed }: { readonly address: string; readonly deposed?: string }): string {
  return printableName(deposed === undefined ? address : `${address} (deposed object ${deposed})`);
}

/** The line without its place and id: for the machine-readable form too. */
export function progressWords(event: ApplyEvent): string {
  switch (event.kind) {
    case "started":
      return words[event.action].begins;
    case "finished":
      return `${words[event.action].done} after ${elapsedText(event.elapsedMs)}`;
    case "failed":
      return `${words[event.action].failed} after ${elapsedText(event.elapsedMs)}`;
    case "skipped":
      return `${words[event.action].not}, because ${printableName(event.because)} failed`;
    case "import":
      return importWords[event.step];
    case "recovered":
      return event.outcome === "done"
        ? `The ${event.operation} of an interrupted run had taken effect: recorded`
        : `The ${event.operation} of an interrupted run had not taken effect`;
  }
}

/** `scv_policy.gold: Still creating... [10s elapsed]` */
export function stillText(operation: OperationOf, elapsedMs: number, style: Style): string {
  return `${style.bold(`${objectText(operation)}: ${words[operation.action].still}`)} [${elapsedText(elapsedMs)} elapsed]`;
}

/** Of a plan, which waits for the answers to what it asked: `Still reading... [10s elapsed]` */
export function stillReadingText(elapsedMs: number, style: Style): string {
  return `${style.bold(words.read.still)} [${elapsedText(elapsedMs)} elapsed]`;
}

/** Whole seconds: `0s`, `1m10s`, `1h0m5s`. */
export function elapsedText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}h` : ""}${hours > 0 || minutes > 0 ? `${minutes}m` : ""}${seconds % 60}s`;
}

/** Was something of the plan not done, or not well? */
export function isIncomplete({ interrupted, skipped, diagnostics }: ApplyResult): boolean {
  return interrupted || skipped.length > 0 || diagnostics.some(({ severity }) => severity === "error");
}

/** `Apply complete! Resources: 2 added, 1 changed, 0 destroyed.` */
export function summaryText(operation: "apply" | "destroy", result: ApplyResult, style: Style): string {
  const { imported, created, updated, deleted, skipped, interrupted } = result;
  const failed = isIncomplete(result);
  const counts =
    operation === "destroy"
      ? `${deleted} destroyed`
      : `${imported > 0 ? `${imported} imported, ` : ""}${created} added, ${updated} changed, ${deleted} destroyed`;
  const verb = operation === "destroy" ? "Destroy" : "Apply";
  if (!failed) return style.bold(style.green(`${verb} complete! Resources: ${counts}.`));
  const reason = interrupted ? "interrupted" : "incomplete";
  const notTried = skipped.length === 0 ? "" : ` ${skipped.length} not tried.`;
  return style.bold(style.red(`${verb} ${reason}. Resources: ${counts}.${notTried}`));
}

function suffix(event: ApplyEvent): string {
  return printableName(notesText(event));
}

function notesText(event: ApplyEvent): string {
  switch (event.kind) {
    case "started": {
      const notes = [
        ...(event.id === undefined ? [] : [`id=${event.id}`]),
        ...(event.constructPath === undefined ? [] : [`as ${event.constructPath}`]),
      ];
      return notes.length === 0 ? "" : ` [${notes.join(", ")}]`;
    }
    case "finished":
      return event.id === undefined || event.action === "delete" ? "" : ` [id=${event.id}]`;
    case "import":
      return ` [id=${event.id}]`;
    default:
      return "";
  }
}
