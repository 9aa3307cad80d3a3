/** `ENOENT` and the like. Errors of the system may come from another realm, where `instanceof` does not hold. */
export function errorCode(failure: unknown): unknown {
  return typeof failure === "object" && failure !== null && "code" in failure ? failure.code : undefined;
}
