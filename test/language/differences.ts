/** Where ours answers otherwise than Terraform, on purpose: the template, and what ours says. */
export const differences: ReadonlyMap<string, "error" | "json" | "unknown"> = new Map<
  string,
  "error" | "json" | "unknown"
>([
  // an infinite number cannot be stored, shown or sent: ours says at once what is wrong
  ["${1 / 0}", "error"],
  ['${yamldecode("[.inf]")}', "error"],
  // zero has no sign
  ["a ${0 * -1}", "json"],
  // numbers have 512 bits wherever they come from; Terraform's have 64 or 53 where a function made both operands
  ['${length(["a"]) / length(["a", "b", "c"])}', "json"],
  ["${pow(2, 0.5) + pow(3, 0.5)}", "json"],
  // an IPv4 address that is written as one of IPv6 stays the one it is
  ['${cidrhost("::ffff:10.0.0.0/104", 1)}', "json"],
  ['${cidrnetmask("::ffff:10.0.0.0/104")}', "error"],
  // the network 0.0.0.0/0 has room for its subnets
  ['${cidrsubnets("0.0.0.0/0", 3, 16)}', "json"],
  // where Terraform panics
  ['${setunion([null], [{ a = "x" }])}', "json"],
  // what a text that is not known yet cannot be, Terraform works out; ours says that it is not known
  ['${"${terraform_data.later.output}y" == null}', "unknown"],
]);
