import { compareText } from "./set-order";
import { attributeType, type Type } from "./type";

/** As `type()` of Terraform's console prints it: a line an attribute or element, names as they are. */
export function printType(type: Type): string {
  return printAt(type, "");
}

function printAt(type: Type, indent: string): string {
  if (typeof type === "string") return type;
  const inner = `${indent}    `;
  switch (type[0]) {
    case "tuple":
      return printParts(
        "tuple([",
        type[1].map((item) => printAt(item, inner)),
        "])",
        indent,
      );
    case "object": {
      const names = Object.keys(type[1]).sort(compareText);
      const attributes = names.map((name) => `${name}: ${printAt(attributeType(type[1], name) ?? "dynamic", inner)}`);
      return printParts("object({", attributes, "})", indent);
    }
    default: {
      const isStructural = typeof type[1] !== "string" && (type[1][0] === "object" || type[1][0] === "tuple");
      if (!isStructural) return `${type[0]}(${printAt(type[1], indent)})`;
      return printParts(`${type[0]}(`, [printAt(type[1], inner)], ")", indent);
    }
  }
}

function printParts(open: string, parts: readonly string[], close: string, indent: string): string {
  if (parts.length === 0) return open + close;
  return `${open}\n${parts.map((part) => `${indent}    ${part},\n`).join("")}${indent}${close}`;
}
