import { error } from "../diagnostics/diagnostic";
import type { Expression } from "../language/expression";
import type { JsonObject } from "../language/json";
import { num, str } from "../language/make";
import { readBareExpression } from "./bare-expression";
import { constructPathOf } from "./blocks";
import type { ImportBlock, InstanceAddress } from "./configuration";
import { missingArgument } from "./missing-argument";
import { notRun } from "./not-run";
import { reportAt, type Report } from "./place";
import { readNode } from "./read-body";
import { addressIn, readInstanceAddress } from "./read-instance-address";
import { distinctReferences, placedIn, referencesOf } from "./read-references";
import { refuseUnknown } from "./unknown-argument";

/** Undefined where it does not say what is imported. */
export function readImport(json: JsonObject, report: Report): ImportBlock | undefined {
  const constructPath = constructPathOf(json);
  const address = typeof json["to"] === "string" ? json["to"] : undefined;
  const inside = reportAt(report, { address, constructPath, attributePath: ["import"] });
  refuseUnknown(json, ["to", "id", "for_each", "provider", "identity", "//"], "import", inside);
  if (json["identity"] !== undefined) refuseIdentity(reportAt(inside, { attributePath: ["identity"] }));
  else if (json["id"] === undefined) inside(missingArgument("id"));
  if (json["provider"] !== undefined) inside(providerGiven());
  const forEach = json["for_each"] === undefined ? undefined : readNode(json["for_each"], inside, ["for_each"]);
  const to = readTarget(json, forEach !== undefined, reportAt(inside, { attributePath: ["to"] }));
  const id = readNode(json["id"] ?? null, inside, ["id"]);
  if (to === undefined || json["id"] === undefined) return undefined;
  const names = { each: forEach !== undefined };
  const key =
    to.key === undefined ? [] : referencesOf({ kind: "expression", expression: to.key }, names, inside, ["to"]);
  return {
    to,
    id,
    ...(forEach !== undefined && { forEach }),
    ...(constructPath !== undefined && { constructPath }),
    references: placedIn(
      ["import"],
      distinctReferences([
        ...key,
        ...referencesOf(id, names, inside, ["id"]),
        ...(forEach === undefined ? [] : referencesOf(forEach, {}, inside, ["for_each"])),
      ]),
    ),
  };
}

/** Only where there is a `for_each` may the key be worked out. */
function readTarget(json: JsonObject, computed: boolean, report: Report): ImportBlock["to"] | undefined {
  const written = json["to"];
  if (written === undefined) {
    report(missingArgument("to"));
    return undefined;
  }
  const expression = computed ? readBareExpression(written, () => undefined) : undefined;
  if (expression?.kind === "index" && expression.of.kind === "traversal") {
    const target = addressIn(expression.of, report);
    return target === undefined ? undefined : managed(target, expression.key, report);
  }
  const target = readInstanceAddress(written, report);
  return target === undefined ? undefined : managed(target, keyExpression(target), report);
}

function managed(
  { mode, type, name }: InstanceAddress,
  key: Expression | undefined,
  report: Report,
): ImportBlock["to"] | undefined {
  if (mode === "managed") return { type, name, ...(key !== undefined && { key }) };
  report(
    error({
      code: "invalid-address",
      summary: "Invalid import address",
      detail: "Only managed resources can be imported: a data source is read anew in each run.",
    }),
  );
  return undefined;
}

function keyExpression({ key }: InstanceAddress): Expression | undefined {
  if (key === undefined) return undefined;
  return { kind: "literal", value: typeof key === "number" ? num(key) : str(key), source: JSON.stringify(key) };
}

function refuseIdentity(report: Report): void {
  notRun("import by identity", "Give the id instead: the reference page of the resource says what its id is.", report);
}

function providerGiven() {
  return error({
    code: "invalid-import",
    summary: "Invalid import provider argument",
    detail:
      "It is only for making configuration, which is not done here. The provider of the resource imports it: take provider out.",
    attributePath: ["provider"],
  });
}
