import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StateDocument, StateInstance } from "../../state/document";
import { runCommand, type TestHostOptions, type TestRun } from "./test-host";

/** A folder with a state and an empty configuration: for commands that make no request. */
export interface StateFolder {
  readonly folder: string;
  read(): StateDocument;
  /** Which policy is at which address. */
  addresses(): Record<string, unknown>;
  run(words: readonly string[], options?: Partial<TestHostOptions>): Promise<TestRun>;
  remove(): void;
}

export const provider = 'provider["terraform.local/cdktf-scv/scv"]';

/** By the name of the policy: its instances, by their indexes (`""` for none). */
export function stateFolder(policies: Readonly<Record<string, Readonly<Record<string, Partial<StateInstance>>>>>) {
  const folder = mkdtempSync(join(tmpdir(), "scv-state-"));
  const path = join(folder, "terraform.tfstate");
  const resources = Object.entries(policies).map(([name, instances]) => ({
    mode: "managed",
    type: "scv_policy",
    name,
    provider,
    instances: Object.entries(instances).map(([index, more]) => ({
      ...(index !== "" && { index_key: /^\d+$/.test(index) ? Number(index) : index }),
      schema_version: 0,
      attributes: { id: `${name}${index}` },
      sensitive_attributes: [],
      ...more,
    })),
  }));
  writeFileSync(join(folder, "main.tf.json"), "{}");
  const document = { version: 4, terraform_version: "1.11.4", serial: 3, lineage: "here", outputs: {}, resources };
  writeFileSync(path, JSON.stringify({ ...document, check_results: null }));
  const made: StateFolder = {
    folder,
    read: () => JSON.parse(readFileSync(path, "utf8")),
    addresses: () =>
      Object.fromEntries(
        made
          .read()
          .resources.flatMap(({ name, instances }) =>
            instances.map(({ index_key: index, attributes }) => [
              `${name}${index === undefined ? "" : `[${JSON.stringify(index)}]`}`,
              attributes["id"],
            ]),
          ),
      ),
    run: (words, more = {}) => runCommand([...words, "--config=."], { workingFolder: folder, ...more }),
    remove: () => rmSync(folder, { recursive: true }),
  };
  return made;
}
