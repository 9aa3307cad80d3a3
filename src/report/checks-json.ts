import { unquotedKey } from "../diagnostics/quoted-key";
import type { JsonObject } from "../language/json";
import { statusOf, type CheckedObject, type CheckResult } from "../plan/check-result";

/** `checks`: what became of the conditions of each block and of its instances. */
export function checksJson(checks: readonly CheckResult[]): readonly JsonObject[] {
  const inOrder = [...checks].sort((a, b) => (a.address < b.address ? -1 : 1));
  return inOrder.map((check) => {
    const { kind, address, objects = {} } = check;
    const instances = Object.entries(objects);
    return {
      address: { kind, to_display: address, ...placeJson(kind, address) },
      status: statusOf(check),
      ...(instances.length === 0
        ? {}
        : { instances: instances.map(([instance, checked]) => instanceJson(instance, address, checked)) }),
    };
  });
}

function placeJson(kind: CheckResult["kind"], address: string): JsonObject {
  const parts = address.split(".");
  const [type, name] = parts.slice(-2);
  if (kind !== "resource") return { name: name ?? address };
  return { mode: parts.length > 2 ? "data" : "managed", type: type ?? "", name: name ?? "" };
}

function instanceJson(instance: string, block: string, { status, problems }: CheckedObject): JsonObject {
  const key = instance.slice(block.length);
  return {
    address: { to_display: instance, ...(key === "" ? {} : { instance_key: keyOf(key) }) },
    status,
    ...(problems.length === 0 ? {} : { problems: problems.map((message) => ({ message })) }),
  };
}

/** Out of `[0]` or `["key"]`. */
function keyOf(index: string): string | number {
  const key = index.slice(1, -1);
  return key.startsWith('"') ? unquotedKey(key.slice(1, -1)) : Number(key);
}
