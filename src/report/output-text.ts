import { printValue } from "../language/print-value";
import type { Value } from "../language/value";

export interface Output {
  readonly value: Value;
  readonly sensitive: boolean;
}

/** `name = value`, a line or more each, by name; sensitive ones are hidden. Empty where there is none. */
export function outputsText(outputs: Readonly<Record<string, Output>>): string {
  const names = Object.keys(outputs).sort();
  return names
    .map((name) => {
      const output = outputs[name];
      return output === undefined ? "" : `${name} = ${output.sensitive ? "<sensitive>" : printValue(output.value)}\n`;
    })
    .join("");
}

/** One output, asked for by its name: shown though it is sensitive, as Terraform does. */
export function outputText({ value }: Output): string {
  return `${printValue(value)}\n`;
}
