import { error, type Diagnostic } from "../diagnostics/diagnostic";
import { idOf, type RecordedInstance } from "../instance/recorded-instance";
import { printJson } from "../language/json-text";
import type { ObjectValue } from "../language/value";
import type { Private } from "../provider/provider";
import { place } from "./place";
import type { ResourceChange } from "./plan";

/** An object as the state has it or is to have it. */
interface Held {
  readonly key: { readonly mode: string; readonly type: string };
  readonly provider: string;
  readonly state: ObjectValue;
  readonly private: Private;
}

/** Which of these is the very same object: by its id, of the same provider or appliance. */
export function twinOf(held: Held, among: readonly RecordedInstance[]): RecordedInstance | undefined {
  return among.find(
    ({ key, provider, state, private: remembered }) =>
      key.mode === held.key.mode &&
      key.type === held.key.type &&
      idOf(state) === idOf(held.state) &&
      (provider === held.provider || printJson(remembered) === printJson(held.private)),
  );
}

/** An object that is in the state already, under another address. */
export function alreadyManaged(id: string, address: string): Diagnostic {
  return error({
    code: "import-object-taken",
    summary: "Object already managed",
    detail: `"${id}" is in the state already as ${address}. One object cannot have two addresses.`,
  });
}

/** Of the objects that import blocks take over, those that the state keeps under another address, or that come twice. */
export function importedTwice(
  changes: readonly ResourceChange[],
  kept: readonly RecordedInstance[],
): readonly Diagnostic[] {
  const imported = new Map<string, string>();
  return changes.flatMap((change) => {
    const { importing, before, address, key, provider } = change;
    if (importing === undefined || before === null) return [];
    const twin = twinOf({ key, provider, state: before, private: change.private }, kept);
    if (twin !== undefined) return place([alreadyManaged(importing.id, twin.id)], change);
    const object = [provider, key.type, idOf(before)].join(" ");
    const other = imported.get(object);
    imported.set(object, other ?? address);
    return other === undefined ? [] : place([namedTwice(importing.id, other)], change);
  });
}

function namedTwice(id: string, address: string): Diagnostic {
  return error({
    code: "import-object-taken",
    summary: "Object imported twice",
    detail: `Import blocks take "${id}" over as ${address} too. One object cannot have two addresses.`,
  });
}
