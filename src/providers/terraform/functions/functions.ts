import { ConstantError, evaluateConstant } from "../../../language/constant";
import { FunctionFailure } from "../../../language/function-failure";
import { object, str } from "../../../language/make";
import { argumentAt } from "../../../language/functions/argument";
import { knownBeginning } from "../../../language/functions/json";
import { parseAttributes } from "../../../language/parse-attributes";
import { refine, unknownNotNull } from "../../../language/refinement";
import { textPlace } from "../../../language/text-place";
import type { Value } from "../../../language/value";
import { isWhollyKnown } from "../../../language/walk";
import type { ProviderFunction } from "../../../provider/provider-function";
import { HclWriter } from "./hcl-writer";
import { inOrder, isIdentifier, writeExpression } from "./write-expression";

/** Terraform's own provider functions, with the results of Terraform 1.11. */
export const terraformFunctions: readonly ProviderFunction[] = [
  {
    name: "encode_tfvars",
    summary: "Produce a string representation of an object using the same syntax as for `.tfvars` files",
    description:
      "A rarely-needed function which takes an object value and produces a string containing a description of that " +
      "object using the same syntax as Terraform CLI would expect in a `.tfvars`.",
    parameters: [{ name: "value", type: "dynamic", allowUnknown: true }],
    returns: "string",
    call: ([value]) =>
      value === undefined || !isWhollyKnown(value) ? unknownNotNull("string") : str(encodeVariables(value)),
  },
  {
    name: "decode_tfvars",
    summary: "Parse a string containing syntax like that used in a `.tfvars` file",
    description:
      "A rarely-needed function which takes a string containing the content of a `.tfvars` file and returns an object " +
      "describing the raw variable values it defines.",
    parameters: [{ name: "src", type: "string" }],
    call: ([source]) => object(decodeVariables(source?.kind === "string" ? source.value : "")),
  },
  {
    name: "encode_expr",
    summary: "Produce a string representation of an arbitrary value using Terraform expression syntax",
    description:
      "A rarely-needed function which takes any value and produces a string containing Terraform language expression " +
      "syntax approximating that value.",
    parameters: [{ name: "value", type: "dynamic", allowUnknown: true }],
    returns: "string",
    call: (args) => {
      const value = argumentAt(args, 0);
      if (isWhollyKnown(value)) return str(encodeExpression(value));
      return refine(unknownNotNull("string"), knownBeginning(value));
    },
  },
];

function encodeExpression(value: Value): string {
  const writer = new HclWriter();
  writeExpression(value, writer);
  return writer.toString();
}

function encodeVariables(value: Value): string {
  if (value.kind !== "object" && value.kind !== "map") {
    const wanted = "must be an object whose attribute names will become the encoded variable names";
    throw new FunctionFailure(`invalid value to encode: ${wanted}`, 0);
  }
  const writer = new HclWriter();
  for (const [name, entry] of inOrder(value.entries)) {
    if (!isIdentifier(name)) {
      const rule = "must be a valid identifier, per Terraform's rules for input variable declarations";
      throw new FunctionFailure(`invalid variable name ${JSON.stringify(name)}: ${rule}`, 0);
    }
    writer.argument(name);
    writeExpression(entry, writer);
  }
  const [, ...lines] = writer.toString().split("\n");
  return lines.map((line) => `${line}\n`).join("");
}

function decodeVariables(source: string): Readonly<Record<string, Value>> {
  const attributes = parseAttributes(source);
  if (attributes instanceof ConstantError) throw undecodable("invalid tfvars syntax", attributes, source);
  const entries = attributes.map(({ name, expression }) => {
    const value = evaluateConstant(expression);
    if (value instanceof ConstantError) throw undecodable(`invalid expression for variable "${name}"`, value, source);
    return [name, value] as const;
  });
  return Object.fromEntries(entries);
}

function undecodable(what: string, { summary, detail, position }: ConstantError, source: string): FunctionFailure {
  const reason = `${summary}; ${detail}`.replace(/\.$/, "");
  return new FunctionFailure(`${what}: ${textPlace(source, position)}: ${reason}`, 0);
}
