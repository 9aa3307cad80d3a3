import { base64Functions } from "./base64";
import { cidrFunctions } from "./cidr";
import { coalesceFunctions } from "./coalesce";
import { concat } from "./concat";
import { containsFunctions } from "./contains";
import { conversionFunctions } from "./conversion";
import { cryptographyFunctions } from "./cryptography";
import { csvdecode } from "./csv";
import { elementFunctions } from "./element";
import { extremeFunctions } from "./extremes";
import { fileFunctions } from "./file";
import { fileset } from "./fileset";
import { flatten } from "./flatten";
import { formatFunctions } from "./format";
import { hashFunctions } from "./hash";
import { identifierFunctions } from "./identifier";
import { jsonFunctions } from "./json";
import type { LanguageFunction } from "./language-function";
import { length } from "./length";
import { letterCaseFunctions } from "./letter-case";
import { lookup } from "./lookup";
import { mappingFunctions } from "./mapping";
import { merge } from "./merge";
import { parseint } from "./parseint";
import { pathFunctions } from "./path";
import { powerFunctions } from "./power";
import { range } from "./range";
import { regexFunctions } from "./regex";
import { replace } from "./replace";
import { roundingFunctions } from "./rounding";
import { sensitivityFunctions } from "./sensitivity";
import { sequenceFunctions } from "./sequence";
import { setOperationFunctions } from "./set-operation";
import { setproduct } from "./setproduct";
import { splitJoinFunctions } from "./split-join";
import { substringFunctions } from "./substring";
import { sum } from "./sum";
import { templateFunctions } from "./template";
import { textEncodingFunctions } from "./text-encoding";
import { timeFunctions } from "./time";
import { trimFunctions } from "./trim";
import { truthFunctions } from "./truth";
import { yamlFunctions } from "./yaml";

const all: readonly LanguageFunction[] = [
  ...base64Functions,
  ...cidrFunctions,
  ...coalesceFunctions,
  concat,
  ...containsFunctions,
  ...conversionFunctions,
  ...cryptographyFunctions,
  csvdecode,
  ...elementFunctions,
  ...extremeFunctions,
  ...fileFunctions,
  fileset,
  flatten,
  ...formatFunctions,
  ...hashFunctions,
  ...identifierFunctions,
  ...jsonFunctions,
  length,
  ...letterCaseFunctions,
  lookup,
  ...mappingFunctions,
  merge,
  parseint,
  ...pathFunctions,
  ...powerFunctions,
  range,
  ...regexFunctions,
  replace,
  ...roundingFunctions,
  ...sensitivityFunctions,
  ...sequenceFunctions,
  ...setOperationFunctions,
  setproduct,
  ...splitJoinFunctions,
  ...substringFunctions,
  sum,
  ...templateFunctions,
  ...textEncodingFunctions,
  ...timeFunctions,
  ...trimFunctions,
  ...truthFunctions,
  ...yamlFunctions,
];

const functions = new Map(all.map((each) => [each.name, each]));

/** By its name, `core::` left off. `try`, `can` and `type` are part of the evaluator and not in here. */
export function lookUpFunction(name: string): LanguageFunction | undefined {
  return functions.get(name);
}

/** All names, for "did you mean". */
export function functionNames(): readonly string[] {
  return [...functions.keys(), "can", "try"].sort();
}
