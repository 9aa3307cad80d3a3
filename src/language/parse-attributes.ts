import { ConstantError, failingReads } from "./constant";
import type { Expression } from "./expression";
import { identifier, type Parser } from "./parser";
import { parserOf } from "./read-expression";
import { SourceReader } from "./source-reader";
import { textPlace } from "./text-place";

/** `name = expression`, in a line of its own or several. */
export interface Attribute {
  readonly name: string;
  readonly expression: Expression;
  /** Of its name in the text, from 0. */
  readonly position: number;
}

/** A text of attributes and nothing else, in Terraform's own language: a file of values for variables. */
export function parseAttributes(text: string): readonly Attribute[] | ConstantError {
  const parser = parserOf(new SourceReader(text));
  parser.source.accept("\uFEFF");
  const read = failingReads(() => parser.source.withLineBreaks("end", () => readAttributes(parser)));
  return read instanceof ConstantError ? read : (repeated(read, text) ?? read);
}

function readAttributes(parser: Parser): readonly Attribute[] | ConstantError {
  const { source } = parser;
  const attributes: Attribute[] = [];
  for (;;) {
    source.withLineBreaks("blank", () => source.skipBlank());
    if (source.ended) return attributes;
    const position = source.position;
    const name = identifier(source);
    source.skipBlank();
    if (name === undefined || !source.accept("=")) return notAnAttribute(source, name, position);
    const expression = parser.expression(0);
    source.skipBlank();
    const end = source.position;
    if (!source.ended && source.match(/\r?\n/y) === undefined) return noLineEnd(source, end);
    attributes.push({ name, expression, position });
  }
}

function notAnAttribute(source: SourceReader, name: string | undefined, position: number): ConstantError {
  const labels = source.match(/(?:(?:"[^"\n]*"|[\w-]+)[ \t]*)*\{/y);
  if (name === undefined) {
    return /^\s*"[^"\n]*"\s*=/.test(source.text.slice(position))
      ? new ConstantError("Invalid argument name", "Argument names must not be quoted.", position)
      : new ConstantError(noArgument, "Write NAME = VALUE.", position);
  }
  if (labels === undefined) {
    const hint = 'To set an argument, use the equals sign "=" to introduce the argument value.';
    return new ConstantError(noArgument, hint, position);
  }
  return name === "variable"
    ? new ConstantError("Variable declaration in .tfvars file", declared, position)
    : new ConstantError(`Unexpected "${name}" block`, "Blocks are not allowed here.", position);
}

const noArgument = "Argument or block definition required";
const declared =
  "Such a file gives values to variables that the configuration declares: write NAME = VALUE, and declare the " +
  "variable in the configuration.";

function noLineEnd(source: SourceReader, position: number): ConstantError {
  const comma = source.startsWith(",");
  const hint = `${comma ? "Argument definitions must be separated by newlines, not commas. " : ""}An argument definition must end with a newline.`;
  return new ConstantError(
    comma ? "Unexpected comma after argument" : "Missing newline after argument",
    hint,
    position,
  );
}

function repeated(attributes: readonly Attribute[], text: string): ConstantError | undefined {
  const first = new Map<string, number>();
  for (const { name, position } of attributes) {
    const before = first.get(name);
    if (before !== undefined) {
      const hint = `The argument "${name}" was already set at ${textPlace(text, before)}. Each argument may be set only once.`;
      return new ConstantError("Attribute redefined", hint, position);
    }
    first.set(name, position);
  }
  return undefined;
}
