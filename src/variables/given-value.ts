import type { Value } from "../language/value";

/** A value that somebody gave a variable; of several for one name, the last counts. */
export interface GivenValue {
  readonly name: string;
  readonly origin: ValueOrigin;
  /** A text is read by the type of its variable. */
  readonly value: string | Value;
}

export type ValueOrigin =
  /** `name`: of the environment variable. */
  | { readonly kind: "environment"; readonly name: string }
  /** Automatic: found by its name, not by `--var-file`. */
  | { readonly kind: "file"; readonly file: string; readonly automatic: boolean; readonly place?: string }
  | { readonly kind: "option" }
  | { readonly kind: "answer" };

/** `in file "prod.tfvars", line 3, column 1`, for a sentence about the value. */
export function originText(name: string, origin: ValueOrigin): string {
  switch (origin.kind) {
    case "environment":
      return `set using the environment variable ${origin.name}`;
    case "file":
      return `set in file "${origin.file}"${origin.place === undefined ? "" : `, ${origin.place}`}`;
    case "option":
      return `set using --var="${name}=..."`;
    case "answer":
      return "set using an interactive prompt";
  }
}
