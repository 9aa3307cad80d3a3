/** A generated file without its links into a registry that does not have our pages, and with the `override`s of strict TypeScript. */
export function tidied(code: string): string {
  return code
    .replace(/^\/\/ https:.*\n/, "")
    .replace(/ *\* *\n *\* Docs at Terraform Registry: .*\n/g, "")
    .replace(/\{@link https:\S+ ([^}]+)\}/g, "$1")
    .replace(/\bprotected (terraformResource|terraformAttribute|wrapsSet)\b/g, "protected override $1")
    .replace(/\bprotected (synthesize(?:Hcl)?Attributes\(\))/g, "protected override $1")
    .replace(/\bpublic ((?:get|set) alias\()/g, "public override $1")
    .replace(/[ \t]+$/gm, "");
}
