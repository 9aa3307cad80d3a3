import { error } from "../diagnostics/diagnostic";
import { isJsonObject, type Json, type JsonObject } from "../language/json";
import { blocksOf, checkName, objectsOf } from "./blocks";
import type { Configuration } from "./configuration";
import { notRun } from "./not-run";
import { reportAt, type Report } from "./place";
import { checkRequiredVersion } from "./required-version";
import { refuseUnknown } from "./unknown-argument";

type Settings = Pick<Configuration, "requiredProviders" | "backend">;

const known = ["required_providers", "backend", "required_version", "language", "//"];
const waysOut = new Map([
  ["cloud", "Give the stack a backend instead, such as local, or run it with Terraform or OpenTofu."],
  ["experiments", "Take it out: released versions of Terraform refuse it too."],
  ["provider_meta", "Take it out: no provider here reads it."],
]);

/** The `terraform` blocks of a configuration; without a backend it is the local one. */
export function readTerraform(json: Json | undefined, report: Report): Settings {
  const inside = reportAt(report, { address: "terraform" });
  const blocks = objectsOf(json, inside, ["terraform"]);
  const required = new Map<string, Settings["requiredProviders"][string]>();
  const backends: Settings["backend"][] = [];
  for (const block of blocks) {
    for (const [construct, wayOut] of waysOut) if (construct in block) notRun(`terraform.${construct}`, wayOut, inside);
    refuseUnknown(block, [...known, ...waysOut.keys()], "terraform", inside);
    const version = block["required_version"];
    if (version !== undefined && version !== null) checkRequiredVersion(version, inside);
    for (const providers of objectsOf(block["required_providers"], inside, ["terraform", "required_providers"])) {
      for (const [name, requirement] of readRequirements(providers, inside)) required.set(name, requirement);
    }
    for (const { labels, body } of blocksOf(block["backend"], 1, inside, ["backend"])) {
      backends.push({ type: labels[0] ?? "local", config: withoutComment(body) });
    }
  }
  const [backend = { type: "local", config: {} }, ...others] = backends;
  if (others.length > 0) inside(duplicateBackend());
  return { requiredProviders: Object.fromEntries(required), backend };
}

function* readRequirements(
  json: JsonObject,
  report: Report,
): Iterable<[string, Settings["requiredProviders"][string]]> {
  for (const [name, requirement] of Object.entries(json)) {
    if (name === "//") continue;
    const inside = reportAt(report, { attributePath: ["required_providers", name] });
    checkName(name, "provider", inside);
    if (isJsonObject(requirement) && "configuration_aliases" in requirement) {
      notRun("configuration_aliases", "Take it out: only a module is given its providers.", inside);
    }
    const version = isJsonObject(requirement) ? requirement["version"] : requirement;
    const source = isJsonObject(requirement) ? (requirement["source"] ?? `hashicorp/${name}`) : `hashicorp/${name}`;
    const validVersion = typeof version === "string" || version === undefined;
    if (typeof source === "string" && validVersion) yield [name, { source, ...(version !== undefined && { version }) }];
    else inside(invalidRequirement(name));
  }
}

function withoutComment(config: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(config).filter(([name]) => name !== "//"));
}

function invalidRequirement(name: string) {
  return error({
    code: "invalid-provider-requirement",
    summary: `What is required of the provider "${name}" cannot be read`,
    detail: 'Write {"source": "terraform.local/cdktf-scv/scv", "version": "0.1.0"}.',
  });
}

function duplicateBackend() {
  return error({
    code: "duplicate-block",
    summary: "Duplicate backend configuration",
    detail: "A stack has its state in one place: keep one backend block.",
  });
}
