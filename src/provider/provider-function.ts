import type { LanguageFunction } from "../language/functions/language-function";
import type { Value } from "../language/value";

/** A function that sees nothing of the machine, so that every engine can call it: `provider::NAME::FUNCTION`. */
export interface ProviderFunction extends Omit<LanguageFunction, "call"> {
  /** A sentence, for documentation. */
  readonly summary?: string;
  /** Markdown. Left out: the summary. */
  readonly description?: string;
  /** Throws FunctionFailure. */
  readonly call: (args: readonly Value[]) => Value;
}
