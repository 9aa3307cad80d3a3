import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { didYouMean } from "../../language/did-you-mean";

interface Stack {
  readonly name: string;
}

/** Those that are named, or all, in their order. Throws DiagnosticError. */
export function pickStacks<S extends Stack>(stacks: readonly S[], named: readonly string[]): S[] {
  const names = stacks.map(({ name }) => name);
  for (const name of named) {
    if (names.includes(name)) continue;
    throw new DiagnosticError(
      error({
        code: "stack-unknown",
        summary: "Unknown stack",
        detail: `There is no stack "${name}".${didYouMean(name, names)} The program has: ${names.join(", ") || "none"}.`,
      }),
    );
  }
  return stacks.filter(({ name }) => named.length === 0 || named.includes(name));
}

/** For commands that work on one: it must be named where there are several. Throws DiagnosticError. */
export function onlyStack<S extends Stack>(stacks: readonly S[]): S {
  const [first, ...others] = stacks;
  if (first !== undefined && others.length === 0) return first;
  throw new DiagnosticError(
    error(
      first === undefined
        ? {
            code: "stack-none",
            summary: "There is no stack",
            detail: "The program made no stack. Add a TerraformStack to its App.",
          }
        : {
            code: "stack-ambiguous",
            summary: "Which stack?",
            detail: `Say which one is meant: ${stacks.map(({ name }) => `--stack=${name}`).join(" or ")}.`,
          },
    ),
  );
}
