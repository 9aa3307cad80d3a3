import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { LockInfo } from "./lock-info";
import type { TerraformLock } from "./terraform-lock";

export function describeHolder(holder: LockInfo): string {
  return `${holder.operation} by ${holder.who} on ${holder.host} (process ${holder.pid}) since ${holder.created}`;
}

export function stateLocked(location: string, lockPath: string, holder: LockInfo | undefined): DiagnosticError {
  const detail =
    holder === undefined
      ? `Somebody is just taking or leaving the lock ${lockPath}. Try again, or wait with --lock-timeout=60s.`
      : `Held: ${describeHolder(holder)}; lock id ${holder.id}. Wait with --lock-timeout=60s. ` +
        `A holder that died gives way ${holder.timeToLiveSeconds} seconds after its last sign of life (${holder.beat}). ` +
        `If you know that it is gone: scv force-unlock ${holder.id}.`;
  return new DiagnosticError(error({ code: "state-locked", summary: `The state ${location} is locked`, detail }));
}

export function lockedByTerraform(location: string, lockPath: string, lock: TerraformLock): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "state-locked-by-terraform",
      summary: `Terraform is at work on the state ${location}`,
      detail:
        `${lockPath} says: ${lock.holder}. Wait until it is done, for instance with --lock-timeout=60s. ` +
        `If that Terraform does not run any more (it leaves the file behind when it is killed), remove ${lockPath}.`,
    }),
  );
}

export function lockLost(location: string, mine: LockInfo): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "lock-lost",
      summary: `The lock of the state ${location} was lost`,
      detail:
        `The lock ${mine.id} was released by force, or taken over because it had not been renewed for ${mine.timeToLiveSeconds} seconds. ` +
        `Nothing more is written. What was sent before is in the journal: the next run looks it up.`,
    }),
  );
}

export function notLocked(location: string): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "not-locked",
      summary: `The state ${location} is not locked`,
      detail: "There is no lock to release.",
    }),
  );
}

export function otherLock(
  location: string,
  id: string,
  lockPath: string,
  holder: LockInfo | undefined,
): DiagnosticError {
  const held =
    holder === undefined
      ? `The lock ${lockPath} cannot be read: remove it by hand`
      : `${describeHolder(holder)}; its id is ${holder.id}`;
  return new DiagnosticError(
    error({
      code: "lock-id-mismatch",
      summary: `The state ${location} is not locked by ${id}`,
      detail: `Nothing was released. ${held}.`,
    }),
  );
}
