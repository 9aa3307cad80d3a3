import type { AttributePath } from "../../src/diagnostics/diagnostic";
import { isJsonArray, type Json, type JsonObject } from "../../src/language/json";
import { pathAt } from "./json-place";
import { listOf, objectOf, sorted, textOf } from "./read-json";

/** Severity, summary, and where in the configuration: the block, and the path to what is wrong in it. */
export function observeDiagnostics(told: readonly JsonObject[], configuration: string): readonly JsonObject[] {
  const plain = told.map((diagnostic) => ({
    ...placeOf(diagnostic, configuration),
    severity: diagnostic["severity"],
    summary: withoutOrder(textOf(diagnostic["summary"])),
  }));
  return listOf(sorted(plain));
}

interface Place {
  readonly block?: string;
  readonly path?: AttributePath;
}

/** Ours tells the path, Terraform what stands there. */
function placeOf({ address, range, attribute_path: given }: JsonObject, configuration: string): Place {
  const named = textOf(address).replace(/\[.*$/, "");
  const { filename, start } = objectOf(range);
  const byte = objectOf(start)["byte"];
  const shown =
    filename === "cdk.tf.json" && typeof byte === "number"
      ? placeIn(pathAt(configuration, byte))
      : { path: steps(given) };
  const { block = "", path = [] } = shown;
  const isElsewhere = named !== "" && block !== "" && block !== named;
  return {
    ...(named === "" && block === "" ? {} : { block: named || block }),
    ...(path.length === 0 || isElsewhere ? {} : { path }),
  };
}

function steps(path: Json | undefined): AttributePath {
  return isJsonArray(path) ? path.filter((step) => typeof step === "string" || typeof step === "number") : [];
}

/** How many labels stand before the body of a block; of others there is a list. */
const labels: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  variable: 1,
  output: 1,
  provider: 1,
  check: 1,
  locals: 1,
  terraform: 0,
};

const roots: Readonly<Record<string, readonly string[]>> = { resource: [], variable: ["var"], locals: ["local"] };

/** Of `["resource", "terraform_data", "a", "input"]` the block `terraform_data.a` and in it `["input"]`. */
function placeIn([root, ...rest]: AttributePath): Place {
  const count = labels[String(root)];
  if (root === undefined || count === undefined) return { path: root === undefined ? [] : [root, ...body(rest)] };
  const named: string[] = [];
  let at = 0;
  for (; named.length < count && at < rest.length; at += 1)
    if (typeof rest[at] === "string") named.push(String(rest[at]));
  if (named.length < count) return {};
  const path = body(rest.slice(at));
  if (root === "check" && path[0] === "data" && path.length > 2) return placeIn(path);
  return { block: [...(roots[root] ?? [root]), ...named].join("."), path };
}

/** A list of one body is the body. */
function body(path: AttributePath): AttributePath {
  return typeof path[0] === "number" ? path.slice(1) : path;
}

/** A cycle has no first member. */
function withoutOrder(summary: string): string {
  const [start = "", members] = summary.split(/(?<=^Cycle): /);
  return members === undefined
    ? summary
    : `${start}: ${members.replaceAll(" (expand)", "").split(", ").sort().join(", ")}`;
}
