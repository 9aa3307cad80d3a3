type Answer = "error" | "json" | "unknown";

interface Difference {
  readonly reason: string;
  /** Each template, and how ours answers where Terraform answers otherwise. */
  readonly templates: Readonly<Record<string, Answer>>;
}

/** Where ours answers otherwise than Terraform's language does, on purpose. */
export const listed: readonly Difference[] = [
  {
    reason: "an infinite number cannot be stored, shown or sent: a division by zero is an error",
    templates: { "${1 / 0}": "error", '${yamldecode("[.inf]")}': "error" },
  },
  { reason: "zero has no sign", templates: { "a ${0 * -1}": "json" } },
  {
    reason: "numbers have 512 bits wherever they come from, also where functions made them",
    templates: { '${length(["a"]) / length(["a", "b", "c"])}': "json", "${pow(2, 0.5) + pow(3, 0.5)}": "json" },
  },
  {
    reason: "an IPv4 address that is written as one of IPv6 stays the one it is",
    templates: { '${cidrhost("::ffff:10.0.0.0/104", 1)}': "json", '${cidrnetmask("::ffff:10.0.0.0/104")}': "error" },
  },
  {
    reason: "the network 0.0.0.0/0 has room for its subnets",
    templates: { '${cidrsubnets("0.0.0.0/0", 3, 16)}': "json" },
  },
  {
    reason: "there is an answer where Terraform panics",
    templates: { '${setunion([null], [{ a = "x" }])}': "json" },
  },
  {
    reason: "of a value that is not known yet nothing is said, not even that it is not null",
    templates: { '${"${terraform_data.later.output}y" == null}': "unknown" },
  },
];

export const differences: ReadonlyMap<string, Answer> = new Map(
  listed.flatMap(({ templates }) => Object.entries(templates)),
);
