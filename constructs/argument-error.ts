import type { Diagnostic } from "../src/diagnostics/diagnostic";

/** Thrown when a construct is made with arguments that cannot do. Its message has a line for each. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";
  readonly #diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(argumentMessage).join("\n"));
    this.#diagnostics = diagnostics;
    const place = placeInProgram(this.stack);
    this.stack = `${this.name}: ${this.message}${place === undefined ? "" : `\n${place}`}`;
  }

  /** Not a property of its own, or Node would print it beside the message. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }
}

/** The line of the stack where the user's program made the construct. */
function placeInProgram(stack = ""): string | undefined {
  const places = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return places.find(
    (line) => ![__dirname, "/node_modules/", "node:", "<anonymous>)"].some((part) => line.includes(part)),
  );
}

/** `prod/backup/gold: retention.value must be at most 1018. It is 2000.` */
export function argumentMessage({ constructPath, summary, detail }: Diagnostic): string {
  return `${constructPath === undefined ? "" : `${constructPath}: `}${summary}. ${detail}`;
}
