import type { Json } from "../../../src/language/json";
import { command, outputs, plan, stack, type Program } from "../program";

const wrong = "${nofunction(1)}";
const inside = (input: Json) => plan(stack({ a: { input } }));
const guarded = (lifecycle: Json) => plan(stack({ a: { input: 1, lifecycle } }));
const failing = { condition: "${self.input == 2}", error_message: "It is not 2." };

export const placePrograms: readonly Program[] = [
  {
    name: "places-in-values",
    rule: "A mistake in a value is told with the keys and indexes that lead to it.",
    steps: [
      inside({ list: [1, { deep: wrong }] }),
      inside({ ü: "größer", list: ["a", "${var.nothing}"] }),
      inside({ k: "${terraform_data.b.id}" }),
      inside([["${terraform_data.a.id}"]]),
      inside([["a"], "${each.key}"]),
      inside({ "${nofunction(1)}": 1 }),
      inside({ '${upper("k")}': [1, { l: wrong }] }),
      inside({ k: ["${unclosed"] }),
      inside({ one: wrong, two: [wrong] }),
      plan(stack({ a: { triggers_replace: [1, wrong] } })),
    ],
  },
  {
    name: "places-in-blocks",
    rule: "So it is in every kind of block.",
    steps: [
      plan({ locals: { x: { y: [wrong] } }, ...outputs({ o: "${local.x}" }) }),
      plan(outputs({ o: { k: [1, "${local.nothing}"] } })),
      plan({ variable: { v: { type: "object({ a = list(number) })", default: { a: [1, "x"] } } } }),
      plan({ variable: { v: { validation: { condition: wrong, error_message: "No." } } } }),
      plan({ variable: { v: { sensitive: "perhaps" } } }),
      plan({ data: { terraform_remote_state: { d: { backend: "local", config: { path: wrong } } } } }),
      plan({ data: { terraform_remote_state: { d: { backend: ["local"], config: {} } } } }),
      plan({ data: { terraform_remote_state: { d: { config: {} } } } }),
      plan({ check: { c: { assert: [{ condition: "${1 == 1}", error_message: wrong }] } } }),
      plan({ output: { o: { value: 1, description: ["no", "text"] } } }),
      plan({ output: { o: { value: 1, nothing: 1 } } }),
      plan({ terraform: { required_version: "nonsense" } }),
    ],
  },
  {
    name: "places-in-meta-arguments",
    rule: "So it is in what every resource has.",
    steps: [
      plan(stack({ a: { for_each: { k: wrong } } })),
      plan(stack({ a: { count: wrong } })),
      plan(stack({ a: {}, b: { depends_on: ["terraform_data.a", "terraform_data.c"] } })),
      plan(
        stack({ a: {}, b: { lifecycle: { replace_triggered_by: ["terraform_data.a", "terraform_data.a.nothing"] } } }),
      ),
      guarded({ precondition: { condition: "${terraform_data.b.id}", error_message: "No." } }),
      guarded({ postcondition: failing }),
      guarded({ postcondition: [{ ...failing, condition: "${self.input == 1}" }, failing] }),
      guarded({ ignore_changes: ["input", "nothing"] }),
      guarded({ create_before_destroy: "${1 == 1}" }),
      guarded({ precondition: [{ condition: "${1}" }] }),
      plan(stack({ a: { provider: "terraform.second" } })),
      plan(
        stack(
          { a: {} },
          {
            import: [
              { to: "terraform_data.a", id: "x" },
              { to: "terraform_data.a", id: wrong },
            ],
          },
        ),
      ),
      plan(stack({ a: {} }, { moved: [{ from: "terraform_data.b", to: "terraform data" }] })),
    ],
  },
  {
    name: "places-without-a-plan",
    rule: "A mistake that is found without a plan is told with its place, too.",
    steps: [
      { ...command("validate", "-json"), configuration: stack({ a: { input: { list: [1, wrong] } } }) },
      { ...command("validate", "-json"), configuration: stack({ a: { input: { k: "${var.nothing}" } } }) },
      { ...command("validate", "-json"), configuration: outputs({ o: [1, wrong] }) },
    ],
  },
];
