type Answer = "error" | "json" | "unknown";

interface Difference {
  readonly reason: string;
  /** Each template, and how ours answers where Terraform answers otherwise. */
  readonly templates: Readonly<Record<string, Answer>>;
}

/** Where ours answers otherwise than Terraform's console does, on purpose. */
const inConsole: readonly Difference[] = [
  {
    reason: "an infinite number cannot be stored, shown or sent: a division by zero is an error",
    templates: {
      "${1 / 0}": "error",
      '${yamldecode("[.inf]")}': "error",
      "${log(0, 10)}": "error",
      "${log(8, 1)}": "error",
      '${tonumber("Inf")}': "error",
      "${try(1/0, 2)}": "json",
    },
  },
  { reason: "zero has no sign", templates: { "a ${0 * -1}": "json", "${tostring(-0)}": "json" } },
  {
    reason: "numbers have 512 bits wherever they come from, also where functions made them",
    templates: { '${length(["a"]) / length(["a", "b", "c"])}': "json", "${pow(2, 0.5) + pow(3, 0.5)}": "json" },
  },
  {
    reason: "a power beyond 2^53 is shown with all its digits",
    templates: {
      "${-pow(2, 80)}": "json",
      "${pow(10, 30)}": "json",
      "${pow(2, 100)}": "json",
      "${pow(2, 1000)}": "json",
      "${pow(2, 64)}": "json",
      "${pow(2, 65)}": "json",
      "${pow(2, 70)}": "json",
      "${pow(3, 50)}": "json",
      "${pow(4, 40)}": "json",
    },
  },
  {
    reason: "the encodings of texts are those that browsers know",
    templates: {
      '${textencodebase64("a", "cp437")}': "error",
      '${textencodebase64("é", "cp437")}': "error",
      '${textdecodebase64("gg==", "cp437")}': "error",
      '${textencodebase64("é", "IBM850")}': "error",
      '${textencodebase64("a", "hz-gb-2312")}': "error",
      '${textencodebase64("é", "big5")}': "error",
      '${textencodebase64("똠", "euc-kr")}': "error",
    },
  },
  {
    reason: "base64gzip may compress a longer text into other bytes, which hold the same",
    templates: { '${base64gzip(join("", [for i in range(300) : "abc"]))}': "json" },
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
];

/** Where a plan says otherwise of an output that depends on what is known after apply. */
const inPlans: readonly Difference[] = [
  {
    reason: "values differ as soon as a part of them does, whatever part is not known yet",
    templates: { '${[local.text, 1] == ["a", 2]}': "json" },
  },
  {
    reason: "a set has no elements to go through while two of them may turn out to be the same",
    templates: {
      '${[for x in toset([local.text, "a"]) : x]}': "unknown",
      '${length([for x in toset([local.text, "a"]) : x])}': "unknown",
      '${"%{ for each in toset(["a-${local.id}", "b"]) }x%{ endfor }"}': "unknown",
      '${toset([local.text, "a"])[*]}': "unknown",
      '${length(toset([local.text, "x"])[*])}': "unknown",
      '${toset([{ a = local.text }, { a = "x" }])[*].a}': "unknown",
      '${reverse(toset([local.text, "x"]))}': "unknown",
      '${length(concat(toset([["a"], [local.text]])...))}': "unknown",
      '${setunion(toset([["a"], [local.text]])...)}': "unknown",
    },
  },
  {
    reason: "sets are not unequal while a part of their elements is not known yet",
    templates: { '${toset([{ a = local.text }]) == toset([{ a = "x" }])}': "unknown" },
  },
  {
    reason: "values are not unequal while the type of a part of them is not known yet",
    templates: {
      "${local.list == tolist([local.any])}": "unknown",
      "${local.set == toset([local.any])}": "unknown",
      "${local.map == tomap({ a = local.any })}": "unknown",
      "${local.tuple == [local.any, 1]}": "unknown",
      "${local.object == { a = local.any, b = 1 }}": "unknown",
      "${contains([local.list], tolist([local.any]))}": "unknown",
      "${[local.any, 1] == [1, local.any]}": "unknown",
      '${[local.any, 1] == ["a", local.any]}': "unknown",
      "${{ a = local.any, b = 1 } == { a = 1, b = local.any }}": "unknown",
    },
  },
];

/** Where ours answers otherwise than Terraform's language does, on purpose. */
export const listed: readonly Difference[] = [...inConsole, ...inPlans];

export const differences = answersOf(inConsole);
export const plannedDifferences = answersOf(inPlans);

function answersOf(those: readonly Difference[]): ReadonlyMap<string, Answer> {
  return new Map(those.flatMap(({ templates }) => Object.entries(templates)));
}
