import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { unquotedKey } from "../../diagnostics/quoted-key";
import type { InstanceKey } from "../../state/backend";

/** `scv_policy.gold`, `data.scv_host.esx["a"]`. Throws DiagnosticError. */
export function parseAddress(address: string): InstanceKey {
  const match = /^(data\.)?([A-Za-z_][\w-]*)\.([A-Za-z_][\w-]*)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?$/.exec(address);
  const [, data, type, name, index] = match ?? [];
  if (type === undefined || name === undefined) {
    throw new DiagnosticError(
      error({
        code: "address-invalid",
        summary: "Invalid address",
        detail: `"${address}" is not the address of a resource, such as scv_policy.gold. For the addresses in the state: scv state list`,
      }),
    );
  }
  const mode = data === undefined ? "managed" : "data";
  return { mode, type, name, ...(index === undefined ? {} : { index: indexOf(index) }) };
}

function indexOf(text: string): string | number {
  return text.startsWith('"') ? unquotedKey(text.slice(1, -1)) : Number(text);
}
