import type { AttributePath } from "../diagnostics/diagnostic";
import { isRecord } from "./plain";

/** zod's path as an attribute path. */
export function stepsOf(path: readonly PropertyKey[]): AttributePath {
  return path.map((step) => (typeof step === "number" ? step : String(step)));
}

/** What is at the path; undefined where there is nothing. */
export function valueAt(plain: unknown, path: readonly PropertyKey[]): unknown {
  let found = plain;
  for (const step of path) {
    if (Array.isArray(found)) found = typeof step === "number" ? found[step] : undefined;
    else found = isRecord(found) && Object.hasOwn(found, step) ? found[String(step)] : undefined;
  }
  return found;
}
