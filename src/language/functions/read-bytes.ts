import { FunctionFailure } from "../function-failure";
import type { LanguageHost } from "../function-host";
import { expandHome } from "./path";

/** The content of a file; `~` is the home directory. */
export function readBytes(path: string, host: LanguageHost): Uint8Array {
  try {
    return host.readFile(expandHome(path));
  } catch (reason) {
    throw new FunctionFailure(reason instanceof Error ? reason.message : `cannot read ${path}`, 0);
  }
}

/** As `readBytes`, of a file in UTF-8. */
export function readText(path: string, host: LanguageHost): string {
  const bytes = readBytes(path, host);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FunctionFailure(
      `contents of ${path} are not valid UTF-8; use the filebase64 function to obtain the Base64 encoded contents or the other file functions (e.g. filemd5, filesha256) to obtain file hashing results instead`,
      0,
    );
  }
}
