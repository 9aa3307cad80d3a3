/**
 * A type of Terraform's language, in the form in which Terraform itself writes types as JSON
 * (provider schemas, outputs in state, dynamic values): `"string"`, `["list","number"]`,
 * `["object",{"name":"string"}]`, `["object",{…},["optional name"]]`.
 */
export type Type =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | readonly ["list", Type]
  | readonly ["set", Type]
  | readonly ["map", Type]
  | readonly ["tuple", readonly Type[]]
  | readonly ["object", Readonly<Record<string, Type>>]
  | readonly ["object", Readonly<Record<string, Type>>, readonly string[]];
