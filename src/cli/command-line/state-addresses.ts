import { DiagnosticError, error, type Diagnostic } from "../../diagnostics/diagnostic";
import { quotedKey, unquotedKey } from "../../diagnostics/quoted-key";
import { didYouMean } from "../../language/did-you-mean";
import { instanceId } from "../../state/address";
import type { StateDocument } from "../../state/document";
import { instancesOf } from "../../state/instances-of";
import { parseAddress } from "./parse-address";

/** Of every instance, or of those with that attribute `id`, in the order of the document. */
export function addressesOf(document: StateDocument, id?: string): string[] {
  return instancesOf(document)
    .filter(({ instance: { attributes } }) => id === undefined || attributes["id"] === id)
    .map(({ key }) => instanceId(key));
}

/** The instance itself, one of several under the address, or a deposed one of it. */
export function isAt(id: string, typed: string): boolean {
  const address = asWritten(typed);
  return id === address || id.startsWith(`${address}[`) || id.startsWith(`${address} (`);
}

/** A key may be typed in another notation than it is shown in: `["\\u00e4"]` is `["ä"]`. */
function asWritten(address: string): string {
  return address.replace(/\["((?:[^"\\]|\\.)*)"\]/s, (_, quoted: string) => `[${quotedKey(unquotedKey(quoted))}]`);
}

/** Throws DiagnosticError where nothing of the state is at the address. */
export function assertKnown(address: string, document: StateDocument): void {
  const ids = addressesOf(document);
  if (ids.some((id) => isAt(id, address))) return;
  throw new DiagnosticError(noSuchResource(address, ids));
}

/** Throws DiagnosticError where it is no address at all. */
export function noSuchResource(address: string, ids: readonly string[]): Diagnostic {
  parseAddress(address);
  return error({
    code: "state-address-unknown",
    summary: "No such resource in the state",
    detail: `The state has no ${address}.${didYouMean(address, ids)} For all of them: scv state list`,
  });
}
