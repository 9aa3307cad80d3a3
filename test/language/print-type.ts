import { attributeType, type Type } from "../../src/language/type";

/** As the console's `type()` prints it. */
export function printType(type: Type, indent = ""): string {
  if (typeof type === "string") return type;
  const inner = `${indent}    `;
  if (type[0] === "tuple") {
    if (type[1].length === 0) return "tuple([])";
    return `tuple([\n${type[1].map((item) => `${inner}${printType(item, inner)},\n`).join("")}${indent}])`;
  }
  if (type[0] === "object") {
    const names = Object.keys(type[1]).sort();
    if (names.length === 0) return "object({})";
    const attributes = names.map((name) => {
      const printed = printType(attributeType(type[1], name) ?? "dynamic", inner);
      return `${inner}${/^[\w-]+$/u.test(name) ? name : JSON.stringify(name)}: ${printed},\n`;
    });
    return `object({\n${attributes.join("")}${indent}})`;
  }
  const element = printType(type[1], indent);
  if (!element.includes("\n")) return `${type[0]}(${element})`;
  return `${type[0]}(\n${inner}${printType(type[1], inner)},\n${indent})`;
}
