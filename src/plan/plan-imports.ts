import type { Configuration, ImportBlock } from "../configuration/configuration";
import { DiagnosticError, error, hasErrors } from "../diagnostics/diagnostic";
import { ConversionError } from "../language/conversion-error";
import { convert } from "../language/convert";
import { evaluate } from "../language/evaluate";
import type { Scope } from "../language/expression";
import { isHidden, marksOf } from "../language/marks";
import type { Marks, Value } from "../language/value";
import { formatAddress } from "../state/address";
import { evaluateNode } from "./evaluate-node";
import { instanceNames, indexesOf, repetitionOf } from "./repetition";
import { innerScope } from "../language/inner-scope";
import type { ResourceInstance } from "./resource-instance";
import { place } from "./place";

/** Of the instances of a block, by address: the id of the object that an import block names for it. */
export function importsOf(
  { imports }: Pick<Configuration, "imports">,
  block: { readonly type: string; readonly name: string },
  scope: Scope,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const statement of imports) {
    const { to } = statement;
    if (to.type !== block.type || to.name !== block.name) continue;
    const repetition = repetitionOf(statement, scope);
    for (const index of indexesOf(repetition)) {
      const inner = innerScope(scope, instanceNames(repetition, index));
      const address = addressOf(statement, inner);
      if (ids.has(address)) throw refused(statement, address, "There are two import blocks for it.");
      ids.set(address, idOf(statement, address, inner));
    }
  }
  return ids;
}

/** Every import block names an instance that there is. */
export function assertImported(ids: ReadonlyMap<string, string>, instances: readonly ResourceInstance[]): void {
  const known = new Set(instances.map(({ address }) => address));
  for (const address of ids.keys()) {
    if (known.has(address)) continue;
    throw new DiagnosticError(
      error({
        code: "import-address-unknown",
        summary: "Configuration for import target does not exist",
        detail: `The configuration for the given import target ${address} does not exist: its count or for_each has no such instance.`,
        address,
        attributePath: ["import", "to"],
      }),
    );
  }
}

function addressOf({ to: { type, name, key } }: ImportBlock, scope: Scope): string {
  const index = key === undefined ? undefined : evaluate(key, scope);
  const at = { mode: "managed", type, name } as const;
  if (index === undefined) return formatAddress(at);
  if (isHidden(marksOf(index))) {
    const kind = marksOf(index).sensitive === true ? "sensitive" : "ephemeral";
    throw invalidIndex(
      `${type}.${name}`,
      "Invalid index expression",
      `Import address index expression cannot be ${kind}: plan and state show the address.`,
    );
  }
  if (index.kind === "string") return formatAddress({ ...at, index: index.value });
  if (index.kind === "number") return formatAddress({ ...at, index: Number(index.value) });
  throw invalidIndex(
    `${type}.${name}`,
    'Import block "to" address contains an invalid key',
    "An index is a string or a number that is known when the plan is made.",
  );
}

function invalidIndex(address: string, summary: string, detail: string): DiagnosticError {
  return new DiagnosticError(
    error({ code: "invalid-import-target", summary, detail, address, attributePath: ["import", "to"] }),
  );
}

function idOf(statement: ImportBlock, address: string, scope: Scope): string {
  const { value, diagnostics } = evaluateNode(statement.id, scope, ["id"]);
  if (hasErrors(diagnostics))
    throw new DiagnosticError(...place(diagnostics, { address, constructPath: statement.constructPath }));
  const id = convert(value, "string");
  if (id instanceof ConversionError) {
    throw refused(statement, address, "An id is text: write the id of one object.", "Incorrect value type");
  }
  const why = unsuitable(id, marksOf(value));
  if (id.kind === "string" && why === undefined) return id.value;
  throw refused(statement, address, why ?? "It is not known.");
}

function unsuitable(id: Value, marks: Marks): string | undefined {
  if (marks.ephemeral === true) return "It is ephemeral, and the state keeps it: give the id itself.";
  if (isHidden(marks)) {
    return "It is sensitive, and the plan and the state show it. If it may be shown, write nonsensitive(…) around it.";
  }
  if (id.kind === "unknown")
    return "It depends on something that is known only after apply. Apply that first, with --target.";
  if (id.kind === "null") return "It is null: give the id of the object that is imported.";
  if (id.kind === "string" && id.value === "") return "It is empty: give the id of the object that is imported.";
  return undefined;
}

function refused(
  { constructPath }: ImportBlock,
  address: string,
  why: string,
  summary = "Invalid import id argument",
): DiagnosticError {
  const found = error({
    code: "invalid-import-id",
    summary,
    detail: why,
    attributePath: ["import", "id"],
  });
  return new DiagnosticError(...place([found], { address, constructPath }));
}
