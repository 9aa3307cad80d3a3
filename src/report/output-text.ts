import { withMarks } from "../language/marks";
import type { Value } from "../language/value";
import { valueText } from "./value-text";

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
      return output === undefined
        ? ""
        : `${name} = ${valueText(output.sensitive ? hidden(output.value) : output.value)}\n`;
    })
    .join("");
}

/** One output, asked for by its name: shown though it is sensitive, as Terraform does. */
export function outputText({ value }: Output): string {
  return `${valueText(value)}\n`;
}

function hidden(value: Value): Value {
  return withMarks(value, { sensitive: true });
}
