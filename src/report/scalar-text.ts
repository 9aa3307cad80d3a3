import type { Value } from "../language/value";

export const hiddenText = "(sensitive value)";
export const unknownText = "(known after apply)";

/** A value without parts, on one line. */
export function scalarText(value: Value): string {
  if (value.marks?.sensitive || value.marks?.ephemeral) return hiddenText;
  switch (value.kind) {
    case "null":
      return "null";
    case "unknown":
      return unknownText;
    case "bool":
      return String(value.value);
    case "number":
      return value.value;
    case "string":
      return quote(value.value);
    case "map":
    case "object":
      return "{}";
    case "list":
    case "set":
    case "tuple":
      return "[]";
  }
}

/** As Terraform writes a string: what would start a template is written twice. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(/([$%])\{/g, "$1$1{");
}

/** A name that needs no quotes stays as it is. */
export function attributeName(name: string): string {
  return /^[A-Za-z_][\w-]*$/.test(name) ? name : quote(name);
}
