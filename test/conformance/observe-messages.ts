import type { JsonObject } from "../../src/language/json";
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

export function diagnostics(messages: readonly JsonObject[]): readonly JsonObject[] {
  const told = messages.filter(({ type }) => type === "diagnostic");
  return plainly(told.map(({ diagnostic }) => objectOf(diagnostic)));
}

/** `validate -json` */
export function observeValidation(answer: JsonObject): JsonObject {
  return { valid: answer["valid"], diagnostics: plainly(listOf(answer["diagnostics"])) };
}

function plainly(told: readonly JsonObject[]): readonly JsonObject[] {
  const plain = told.map(({ severity, summary, address, snippet }) => {
    const block = textOf(address).replace(/\[.*$/, "") || blockOf(textOf(objectOf(snippet)["context"]));
    return { severity, summary: withoutOrder(textOf(summary)), ...(block === "" ? {} : { block }) };
  });
  return listOf(sorted(plain));
}

/** `resource.terraform_data.a.lifecycle` is a place in `terraform_data.a`; `resource.terraform_data` is none. */
function blockOf(context: string): string {
  const [root = "", ...rest] = context.split(".");
  const length = { resource: 2, data: 2 }[root] ?? 1;
  if (rest.length < length) return "";
  const start = { resource: [], variable: ["var"] }[root] ?? [root];
  return [...start, ...rest.slice(0, length)].join(".");
}

/** A cycle has no first member. */
function withoutOrder(summary: string): string {
  const [start = "", members] = summary.split(/(?<=^Cycle): /);
  return members === undefined
    ? summary
    : `${start}: ${members.replaceAll(" (expand)", "").split(", ").sort().join(", ")}`;
}
