import { encodeJson } from "../language/encode-json";
import type { JsonObject } from "../language/json";
import { sensitiveMask } from "../language/masks";
import { typeOf } from "../language/type-of";
import type { CheckResult } from "../plan/check-result";
import { formatAddress } from "../state/address";
import { checksJson } from "./checks-json";
import { filled } from "./filled";
import { hideSensitive } from "./hide-sensitive";
import type { Output } from "./output-text";
import type { ShownInstance } from "./state-text";
import type { BlockOf } from "./text-options";

const formatVersion = "1.0";

/**
 * Terraform's state representation (`show -json`). Sensitive values are in clear, with a mask beside them, as
 * Terraform has it: a machine that may read the state file may read this. Secrets are in neither.
 */
export function stateJson(
  instances: readonly ShownInstance[],
  outputs: Readonly<Record<string, Output>>,
  terraformVersion: string,
  blockOf: BlockOf,
  checks: readonly CheckResult[] = [],
): JsonObject {
  if (instances.length === 0 && Object.keys(outputs).length === 0) return { format_version: formatVersion };
  return {
    format_version: formatVersion,
    terraform_version: terraformVersion,
    values: {
      ...filled("outputs", outputsJson(outputs)),
      root_module: filled(
        "resources",
        instances.map((instance) => instanceJson(instance, blockOf)),
      ),
    },
    ...filled("checks", checksJson(checks)),
  };
}

/** `terraform output -json` */
export function outputsJson(outputs: Readonly<Record<string, Output>>): JsonObject {
  const entries = Object.entries(outputs).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([name, { value, sensitive }]) => [name, { sensitive, type: typeOf(value), value: encodeJson(value) }]),
  );
}

export function instanceJson(instance: ShownInstance, blockOf: BlockOf): JsonObject {
  const { key, provider, tainted } = instance;
  const state = hideSensitive(instance.state, blockOf(key, provider));
  return {
    address: formatAddress(key),
    mode: key.mode,
    type: key.type,
    name: key.name,
    ...(key.index === undefined ? {} : { index: key.index }),
    provider_name: providerName(provider),
    schema_version: instance.schemaVersion,
    values: encodeJson(state),
    sensitive_values: sensitiveMask(state),
    ...(instance.dependencies.length === 0 ? {} : { depends_on: instance.dependencies }),
    ...(tainted ? { tainted: true } : {}),
    ...(key.deposed === undefined ? {} : { deposed_key: key.deposed }),
  };
}

/** `terraform.local/cdktf-scv/scv` out of `provider["terraform.local/cdktf-scv/scv"]`. */
export function providerName(address: string): string {
  return /^provider\["([^"]+)"\]/.exec(address)?.[1] ?? address;
}
