import { encodeJson } from "../language/encode-json";
import type { Json } from "../language/json";
import { isJsonObject } from "../language/json";
import type { ObjectValue } from "../language/value";
import { sensitivePaths } from "../language/masks";
import type { AttributePath } from "../diagnostics/diagnostic";
import type { InstanceKey } from "../state/backend";
import type { StateInstance } from "../state/document";
import { printPrivate } from "./private";

export interface AppliedState {
  readonly key: InstanceKey;
  readonly state: ObjectValue;
  readonly private: Json;
  readonly schemaVersion: number;
  readonly dependencies: readonly string[];
  readonly createBeforeDestroy: boolean;
  readonly tainted: boolean;
}

/** An instance as Terraform's state writes it. */
export function stateInstance(applied: AppliedState): StateInstance {
  const attributes = encodeJson(applied.state);
  const sensitive = sensitivePaths(applied.state).map(statePath);
  return {
    ...(applied.key.index === undefined ? {} : { index_key: applied.key.index }),
    ...(applied.tainted ? { status: "tainted" as const } : {}),
    ...(applied.key.deposed === undefined ? {} : { deposed: applied.key.deposed }),
    schema_version: applied.schemaVersion,
    attributes: isJsonObject(attributes) ? { ...attributes } : {},
    sensitive_attributes: sensitive,
    ...(applied.private === null ? {} : { private: printPrivate(applied.private) }),
    ...(applied.dependencies.length === 0 ? {} : { dependencies: [...applied.dependencies] }),
    ...(applied.createBeforeDestroy ? { create_before_destroy: true } : {}),
  };
}

function statePath(path: AttributePath): object[] {
  return path.map((step) =>
    typeof step === "number"
      ? { type: "index", value: { value: step, type: "number" } }
      : { type: "get_attr", value: step },
  );
}
