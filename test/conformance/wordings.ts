import { isJsonArray, type Json, type JsonObject } from "../../src/language/json";
import { textOf } from "./read-json";

/**
 * Errors that ours names by what is wrong where Terraform names the kind of mistake: by Terraform's summary, ours.
 * A summary that tells more is no difference in what an engine does.
 */
const wordings: Readonly<Record<string, readonly RegExp[]>> = {
  "Incorrect attribute value type": [/^.+ is missing$/, /^.+ does not have the right type$/],
  "Missing required argument": [/^.+ is missing$/],
  "Invalid index": [/^There is no (element|attribute) /],
  "Unsupported attribute": [/^There is no (attribute ".+"|".+" in )/],
  "Call to unknown function": [/^There is no function ".+"$/],
  "Error in function call": [/^The function .+ cannot be called so: /],
  "Invalid function argument": [/^The function .+ cannot be called so: /],
  "Not enough function arguments": [/^The function .+ cannot be called so: it takes /],
  "Extraneous JSON object property": [
    /^(There is no attribute|A variable has no|An output has no|lifecycle has no) ".+"$/,
  ],
  "Invalid template interpolation value": [/^A part of a template is no text$/],
  "Invalid operand": [/^An operand is no number$/],
  "Unsuitable value type": [
    /^(prevent_destroy|create_before_destroy|destroy|sensitive|ephemeral|nullable) is not true or false$/,
    /^description is not text$/,
  ],
  "Incorrect value type": [/^Invalid count argument$/],
  '"id" attribute is read-only': [/^id cannot be set$/],
  '"output" attribute is read-only': [/^output cannot be set$/],
  "no change found for terraform_data.a[5] in the root module": [/^No change found for terraform_data.a\[5\]$/],
  "Unclosed template interpolation sequence": [/^Invalid expression: expected a closing }$/],
  "Invalid resource type": [/^The provider .+ has no resource ".+"$/],
  "Invalid data source": [/^The provider .+ has no data source ".+"$/],
  "Invalid expression": [/^Invalid expression: expected /, /^Invalid replace_triggered_by expression$/],
  "each.value cannot be used in this context": [/^Reference to "each" in context without for_each$/],
  "Some objects will no longer be managed by Terraform": [/^Some objects will no longer be managed by scv$/],
  "Invalid -var option": [/^Invalid --var option$/],
  "Ephemeral value not allowed": [/^An output cannot hold an ephemeral value$/],
  "Invalid use of ephemeral value": [/^input would store a value that must not be stored$/],
};

/** Ours, in Terraform's words wherever it means the same; that ours names its place more closely is no gap. */
export function inJudgesWords(judge: readonly JsonObject[], other: readonly JsonObject[]): readonly JsonObject[] {
  const left = [...judge];
  return other.map((diagnostic) => {
    const [closest] = left.filter((one) => meansTheSame(one, diagnostic)).sort((a, b) => depth(b) - depth(a));
    const [expected] = closest === undefined ? [] : left.splice(left.indexOf(closest), 1);
    return expected ?? diagnostic;
  });
}

function meansTheSame(judge: JsonObject, other: JsonObject): boolean {
  if (judge["severity"] !== other["severity"]) return false;
  if (judge["block"] !== undefined && judge["block"] !== other["block"]) return false;
  if (!pathOf(judge).every((step, index) => step === pathOf(other)[index])) return false;
  const [expected, said] = [textOf(judge["summary"]), textOf(other["summary"])];
  return said === expected || (wordings[expected] ?? []).some((wording) => wording.test(said));
}

function pathOf({ path }: JsonObject): readonly Json[] {
  return isJsonArray(path) ? path : [];
}

function depth(diagnostic: JsonObject): number {
  return pathOf(diagnostic).length;
}
