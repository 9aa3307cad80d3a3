import type { Json } from "../../src/language/json";
import { typedValues } from "./typed-values";

/** One variable `v`, and what is given to it. */
export interface VariableCase {
  readonly variable: Readonly<Record<string, Json>>;
  /** By name, beside the configuration. */
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** With one dash, as Terraform has them. */
  readonly args?: readonly string[];
}

const string = { type: "string" };
const number = { type: "number", default: 0 };
const list = { type: "list(any)" };
const object = { type: 'object({ a = optional(string, "x"), b = optional(number) })' };
const files = (text: string) => ({ "terraform.tfvars": text });
const json = (text: string) => ({ "terraform.tfvars.json": text });
const everywhere = {
  "terraform.tfvars": 'v = "tfvars"',
  "terraform.tfvars.json": '{ "v": "tfvars.json" }',
  "b.auto.tfvars": 'v = "b"',
  "a.auto.tfvars.json": '{ "v": "a.json" }',
};
const named = { "one.tfvars": 'v = "one"', "two.json": '{ "v": "two" }', "three.txt": 'v = "three"' };

const sources: Readonly<Record<string, VariableCase>> = {
  "no value at all": { variable: string },
  "a default": { variable: { ...string, default: "d" } },
  "the environment over the default": { variable: { ...string, default: "d" }, environment: { TF_VAR_v: "env" } },
  "an empty text of the environment": { variable: { ...string, default: "d" }, environment: { TF_VAR_v: "" } },
  "a file over the environment": { variable: string, files: files('v = "file"'), environment: { TF_VAR_v: "env" } },
  "the last of the files that are found": { variable: string, files: everywhere },
  "JSON after HCL": { variable: string, files: { ...files("v = 1"), ...json('{ "v": 2 }') } },
  "automatic files by their names": {
    variable: string,
    files: { "a.auto.tfvars": 'v = "a"', "B.auto.tfvars": 'v = "B"', "c.tfvars": 'v = "c"' },
  },
  "an option over files": { variable: string, files: everywhere, args: ["-var", "v=option"] },
  "the last option": { variable: string, args: ["-var", "v=1", "-var=v=2"] },
  "an option after a named file": {
    variable: string,
    files: named,
    args: ["-var-file=one.tfvars", "-var", "v=option"],
  },
  "a named file after an option": {
    variable: string,
    files: named,
    args: ["-var", "v=option", "-var-file=one.tfvars"],
  },
  "the last named file": { variable: string, files: named, args: ["-var-file=three.txt", "-var-file", "two.json"] },
  "a named file that is not there": { variable: string, args: ["-var-file=none.tfvars"] },
  "an option without equals sign": { variable: string, args: ["-var", "v"] },
  "an option with a blank behind the name": { variable: string, args: ["-var", "v = 1"] },
  "an option with equals signs in the value": { variable: string, args: ["-var", "v=a=b=c"] },
  "an option for what is not declared": { variable: { ...string, default: "d" }, args: ["-var", "other=1"] },
  "a file for what is not declared": { variable: { ...string, default: "d" }, files: files("other = 1") },
  "the environment for what is not declared": { variable: { ...string, default: "d" }, environment: { TF_VAR_w: "1" } },
};

const texts: readonly (readonly [variable: VariableCase["variable"], text: string])[] = [
  [string, "null"],
  [string, '"quoted"'],
  [string, "${1 + 1}"],
  [number, "007"],
  [number, " 1"],
  [number, "x"],
  [{ type: "bool" }, "1"],
  [{ type: "bool" }, "TRUE"],
  [{}, "[1, 2]"],
  [{}, "null"],
  [{ type: "any" }, "[1, 2]"],
  [{ type: "any" }, "word"],
  [{ type: "any" }, '"word"'],
  [{ type: "any" }, ""],
  [{ type: "any" }, "1 + 1"],
  [list, '[1, "a"]'],
  [list, "[1,"],
  [list, "[1] 2"],
  [list, "word"],
  [list, '[upper("a")]'],
  [list, "3"],
  [list, '[for x in ["a", "b"] : "${x}!"]'],
  [list, "\n[1]\n"],
  [object, "{ a = null, b = 1 }"],
  [object, "{}"],
  [object, "{ b : true ? 2 : 3, c = 4 }"],
  [{ type: "map(number)" }, '{ "a b" = 1, (2) = 2 }'],
  [{ ...string, nullable: false }, "null"],
];

const bodies: readonly (readonly [variable: VariableCase["variable"], text: string])[] = [
  [string, "v = null"],
  [{ ...string, nullable: false }, "v = null"],
  [{ ...string, nullable: false, default: "d" }, "v = null"],
  [{ ...object, nullable: false, default: { a: "y" } }, "v = null"],
  [string, "# one\n// two\n/* three\n */ v /* four */ = /* five\n*/ 1 // six"],
  [string, "\r\nv = 1\r\n"],
  [string, "\uFEFFv = 1\n"],
  [string, "v=<<EOT\n  a\n  $${b}\nEOT\n"],
  [string, "v = <<-EOT\n    a\n      b\n  EOT\n"],
  [string, 'v = "a\\tb\\u00e9 $${c} %%{d}"'],
  [string, 'v = "${1 + 2}"'],
  [list, "v = [\n  1, # one\n  2,\n]\n"],
  [object, "v = {\n  a = 1\n  b : 2,\n  c = [\n  ]\n}\n"],
  [{ type: "any" }, 'v = { a = [1, "b"], "c" : null, (1 + 1) = true }'],
  [number, "v = 1 + 2 * 3"],
  [number, "v = -1e3"],
  [string, "v ="],
  [string, "v"],
  [string, "v = \n 1"],
  [string, "v : 1"],
  [string, "v = 1,"],
  [string, "v = 1 w = 2"],
  [string, "v = 1 }"],
  [string, "}"],
  [string, "3 = 4"],
  [string, "v.a = 4"],
  [string, '"v" = 1'],
  [string, "v = 1\nv = 2"],
  [string, "v = word"],
  [string, 'v = "a${var.b}"'],
  [string, 'v = upper("a")'],
  [string, 'v = ["a"'],
  [string, 'v = "a'],
  [string, 'v = 1 + "x"'],
  [string, "v {\n}"],
  [string, 'v "a" {}'],
  [string, 'variable "v" {}'],
  [string, ""],
];

const jsonBodies: readonly (readonly [variable: VariableCase["variable"], text: string])[] = [
  [string, '{ "v": "${1 + 1} $${a} %{ if true }b%{ endif }" }'],
  [{ type: "any" }, '{ "v": { "${a}": 1.50, "b": [null, true, "\\u00e9"], "//": 1 } }'],
  [string, '{ "//": "a comment", "v": 1 }'],
  [string, '{ "v": null }'],
  [number, '{ "v": 12345678901234567890 }'],
  [string, '{ "v": 1, "v": 2 }'],
  [{ type: "any" }, '{ "v": { "a": 1, "a": 2 } }'],
  [string, '[{ "v": 1 }]'],
  [string, '"v"'],
  [string, '{ "v": 1'],
  [string, ""],
];

/** By what they are about. */
export const cases: ReadonlyMap<string, VariableCase> = new Map([
  ...Object.entries(sources),
  ...texts.flatMap(([variable, text]): [string, VariableCase][] => [
    [`${JSON.stringify(variable)} from the environment: ${text}`, { variable, environment: { TF_VAR_v: text } }],
    [`${JSON.stringify(variable)} from an option: ${text}`, { variable, args: ["-var", `v=${text}`] }],
  ]),
  ...bodies.map(([variable, text]): [string, VariableCase] => [
    `${JSON.stringify(variable)} from a file: ${text}`,
    { variable, files: files(text) },
  ]),
  ...jsonBodies.map(([variable, text]): [string, VariableCase] => [
    `${JSON.stringify(variable)} from JSON: ${text}`,
    { variable, files: json(text) },
  ]),
  ...typedValues.flatMap(([type, value]): [string, VariableCase][] => [
    [`${type}, by default: ${value}`, { variable: { type, default: JSON.parse(value) } }],
    [`${type}, in a file: ${value}`, { variable: { type }, files: json(`{ "v": ${value} }`) }],
  ]),
]);
