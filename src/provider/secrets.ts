import { formatPath } from "../diagnostics/diagnostic";
import type { ObjectValue } from "../language/value";
import type { Block } from "./schema";
import { visitAttributes } from "./visit-attributes";

/** The write-only values of a configuration, by attribute name (`email.password_wo` inside a nested one). */
export function secretsOf(block: Block, config: ObjectValue): Readonly<Record<string, string>> {
  const secrets: Record<string, string> = {};
  if (!hasSecrets(block)) return secrets;
  visitAttributes(block, config, ({ writeOnly }, value, path) => {
    if (writeOnly && "value" in value) secrets[formatPath(path)] = String(value.value);
  });
  return secrets;
}

const bearers = new WeakMap<Block, boolean>();

function hasSecrets(block: Block): boolean {
  const known = bearers.get(block);
  if (known !== undefined) return known;
  const inside = (attributes: Block["attributes"]): boolean =>
    Object.values(attributes).some(({ writeOnly, nested }) => writeOnly || (nested && inside(nested.attributes)));
  const found = inside(block.attributes) || Object.values(block.blocks).some((nested) => hasSecrets(nested.block));
  bearers.set(block, found);
  return found;
}
