import { formatPath } from "../diagnostics/diagnostic";
import type { ObjectValue } from "../language/value";
import { blockHides } from "./hides";
import type { Block } from "./schema";
import { visitAttributes } from "./visit-attributes";

/** The write-only values of a configuration, by attribute name (`email.password_wo` inside a nested one). */
export function secretsOf(block: Block, config: ObjectValue): Readonly<Record<string, string>> {
  const secrets: Record<string, string> = {};
  if (!blockHides(block)) return secrets;
  visitAttributes(block, config, ({ writeOnly }, value, path) => {
    if (writeOnly && "value" in value) secrets[formatPath(path)] = String(value.value);
  });
  return secrets;
}
