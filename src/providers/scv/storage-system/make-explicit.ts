import { DiagnosticError, error } from "../../../diagnostics/diagnostic";
import type { Change } from "../../../provider/definition";
import type { ScvClient } from "../client";
import type { Entry } from "../collection/collection";
import { differingFields } from "../collection/managed-fields";
import { AnswerError } from "../wire/answer-error";
import { storageSystemSchema, type StorageSystem } from "./schema";
import { isImplicit, replaceStorageSystem, storageSystemPath } from "./wire";

/** Gives an SVM that came with its cluster a record of its own: the appliance does so when it is modified. */
export async function makeExplicit(
  client: ScvClient,
  implicit: Entry<StorageSystem>,
  askedAt: string,
  { planned, secrets, intend, outsideSlot }: Change<StorageSystem>,
): Promise<StorageSystem> {
  const doubt = await client.storageSystems.writing(async () => {
    const permit = await intend({ absentAt: askedAt, before: implicit.wire });
    const body = replaceStorageSystem(implicit.wire, planned, secrets);
    try {
      await client.send({ method: "PUT", path: storageSystemPath, body }, permit);
      return undefined;
    } catch (cause) {
      if (cause instanceof AnswerError && cause.effect === "ambiguous") return cause;
      throw cause;
    }
  });
  const made = (await outsideSlot(() => client.storageSystems.afterWrites())).byId.get(implicit.id)?.model;
  const isExplicit = made !== undefined && !isImplicit(made);
  if (doubt && (!isExplicit || differingFields(storageSystemSchema, planned, made).length > 0)) throw doubt;
  if (isExplicit) return made;
  throw new DiagnosticError(
    error({
      code: "svm-stays-implicit",
      summary: `The appliance keeps the SVM ${planned.name} implicit`,
      detail: "It accepted the credentials without listing the SVM on its own. Manage the cluster in its place.",
    }),
  );
}
