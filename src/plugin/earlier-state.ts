import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { decodeJson } from "../language/decode-json";
import { parseJson } from "../language/json-text";
import type { ObjectValue } from "../language/value";
import { blockType } from "../provider/block-type";
import type { ResourceSchema } from "../provider/schema";

/** Throws DiagnosticError where the state was written by a newer provider. */
export function assertReadable(type: string, version: bigint, schema: ResourceSchema): void {
  if (version <= BigInt(schema.version)) return;
  throw new DiagnosticError(
    error({
      code: "state-too-new",
      summary: `The state of this ${type} was written by a newer provider`,
      detail: `Its version is ${version}, this provider knows ${schema.version}. Use that provider, or a newer one.`,
    }),
  );
}

/** The same type of another provider, one that was renamed or moved; throws DiagnosticError of any other. */
export function movedState(
  from: { type: string; provider: string; json: Uint8Array },
  type: string,
  schema: ResourceSchema,
): ObjectValue {
  if (from.type === type) {
    const state = decodeJson(parseJson(Buffer.from(from.json).toString("utf8")), blockType(schema.block));
    if (state.kind === "object") return state;
  }
  throw new DiagnosticError(
    error({
      code: "not-movable",
      summary: `What is a ${from.type} cannot become a ${type}`,
      detail: `It belongs to ${from.provider}. Remove it from the state with a removed block, and import the object as ${type}.`,
    }),
  );
}
