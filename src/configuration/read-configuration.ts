import { error, type Diagnostic } from "../diagnostics/diagnostic";
import { didYouMean } from "../language/did-you-mean";
import { isJsonObject, type Json, type JsonObject } from "../language/json";
import { blocksOf, notYetSupported } from "./blocks";
import { checkConfiguration } from "./check-configuration";
import type { Configuration } from "./configuration";
import type { Report } from "./place";
import { readOutput } from "./read-output";
import { readProvider } from "./read-provider";
import { readResource } from "./read-resource";
import { readTerraform } from "./read-terraform";
import { readVariable } from "./read-variable";

const known = ["terraform", "provider", "variable", "resource", "data", "output", "//"];
const later = ["locals", "module", "moved", "import", "removed", "check", "ephemeral", "action", "list"];

/** What was read is complete only where there are no errors. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly diagnostics: readonly Diagnostic[];
}

/** A stack of Terraform JSON as cdktf synthesizes it: its blocks, and every reference among them resolved. */
export function readConfiguration(stack: string, json: Json): ReadConfiguration {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  if (!isJsonObject(json)) report(notAnObject(stack));
  const document = isJsonObject(json) ? json : {};
  checkNames(document, report);
  const configuration: Configuration = {
    stack,
    ...readTerraform(document["terraform"], report),
    providers: blocksOf(document["provider"], 1, report, ["provider"]).map((block) => readProvider(block, report)),
    resources: [
      ...blocksOf(document["resource"], 2, report, ["resource"]).map((block) => readResource("managed", block, report)),
      ...blocksOf(document["data"], 2, report, ["data"]).map((block) => readResource("data", block, report)),
    ],
    outputs: blocksOf(document["output"], 1, report, ["output"]).map((block) => readOutput(block, report)),
    variables: blocksOf(document["variable"], 1, report, ["variable"]).map((block) => readVariable(block, report)),
  };
  checkConfiguration(configuration, report);
  return { configuration, diagnostics };
}

function checkNames(document: JsonObject, report: Report): void {
  for (const name of Object.keys(document)) {
    if (later.includes(name)) notYetSupported(`the block ${name}`, report);
    else if (!known.includes(name)) {
      report(
        error({
          code: "unknown-block",
          summary: `A configuration has no "${name}"`,
          detail: `Take "${name}" out.${didYouMean(name, [...known, ...later])}`,
        }),
      );
    }
  }
}

function notAnObject(stack: string): Diagnostic {
  return error({
    code: "invalid-configuration",
    summary: `The stack "${stack}" is not an object`,
    detail: "Terraform JSON is an object with resource, provider and so on. Here stands something else.",
  });
}
