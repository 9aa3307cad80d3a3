import type { Construct } from "constructs";
import { ArgumentError } from "./argument-error";
import { constructPath } from "./construct-path";
import { Secret } from "./secret";
import { error } from "../src/diagnostics/diagnostic";

/** The token of a secret for an argument of a construct to be. Throws ArgumentError where it is plain text, which types forbid but JavaScript does not. */
export function secretToken(
  scope: Construct,
  id: string,
  argument: string,
  secret: Secret | undefined,
): string | undefined {
  if (secret === undefined) return undefined;
  if (secret instanceof Secret) return secret.tokenIn(scope);
  const finding = error({
    code: "plain-secret",
    constructPath: constructPath(scope, id),
    summary: `${argument} must be a Secret`,
    detail: `Plain text would be written to the synthesised output. Write Secret.fromEnv("NAME") and give the value in the environment variable NAME.`,
  });
  throw new ArgumentError([finding]);
}
