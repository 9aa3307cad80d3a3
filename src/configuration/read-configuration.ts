import { error, type Diagnostic } from "../diagnostics/diagnostic";
import { didYouMean } from "../language/did-you-mean";
import { isJsonObject, type Json, type JsonObject } from "../language/json";
import { blocksOf, constructPathOf, objectsOf } from "./blocks";
import { checkConfiguration } from "./check-configuration";
import type { Configuration } from "./configuration";
import { notRun } from "./not-run";
import { reportAt, type Report } from "./place";
import { readCheck } from "./read-check";
import { readImport } from "./read-import";
import { readLocals } from "./read-locals";
import { readMoved } from "./read-moved";
import { readOutput } from "./read-output";
import { readProvider } from "./read-provider";
import { readRemoved } from "./read-removed";
import { readResource } from "./read-resource";
import { readTerraform } from "./read-terraform";
import { readVariable } from "./read-variable";

const known = [
  ...["terraform", "provider", "variable", "locals", "resource", "data", "output", "check"],
  ...["moved", "import", "removed", "//"],
];

/** By block: the labels before its body, and what to do instead. */
const blocksNotRun = new Map([
  ["module", { labels: 1, wayOut: "Write what the module makes as constructs of the program." }],
  ["ephemeral", { labels: 2, wayOut: "Supply the value by an ephemeral variable." }],
  ["action", { labels: 2, wayOut: "Do it in a step of your pipeline." }],
  ["list", { labels: 2, wayOut: "It belongs to a query and not to a stack: take it out." }],
]);

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
  const configuration = readBlocks(stack, document, report);
  checkConfiguration(configuration, report);
  return { configuration, diagnostics };
}

function readBlocks(stack: string, document: JsonObject, report: Report): Configuration {
  const blocks = (name: string, labels: number) => blocksOf(document[name], labels, report, [name]);
  const bodies = (name: string) => objectsOf(document[name], report, [name]);
  const checks = blocks("check", 1).map((block) => readCheck(block, report));
  return {
    stack,
    ...readTerraform(document["terraform"], report),
    providers: blocks("provider", 1).map((block) => readProvider(block, report)),
    variables: blocks("variable", 1).map((block) => readVariable(block, report)),
    locals: bodies("locals").flatMap((body) => readLocals(body, report)),
    resources: [
      ...blocks("resource", 2).map((block) => readResource("managed", block, report)),
      ...blocks("data", 2).map((block) => readResource("data", block, report)),
      ...checks.flatMap(({ resources }) => resources),
    ],
    outputs: blocks("output", 1).map((block) => readOutput(block, report)),
    checks: checks.map(({ check }) => check),
    moved: bodies("moved").flatMap((body) => readMoved(body, report) ?? []),
    imports: bodies("import").flatMap((body) => readImport(body, report) ?? []),
    removed: bodies("removed").flatMap((body) => readRemoved(body, report) ?? []),
  };
}

function checkNames(document: JsonObject, report: Report): void {
  for (const name of Object.keys(document)) {
    const refused = blocksNotRun.get(name);
    if (refused !== undefined) refuseBlocks(name, refused, document, report);
    else if (!known.includes(name)) {
      report(
        error({
          code: "unknown-block",
          summary: `A configuration has no "${name}"`,
          detail: `Take "${name}" out.${didYouMean(name, [...known, ...blocksNotRun.keys()])}`,
        }),
      );
    }
  }
}

interface Refused {
  readonly labels: number;
  readonly wayOut: string;
}

function refuseBlocks(name: string, { labels, wayOut }: Refused, document: JsonObject, report: Report): void {
  for (const block of blocksOf(document[name], labels, report, [name])) {
    const address = [name, ...block.labels].join(".");
    const constructPath = constructPathOf(block.body);
    notRun(`the block ${name}`, wayOut, reportAt(report, { address, constructPath }));
  }
}

function notAnObject(stack: string): Diagnostic {
  return error({
    code: "invalid-configuration",
    summary: `The stack "${stack}" is not an object`,
    detail: "Terraform JSON is an object with resource, provider and so on. Here stands something else.",
  });
}
