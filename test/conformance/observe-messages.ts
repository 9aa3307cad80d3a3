import type { JsonObject } from "../../src/language/json";
import { observeDiagnostics } from "./observe-diagnostics";
import { listOf, objectOf, pick, readObject, sorted, textOf } from "./read-json";

/** The messages that a command with `-json` prints, one a line. Other lines are not of it. */
export function readMessages(output: string): readonly JsonObject[] {
  return output
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map(readObject);
}

/** What a plan announces: what drifted, what changes and why, how much, the outputs. */
export function announcements(messages: readonly JsonObject[]): readonly JsonObject[] {
  const told = messages.filter(({ type }) =>
    ["resource_drift", "planned_change", "change_summary", "outputs"].includes(textOf(type)),
  );
  const plain = told.map((message) => {
    const change = objectOf(message["change"]);
    const previous = objectOf(change["previous_resource"])["addr"];
    return {
      message: textOf(message["@message"]),
      ...pick(message, ["changes", "outputs"]),
      ...pick(change, ["reason", "importing"]),
      ...(previous === undefined ? {} : { previous }),
    };
  });
  return listOf(sorted(plain));
}

/** Of what commands print with `-json`; the configuration as text, which they point into. */
export function diagnostics(messages: readonly JsonObject[], configuration: string): readonly JsonObject[] {
  const told = messages.filter(({ type }) => type === "diagnostic");
  return observeDiagnostics(
    told.map(({ diagnostic }) => objectOf(diagnostic)),
    configuration,
  );
}

/** `validate -json` */
export function observeValidation(answer: JsonObject, configuration: string): JsonObject {
  return { valid: answer["valid"], diagnostics: observeDiagnostics(listOf(answer["diagnostics"]), configuration) };
}
