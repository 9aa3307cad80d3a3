import type { JsonObject } from "../language/json";

/** A line of the machine-readable form of plan and apply. */
export interface UiMessage {
  readonly level: "info" | "warn" | "error";
  /** What the text form would say. */
  readonly message: string;
  readonly type: string;
  readonly body: JsonObject;
}

/** The keys of Terraform's `-json` lines. `stack` tells the stacks of one run apart. */
export function uiLine({ level, message, type, body }: UiMessage, timestamp: string, stack?: string): JsonObject {
  return {
    "@level": level,
    "@message": message,
    "@module": "scv.ui",
    "@timestamp": timestamp,
    type,
    ...(stack === undefined ? {} : { stack }),
    ...body,
  };
}

export function versionMessage(version: string): UiMessage {
  return { level: "info", message: `scv ${version}`, type: "version", body: { scv: version, ui: "1.2" } };
}
