import { apply, destroy, outputs, plan, stack, type Program } from "../program";

const kinds = {
  text: { input: 'text ü \u0000 " $${x}' },
  number: { input: "${12345678901234567890.123456789}" },
  small: { input: 1.5 },
  flag: { input: true },
  nothing: { input: null },
  list: { input: ["a", 1, true, null] },
  map: { input: { k: "v", n: { m: [] } } },
  set: { input: '${toset(["b", "a"])}' },
  typedList: { input: '${tolist(["a", "b"])}' },
  typedMap: { input: "${tomap({ a = 1 })}" },
  empty: { input: {} },
  emptyList: { input: [] },
};

export const valuePrograms: readonly Program[] = [
  {
    name: "values-of-all-kinds",
    rule: "input takes a value of any type, and keeps its type in the state.",
    steps: [
      apply(stack(kinds)),
      plan(),
      apply(stack({ ...kinds, list: { input: ["a"] }, text: { input: 7 }, flag: { input: "true" } })),
      destroy(),
    ],
  },
  {
    name: "values-change-their-type",
    rule: "A change of type alone is a change.",
    steps: [
      apply(stack({ a: { input: 1 } })),
      apply(stack({ a: { input: "1" } })),
      apply(stack({ a: { input: ["1"] } })),
      apply(stack({ a: { input: '${tolist(["1"])}' } })),
      apply(stack({ a: { input: '${toset(["1"])}' } })),
      apply(stack({ a: { input: { a: "1" } } })),
      apply(stack({ a: { input: '${tomap({ a = "1" })}' } })),
      apply(stack({ a: { input: null } })),
      apply(stack({ a: {} })),
    ],
  },
  {
    name: "values-partly-unknown",
    rule: "What contains an unknown is unknown just there.",
    steps: [1, 2].map((input) =>
      apply(
        stack(
          {
            a: { input },
            object: {
              input: { known: 1, id: "${terraform_data.a.id}", deep: { out: "${terraform_data.a.output}", k: 2 } },
            },
            list: { input: ["x", "${terraform_data.a.output}"] },
            text: { input: "<${terraform_data.a.output}>" },
            chosen: { input: "${terraform_data.a.output == 1 ? [1] : [1, 2]}" },
            mapped: { input: "${[for x in [1, 2] : x + terraform_data.a.output]}" },
            filtered: { input: "${[for x in [1, 2] : x if x == terraform_data.a.output]}" },
            set: { input: "${toset([terraform_data.a.output, 9])}" },
            merged: { input: "${merge({ a = 1 }, { b = terraform_data.a.output })}" },
            keyed: { input: '${{ "k-${terraform_data.a.output}" = 1 }}' },
            attribute: { input: "${{ a = 1, b = terraform_data.a.output }.a}" },
            length: { input: "${length([terraform_data.a.output])}" },
            called: { input: '${format("%s!", terraform_data.a.output)}' },
            coalesced: { input: '${coalesce("given", terraform_data.a.output)}' },
            trying: { input: '${try(terraform_data.a.output.nothing, "fallback")}' },
          },
          outputs({
            whole: "${terraform_data.object.output}",
            known: "${terraform_data.object.input.known}",
            unknown: "${terraform_data.object.input.id}",
            list: "${terraform_data.list.input}",
            mixed: { a: 1, b: "${terraform_data.a.output}" },
          }),
        ),
      ),
    ),
  },
  {
    name: "values-unknown-triggers",
    rule: "A trigger that is not known yet replaces, as it may be another.",
    steps: [
      apply(stack({ a: { input: 1 }, b: { input: "b", triggers_replace: ["${terraform_data.a.output}", "fixed"] } })),
      apply(stack({ a: { input: 2 }, b: { input: "b", triggers_replace: ["${terraform_data.a.output}", "fixed"] } })),
      apply(stack({ a: { input: 3 }, b: { input: "b", triggers_replace: ["${terraform_data.a.id}", "fixed"] } })),
      apply(stack({ a: { input: 3 }, b: { input: "b" } })),
    ],
  },
  {
    name: "values-unknown-turns-out-the-same",
    rule: "What was unknown and comes out as it was is settled at apply.",
    steps: [
      apply(
        stack({
          a: { input: { x: 1, y: 1 } },
          b: { input: "${terraform_data.a.output.x}" },
          c: { input: "${terraform_data.b.output}" },
        }),
      ),
      apply(
        stack({
          a: { input: { x: 1, y: 2 } },
          b: { input: "${terraform_data.a.output.x}" },
          c: { input: "${terraform_data.b.output}" },
        }),
      ),
    ],
  },
  {
    name: "values-sensitive",
    rule: "What is made of something sensitive is sensitive, in the plan, in the state and where it is read.",
    steps: ["hush", "shh"].map((secret) =>
      apply(
        stack(
          {
            a: { input: "${var.secret}" },
            whole: { input: { open: 1, closed: "${var.secret}" } },
            list: { input: ["x", "${var.secret}"] },
            text: { input: "is ${var.secret}" },
            reader: { input: "${terraform_data.a.output}" },
            part: { input: "${terraform_data.whole.output.open}" },
            chosen: { input: '${var.secret == "hush" ? 1 : 2}' },
            mapped: { input: "${{ for k, v in { a = var.secret } : k => upper(v) }}" },
            opened: { input: "${nonsensitive(var.secret)}" },
            measured: { input: "${length(var.secret)}" },
            set: { input: "${toset([var.secret])}" },
            trigger: { triggers_replace: "${var.secret}" },
          },
          {
            variable: { secret: { type: "string", sensitive: true, default: secret } },
            output: {
              closed: { value: "${terraform_data.a.output}", sensitive: true },
              part: { value: "${terraform_data.whole.output.open}", sensitive: true },
              opened: { value: "${nonsensitive(terraform_data.a.output)}" },
            },
          },
        ),
      ),
    ),
  },
  {
    name: "values-become-sensitive",
    rule: "That a value becomes sensitive, or is no longer, is a change though the value is the same.",
    steps: ["v", '${sensitive("v")}', "v"].map((input) =>
      apply(stack({ a: { input }, b: { input: { x: input, y: 1 } } })),
    ),
  },
  {
    name: "values-sensitive-output",
    rule: "An output of something sensitive has to say that it is.",
    steps: [
      plan(stack({ a: { input: '${sensitive("v")}' } }, outputs({ o: "${terraform_data.a.input}" }))),
      plan(stack({ a: { input: 1 } }, outputs({ o: '${sensitive("v")}' }))),
      apply(stack({ a: { input: 1 } }, { output: { o: { value: "plain", sensitive: true } } })),
      apply(stack({ a: { input: 1 } }, { output: { o: { value: "plain", sensitive: false } } })),
    ],
  },
  {
    name: "values-sensitive-and-unknown",
    rule: "Unknown and sensitive go together, and each stays when the other ends.",
    steps: [1, 2].map((input) =>
      apply(
        stack({
          a: { input },
          b: { input: "${sensitive(terraform_data.a.output)}" },
          c: { input: { x: "${terraform_data.b.output}", y: "${sensitive(1)}" } },
          d: { input: "${sensitive({ deep = terraform_data.a.output })}" },
          e: { input: '${terraform_data.b.output == 1 ? "one" : "other"}' },
        }),
      ),
    ),
  },
  {
    name: "values-null",
    rule: "null is absence, in an attribute, in a list, from a condition.",
    steps: [
      apply(
        stack({
          a: { input: "${null}" },
          b: { input: "${true ? null : 1}" },
          c: { input: { k: null } },
          d: { triggers_replace: null },
        }),
      ),
      apply(stack({ a: {}, b: { input: "${false ? null : 1}" }, c: { input: {} }, d: { triggers_replace: [null] } })),
    ],
  },
  {
    name: "values-of-numbers",
    rule: "Numbers keep their digits, and those that are equal are no change.",
    steps: [
      apply(stack({ a: { input: 1 }, b: { input: "${1 / 3}" }, c: { input: "${0.1 + 0.2}" }, e: { input: 1e21 } })),
      apply(
        stack({
          a: { input: 1.0 },
          b: { input: "${1 / 3}" },
          c: { input: 0.3 },
          e: { input: "${1000000000000000000000}" },
        }),
      ),
    ],
  },
  {
    name: "values-of-large-whole-numbers",
    rule: "A whole number beyond 64 bits keeps its digits.",
    steps: [apply(stack({ a: { input: "${pow(2, 100)}" } }))],
  },
  {
    name: "values-wrong",
    rule: "A resource takes no argument that it does not have, and none that it computes.",
    steps: [
      plan(stack({ a: { inputs: 1 } })),
      plan(stack({ a: { id: "x" } })),
      plan(stack({ a: { output: "x" } })),
      plan(stack({ a: { input: "${terraform_data.a_b.id}" } })),
      plan(stack({ a: { input: "${terraform_data.b.nothing}" }, b: { input: 1 } })),
      plan(stack({ a: { input: "${nofunction(1)}" } })),
      plan(stack({ a: { input: "${var.nothing}" } })),
      plan(stack({ a: { input: "${local.nothing}" } })),
      plan(stack({ a: { input: "${unclosed" } })),
      plan({ resource: { terraform_nothing: { a: {} } } }),
      plan({ data: { terraform_nothing: { a: {} } } }),
    ],
  },
];
